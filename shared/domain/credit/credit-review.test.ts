import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { instant } from '#shared/testing/records.ts';
import {
  answerCreditReview,
  askCreditReview,
  type CreditReview,
  standingRecommendation,
} from './credit-review.ts';

type Looked = { recommendation: 'decline'; value: number; review?: CreditReview };
const declined: Looked = { recommendation: 'decline', value: 320 };
const at = instant('2026-11-26T12:00:00.000Z');
const word = { by: 'user:ana', words: 'A dívida do birô não é minha.', at };
const ask = (about: Looked) => askCreditReview(about, word, localDate('2026-11-26'));
const answer = (about: Looked) =>
  answerCreditReview(about, {
    by: 'user:bia',
    words: 'O birô corrigiu o registro.',
    at,
    recommendation: 'approve',
  });

test('asking changes neither score nor recommendation, and gives the team fifteen days', () => {
  const asked = ask(declined);
  expect(asked).toMatchObject({ ...declined, review: { status: 'open', dueOn: '2026-12-11' } });
  expect(asked && standingRecommendation(asked)).toBe('decline');
});

test('a person’s answer holds over the machine’s, which stays to be read', () => {
  const asked = ask(declined);
  const answered = asked && answer(asked);
  expect(answered).toMatchObject({ recommendation: 'decline', review: { answeredBy: 'user:bia' } });
  expect(answered && standingRecommendation(answered)).toBe('approve');
});

test('nobody answers what was not asked, and nothing is asked or answered twice', () => {
  expect(answer(declined)).toBeNull();
  const asked = ask(declined);
  const answered = asked && answer(asked);
  expect(asked && ask(asked)).toBeNull();
  expect(answered && answer(answered)).toBeNull();
});
