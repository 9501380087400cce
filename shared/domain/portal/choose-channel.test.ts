import { expect, test } from 'vitest';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { MessageId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import {
  aConsent,
  aDebtor,
  aMobile,
  anEmail,
  aRecord,
  AURORA,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { POLICY_WITH_WHATSAPP } from '#shared/testing/put-rules.ts';
import { channelChoices, channelOfLink, optIn, optOut } from './choose-channel.ts';

const NOW = instant('2026-03-13T12:00:00.000Z');
const TODAY = localDate('2026-03-13');
const ON = POLICY_WITH_WHATSAPP;

test('a debtor leaves and returns to a channel once each', () => {
  const left = aRecord({ debtor: aDebtor({ optedOut: ['email'] }) });
  expect(optOut(aRecord(), 'email', 'portal')).toHaveLength(1);
  expect(optOut(left, 'email', 'portal')).toEqual([]);
  expect(optIn(left, 'email', 'portal', NOW)).toHaveLength(1);
  expect(optIn(aRecord(), 'email', 'portal', NOW)).toEqual([]);
});

test('whoever asks for WhatsApp consents to it for their phone, once', () => {
  const facts = optIn(aRecord(), 'whatsapp', 'portal', NOW);
  expect(facts).toEqual([
    {
      type: 'whatsapp-consented',
      contactId: aMobile().contactId,
      source: 'portal',
      basis: 'consent',
      givenOn: TODAY,
    },
  ]);
  const context = { debtorId: MARIA, at: NOW };
  const after = preview(aRecord(), facts, context);
  expect(optIn(after, 'whatsapp', 'portal', NOW)).toEqual([]);
  expect(channelChoices(after, ON, NOW)).toContainEqual({ channel: 'whatsapp', isOn: true });
  const left = preview(after, optOut(after, 'whatsapp', 'portal'), context);
  expect(channelChoices(left, ON, NOW)).toContainEqual({ channel: 'whatsapp', isOn: false });
  expect(optIn(left, 'whatsapp', 'portal', NOW)).toEqual([
    { type: 'opted-in', channel: 'whatsapp', via: 'portal' },
  ]);
});

test('whoever asks for WhatsApp again once it did not reach their phone is tried again', () => {
  const contacts = [aMobile({ whatsapp: aConsent({ health: 'bounced' }) })];
  expect(optIn(aRecord({ contacts }), 'whatsapp', 'portal', NOW)).toHaveLength(1);
});

test.each([
  ['where nobody let it out', aRecord(), DEFAULT_CONTACT_POLICY],
  ['without a phone', aRecord({ contacts: [anEmail()] }), ON],
  [
    'with a phone of somebody else',
    aRecord({ contacts: [aMobile({ health: 'wrong-person' })] }),
    ON,
  ],
])('WhatsApp is no choice %s', (_, record, policy) => {
  expect(channelChoices(record, policy, NOW).map(({ channel }) => channel)).toEqual([
    'email',
    'sms',
    'voice',
  ]);
});

test('a link leaves the channel of its message, as long as that is remembered', () => {
  const messageId = MessageId.parse('nbswy3dpo5xxe3dejvss');
  const { contactId } = aMobile();
  const line = {
    at: instant('2026-03-13T12:00:00.000Z'),
    channel: 'whatsapp' as const,
    credorId: AURORA,
    messageId,
    purpose: 'regua-step' as const,
    state: 'sent' as const,
  };
  const written = aRecord({ debtor: aDebtor({ contactLog: [line] }) });
  expect(channelOfLink(written, { contactId, messageId })).toBe('whatsapp');
  expect(channelOfLink(aRecord(), { contactId, messageId })).toBe('sms');
});
