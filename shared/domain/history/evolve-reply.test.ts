import { expect, test } from 'vitest';
import type { Contact } from '#shared/domain/debtor/contact.ts';
import { ReplyId } from '#shared/domain/values/ids.ts';
import { AURORA, aMobile, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import type { FactOf } from './entry.ts';
import { preview } from './preview.ts';

const AT = instant('2026-03-20T15:00:00.000Z');

function answered(
  contact: Contact,
  changes: Partial<FactOf<'reply-received'>>,
): Contact | undefined {
  const fact: FactOf<'reply-received'> = {
    type: 'reply-received',
    replyId: ReplyId.parse('a'.repeat(20)),
    credorId: AURORA,
    channel: 'sms',
    contactId: contact.contactId,
    intent: 'person',
    reasons: [{ rule: 'none', words: '' }],
    noteId: null,
    waits: true,
    ...changes,
  };
  return preview(aRecord({ contacts: [contact] }), [fact], { debtorId: MARIA, at: AT }).contacts[0];
}

test.each(['promise', 'reported-paid', 'dispute', 'call-me'] as const)(
  'who answers by SMS with %s is surely reached there',
  (intent) => {
    expect(answered(aMobile(), { intent })).toMatchObject({
      confidence: 80,
      health: 'delivers',
      provenAt: AT,
      confirmed: false,
    });
  },
);

test.each(['person', 'opt-out', 'wrong-person'] as const)(
  'an answer that anybody may have written, such as %s, proves nothing',
  (intent) => {
    const known = aMobile();
    expect(answered(known, { intent })).toEqual(known);
  },
);

test('a surer contact loses nothing, and one that is dead stays so', () => {
  expect(answered(aMobile({ confidence: 95 }), { intent: 'promise' })?.confidence).toBe(95);
  const dead = aMobile({ health: 'wrong-person', confidence: 0 });
  expect(answered(dead, { intent: 'promise' })).toEqual(dead);
});
