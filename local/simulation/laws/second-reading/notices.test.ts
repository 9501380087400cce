import { expect, test } from 'vitest';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { ContactId, ListingId, MessageId, TemplateId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { entry } from '#shared/testing/measured-case.ts';
import { AURORA, instant } from '#shared/testing/records.ts';
import { noticesTooMany } from './notices.ts';

const credorId = AURORA;
const channel = 'email';
const listingId = ListingId.parse('registrodamaria00001');
const contactId = ContactId.parse('contatodamaria000001');
const message = { messageId: MessageId.parse('avisodamaria00000001'), credorId, channel } as const;
const templateId = TemplateId.parse('aviso-negativacao-email');
const purpose: FactOf<'message-requested'>['purpose'] = {
  kind: 'listing-notice',
  listingIds: [listingId],
  proofBy: localDate('2026-03-20'),
};
const notice: Fact = { type: 'message-requested', ...message, contactId, templateId, purpose };
const another: Fact = {
  ...notice,
  messageId: MessageId.parse('avisodamaria00000002'),
  channel: 'sms',
};
const third = MessageId.parse('avisodamaria00000003');
const told = (
  outcome: FactOf<'message-outcome'>['outcome'],
  messageId = message.messageId,
): Fact => ({
  type: 'message-outcome',
  ...message,
  messageId,
  contactId,
  outcome,
  detail: '',
});
const until = instant('2026-03-16T12:00:00.000Z');
const held: Fact = {
  type: 'message-held',
  ...message,
  templateId,
  purpose,
  reasons: ['outside-hours'],
  until,
};

test.each<[string, readonly Fact[], number]>([
  ['while it is on its way', [], 1],
  ['when it has arrived', [told('delivered')], 1],
  [
    'when another contact is somebody else’s',
    [{ type: 'contact-disowned', credorId, contactId: ContactId.parse('contatodamaria000002') }],
    1,
  ],
  ['when it bounced', [told('bounced')], 0],
  ['when it bounced after it had arrived', [told('delivered'), told('bounced')], 0],
  ['when whoever got it is somebody else', [{ type: 'contact-disowned', credorId, contactId }], 0],
  [
    'when nobody proved that it arrived',
    [{ type: 'listing-notice-failed', listingId, credorId, channel }],
    0,
  ],
  ['when the channel refused it', [{ type: 'message-refused', ...message, detail: '' }], 0],
  ['when it has to wait for its hours', [held], 0],
  [
    'when the channel before that failed, and it has arrived',
    [told('bounced'), { ...another, messageId: third }, told('delivered', third)],
    1,
  ],
])('another notice is too many or not %s', (_, meanwhile, tooMany) => {
  const entries = [notice, ...meanwhile, another].map((fact, seq) => ({ ...entry(fact), seq }));
  expect(noticesTooMany(entries, listingId)).toHaveLength(tooMany);
});
