import { expect, test } from 'vitest';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { aDebtor, aMobile, aRecord, AURORA, instant } from '#shared/testing/records.ts';
import { decideContact } from './decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from './default-policy.ts';
import type { ContactQuestion } from './question.ts';

/** Saturday night in São Paulo, a minute after the debtor wrote SAIR. */
const NIGHT = instant('2026-03-15T02:31:00.000Z');
const answer = (changes: Partial<ContactQuestion> = {}) =>
  decideContact({
    record: aRecord({ debtor: aDebtor({ optedOut: ['sms'] }) }),
    credorId: AURORA,
    channel: 'sms',
    contact: aMobile(),
    purpose: 'opt-out-confirmation',
    neutral: true,
    askedAt: addMinutes(NIGHT, -1),
    policy: DEFAULT_CONTACT_POLICY,
    now: NIGHT,
    ...changes,
  });

test('whoever has just left a channel is answered once by it, at any hour', () => {
  expect(answer()).toEqual({ answer: 'send' });
});

test('every other message by that channel stays away', () => {
  expect(answer({ purpose: 'payment-receipt', askedAt: undefined })).toMatchObject({
    answer: 'never',
    reasons: ['opted-out'],
  });
});

test('an answer that could not be given within half an hour is not given', () => {
  expect(answer({ askedAt: addMinutes(NIGHT, -30) })).toEqual({ answer: 'send' });
  expect(answer({ askedAt: addMinutes(NIGHT, -31) })).toEqual({
    answer: 'never',
    reasons: ['answer-late'],
  });
});

test('whom nobody writes to is not answered either, and a stop holds answers, too', () => {
  const flagged = aDebtor({
    flags: [{ flag: 'deceased', since: NIGHT, by: 'user:ana', noteId: null }],
  });
  expect(answer({ record: aRecord({ debtor: flagged }) })).toMatchObject({ answer: 'never' });
  const stop = { stopId: 'all', reason: 'um texto errado', since: NIGHT, by: 'user:ana' };
  const stops = [{ ...stop, scope: { kind: 'all' as const } }];
  expect(answer({ policy: { ...DEFAULT_CONTACT_POLICY, stops } })).toMatchObject({
    answer: 'hold',
    reasons: ['switched-off'],
  });
});
