import { expect, test } from 'vitest';
import { OverrideId, PaymentId, StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { AURORA, aCase, aRecord, HORIZONTE, instant, MARIA } from '#shared/testing/records.ts';
import type { Fact } from './entry.ts';
import { preview } from './preview.ts';

const STEP = StepId.parse('d-mais-3');
const told = {
  stepId: STEP,
  anchor: localDate('2026-03-10'),
  until: instant('2026-04-01T12:00:00.000Z'),
};
const waiting = { anchor: null, done: [], waiting: [told] };
const record = aRecord({
  cases: [aCase({ progress: waiting }), aCase({ credorId: HORIZONTE, progress: waiting })],
});
const lifted = OverrideId.parse('nbswy3dpo5xxe3dejvss');
const money = PaymentId.parse('nbswy3dpo5xxe3dejvss');

/** Which of two credores still has its step wait. */
const stillWaiting = (fact: Fact): readonly string[] =>
  preview(record, [fact], { debtorId: MARIA, at: instant('2026-03-16T12:00:00.000Z') })
    .cases.filter(({ progress }) => progress.waiting)
    .map(({ credorId }) => credorId);

test.each<readonly [string, Fact]>([
  ['resumes the ladder', { type: 'ladder-resumed', credorId: AURORA }],
  ['lifts an exception', { type: 'override-lifted', credorId: AURORA, overrideId: lifted }],
  ['says whose the money was', { type: 'suspicion-ended', credorId: AURORA, paymentId: money }],
])('a step asks again at once when the team %s, with that credor alone', (_, fact) => {
  expect(stillWaiting(fact)).toEqual([HORIZONTE]);
});

test('a step of every credor asks again when the person takes a channel back', () => {
  expect(stillWaiting({ type: 'opted-in', channel: 'sms', via: 'portal' })).toEqual([]);
});

test('a step goes on waiting when the person only looks', () => {
  const visit = { type: 'portal-visited', credorId: AURORA, contactId: null } as const;
  expect(stillWaiting(visit)).toEqual([AURORA, HORIZONTE]);
});
