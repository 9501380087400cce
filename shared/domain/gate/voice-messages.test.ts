import { expect, test } from 'vitest';
import { CallId, MessageId } from '#shared/domain/values/ids.ts';
import { POLICY_WITH_VOICE } from '#shared/testing/put-rules.ts';
import { aDebtor, aMobile, aRecord, AURORA, instant } from '#shared/testing/records.ts';
import { type ContactDecision, decideContact } from './decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from './default-policy.ts';
import type { ContactQuestion } from './question.ts';
import { isReachable } from './usable-contact.ts';

/** A machine that would call where the policy lets it, on Friday, 13 March 2026, 11:00 in São Paulo. */
const ask = (changes: Partial<ContactQuestion> = {}): ContactDecision =>
  decideContact({
    record: aRecord(),
    credorId: AURORA,
    channel: 'voice',
    contact: aMobile(),
    purpose: 'regua-step',
    neutral: true,
    policy: POLICY_WITH_VOICE,
    now: instant('2026-03-13T14:00:00.000Z'),
    ...changes,
  });

test('where an admin let machines call, one may', () => {
  expect(ask()).toEqual({ answer: 'send' });
});

test('while nobody let them no machine calls, and the team still may', () => {
  const policy = DEFAULT_CONTACT_POLICY;
  expect(ask({ policy })).toEqual({ answer: 'never', reasons: ['channel-off'] });
  expect(ask({ policy, purpose: 'call' })).toEqual({ answer: 'send' });
});

test('whoever wants no calls gets none from a machine', () => {
  const record = aRecord({ debtor: aDebtor({ optedOut: ['voice'] }) });
  expect(ask({ record })).toEqual({ answer: 'never', reasons: ['opted-out'] });
});

test.each([
  ['before nine', '2026-03-13T11:30:00.000Z', 'outside-hours'],
  ['on a Saturday', '2026-03-14T14:00:00.000Z', 'outside-hours'],
  ['on a holiday', '2026-04-03T14:00:00.000Z', 'holiday'],
])('a machine rings nobody %s', (_, now, reason) => {
  expect(ask({ now: instant(now) })).toMatchObject({ answer: 'hold', reasons: [reason] });
});

test('the calls of machines and those of the team fill one cap: two a day', () => {
  const spoken = {
    at: instant('2026-03-13T12:05:00.000Z'),
    channel: 'voice' as const,
    credorId: AURORA,
    messageId: MessageId.parse('nbswy3dpo5xxe3dejvss'),
    purpose: 'regua-step' as const,
    state: 'sent' as const,
  };
  const call = {
    callId: CallId.parse('nbswy3dpo5xxe3dejvsa'),
    credorId: AURORA,
    contactId: aMobile().contactId,
    purpose: 'call' as const,
    by: 'user:ana',
    at: instant('2026-03-13T12:30:00.000Z'),
    state: 'disposed' as const,
  };
  const now = instant('2026-03-13T19:00:00.000Z');
  const after = (debtor: Parameters<typeof aDebtor>[0]) =>
    ask({ record: aRecord({ debtor: aDebtor(debtor) }), now });
  expect(after({ contactLog: [spoken] })).toEqual({ answer: 'send' });
  expect(after({ contactLog: [spoken], callLog: [call] })).toMatchObject({
    answer: 'hold',
    reasons: ['daily-cap'],
  });
});

test('whom only a telephone with a wire reaches is reached where machines may call', () => {
  const record = aRecord({ contacts: [aMobile({ kind: 'landline' })] });
  expect(isReachable(record, POLICY_WITH_VOICE)).toBe(true);
  expect(isReachable(record, DEFAULT_CONTACT_POLICY)).toBe(false);
});
