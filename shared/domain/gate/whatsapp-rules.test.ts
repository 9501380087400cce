import { expect, test } from 'vitest';
import { MessageId } from '#shared/domain/values/ids.ts';
import { POLICY_WITH_WHATSAPP } from '#shared/testing/put-rules.ts';
import { aConsent, aDebtor, aMobile, aRecord, AURORA, instant } from '#shared/testing/records.ts';
import { type ContactDecision, decideContact } from './decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from './default-policy.ts';
import type { ContactQuestion } from './question.ts';

/** Where it is on, to a phone whose owner agreed to it, on Friday, 13 March 2026, 11:00 in São Paulo. */
const ask = (changes: Partial<ContactQuestion> = {}): ContactDecision =>
  decideContact({
    record: aRecord(),
    credorId: AURORA,
    channel: 'whatsapp',
    contact: aMobile({ whatsapp: aConsent() }),
    purpose: 'regua-step',
    neutral: true,
    policy: POLICY_WITH_WHATSAPP,
    now: instant('2026-03-13T14:00:00.000Z'),
    ...changes,
  });

test('whoever agreed to WhatsApp is written to by it, where it is on', () => {
  expect(ask()).toEqual({ answer: 'send' });
});

test.each<[string, Partial<ContactQuestion>, string]>([
  ['while it is off', { policy: DEFAULT_CONTACT_POLICY }, 'channel-off'],
  ['without the consent of its owner', { contact: aMobile() }, 'no-consent'],
  [
    'that has none',
    { contact: aMobile({ whatsapp: aConsent({ health: 'bounced' }) }) },
    'contact-unusable',
  ],
  [
    'whose owner left it',
    { record: aRecord({ debtor: aDebtor({ optedOut: ['whatsapp'] }) }) },
    'opted-out',
  ],
])('nobody writes by WhatsApp to a phone %s', (_, changes, reason) => {
  expect(ask(changes)).toEqual({ answer: 'never', reasons: [reason] });
});

test('what binds SMS binds WhatsApp: its hours, and one message a day to the phone', () => {
  const early = instant('2026-03-13T11:30:00.000Z');
  expect(ask({ now: early })).toMatchObject({ reasons: ['outside-hours'] });
  const sms = {
    at: instant('2026-03-13T12:05:00.000Z'),
    channel: 'sms' as const,
    credorId: AURORA,
    messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
    purpose: 'regua-step' as const,
    state: 'sent' as const,
  };
  const record = aRecord({ debtor: aDebtor({ contactLog: [sms] }) });
  const later = instant('2026-03-13T17:00:00.000Z');
  expect(ask({ record, now: later })).toMatchObject({ reasons: ['daily-cap'] });
});

test('a stop of SMS stops no WhatsApp, and a stop of WhatsApp no SMS', () => {
  const stopOf = (channel: 'sms' | 'whatsapp') => ({
    ...POLICY_WITH_WHATSAPP,
    stops: [
      {
        stopId: `channel.${channel}`,
        scope: { kind: 'channel' as const, channel },
        reason: 'um texto saiu errado',
        since: instant('2026-03-13T13:00:00.000Z'),
        by: 'user:ana',
      },
    ],
  });
  expect(ask({ policy: stopOf('sms') })).toEqual({ answer: 'send' });
  expect(ask({ policy: stopOf('whatsapp') })).toMatchObject({ reasons: ['switched-off'] });
});
