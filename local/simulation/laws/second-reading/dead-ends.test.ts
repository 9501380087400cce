import { expect, test } from 'vitest';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { ContactId, MessageId, ReplyId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { AURORA } from '#shared/testing/records.ts';
import { deadEndOf } from './dead-ends.ts';

const contactId = ContactId.parse('contatodamaria00001');
const told = (
  channel: 'sms' | 'whatsapp',
  outcome: FactOf<'message-outcome'>['outcome'],
): Fact => ({
  type: 'message-outcome',
  messageId: MessageId.parse('mensagemdamaria0001'),
  credorId: AURORA,
  channel,
  contactId,
  outcome,
  detail: '',
});
const answered = (
  channel: 'sms' | 'whatsapp',
  intent: FactOf<'reply-received'>['intent'],
): Fact => ({
  type: 'reply-received',
  replyId: ReplyId.parse('respostadamaria0001'),
  credorId: AURORA,
  channel,
  contactId,
  intent,
  reasons: [],
  noteId: null,
  waits: false,
});
const consented: Fact = {
  type: 'whatsapp-consented',
  contactId,
  source: 'debtor',
  basis: 'consent',
  givenOn: localDate('2026-03-02'),
};
const BOUNCE = 'message-outcome';

test.each<[string, readonly Fact[], sms: string | null, whatsapp: string | null]>([
  ['nothing was told', [], null, null],
  ['a delivery was told', [told('sms', 'delivered')], null, null],
  ['the number is nobody’s', [told('sms', 'bounced')], BOUNCE, BOUNCE],
  ['the phone has no WhatsApp', [told('whatsapp', 'bounced')], null, BOUNCE],
  [
    'it had none, and they write from there',
    [told('whatsapp', 'bounced'), answered('whatsapp', 'dispute')],
    null,
    null,
  ],
  [
    'it had none, and they want to be written to there',
    [told('whatsapp', 'bounced'), consented],
    null,
    null,
  ],
  [
    'it had none, and somebody writes from there',
    [told('whatsapp', 'bounced'), answered('whatsapp', 'person')],
    null,
    BOUNCE,
  ],
  [
    'it had none, and they answer an SMS',
    [told('whatsapp', 'bounced'), answered('sms', 'dispute')],
    null,
    BOUNCE,
  ],
  [
    'they wrote from there before',
    [answered('whatsapp', 'dispute'), told('whatsapp', 'bounced')],
    null,
    BOUNCE,
  ],
  [
    'the number is nobody’s, whatever is written',
    [told('sms', 'bounced'), answered('whatsapp', 'dispute')],
    BOUNCE,
    BOUNCE,
  ],
])('whether a phone takes SMS and WhatsApp when %s', (_, known, sms, whatsapp) => {
  expect(deadEndOf(known, { contactId, channel: 'sms' })).toBe(sms);
  expect(deadEndOf(known, { contactId, channel: 'whatsapp' })).toBe(whatsapp);
});
