import { expect, test } from 'vitest';
import { ownTextIdOf } from '#shared/domain/message/own-text.ts';
import { TemplateId } from '#shared/domain/values/ids.ts';
import { POLICY_WITH_WHATSAPP } from '#shared/testing/put-rules.ts';
import { aConsent, aMobile, anEmail, aRecord, AURORA, instant } from '#shared/testing/records.ts';
import { chooseMessage } from './choose-message.ts';

const BY_WHATSAPP = {
  channel: 'whatsapp',
  templateId: TemplateId.parse('atraso-whatsapp'),
} as const;
const BY_EMAIL = { channel: 'email', templateId: TemplateId.parse('atraso-email') } as const;
const record = aRecord({ contacts: [anEmail(), aMobile({ whatsapp: aConsent() })] });

/** On Friday, 13 March 2026, 11:00 in São Paulo. */
const choose = (messages: Parameters<typeof chooseMessage>[0], resting: readonly string[]) =>
  chooseMessage(messages, {
    record,
    credorId: AURORA,
    purpose: 'regua-step',
    policy: { ...POLICY_WITH_WHATSAPP, resting: new Set(resting) },
    now: instant('2026-03-13T14:00:00.000Z'),
  });
const PAUSED = ownTextIdOf(AURORA, BY_WHATSAPP.templateId);

test('a step whose WhatsApp text Meta paused speaks by its next channel', () => {
  expect(choose([BY_WHATSAPP, BY_EMAIL], [])).toMatchObject({ answer: 'send', ...BY_WHATSAPP });
  expect(choose([BY_WHATSAPP, BY_EMAIL], [PAUSED])).toMatchObject({ answer: 'send', ...BY_EMAIL });
});

test('a step that has nothing else is passed over, and says why', () => {
  expect(choose([BY_WHATSAPP], [PAUSED])).toEqual({ answer: 'never', reasons: ['text-resting'] });
});

test('what rests for one credor’s own text rests for no other', () => {
  expect(choose([BY_WHATSAPP], ['horizonte.atraso-whatsapp'])).toMatchObject({ answer: 'send' });
});
