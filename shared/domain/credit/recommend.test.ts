import { expect, test } from 'vitest';
import { centavos } from '#shared/domain/values/money.ts';
import { CREDIT_POLICY, UNKNOWN_APPLICANT } from '#shared/testing/credit.ts';
import { CreditPolicy } from './credit-policy.ts';
import { recommend } from './recommend.ts';

const question = {
  amount: centavos(100_000),
  facts: { ...UNKNOWN_APPLICANT, bureauScore: 700 },
  score: { value: 650 },
  hasBureauFailed: false,
};

test.each([
  ['at the cut-off', { score: { value: 600 } }, 'approve', 'Nota 600, a partir de 600'],
  ['just below it', { score: { value: 599 } }, 'review', 'Nota 599, entre 450 e 600'],
  ['at the lower one', { score: { value: 450 } }, 'review', 'Nota 450, entre 450 e 600'],
  ['below both', { score: { value: 449 } }, 'decline', 'Nota 449, abaixo de 450'],
  ['more than the most', { amount: centavos(500_001) }, 'review', 'O valor pedido passa'],
  ['as much as the most', { amount: centavos(500_000) }, 'approve', 'Nota 650'],
  [
    'longer than the longest',
    { facts: { ...question.facts, months: 25 } },
    'review',
    'O prazo pedido passa',
  ],
  [
    'more than the income bears',
    { facts: { ...question.facts, instalmentShare: 0.31 } },
    'review',
    'A parcela toma mais',
  ],
  ['when the bureau is silent', { hasBureauFailed: true }, 'review', 'O birô não respondeu'],
  [
    'a low score without the bureau',
    { hasBureauFailed: true, score: { value: 100 } },
    'review',
    'O birô não respondeu',
  ],
  [
    'a low score of somebody unknown',
    { facts: UNKNOWN_APPLICANT, score: { value: 100 } },
    'review',
    'Nada se sabe',
  ],
  [
    'a high score of somebody unknown',
    { facts: UNKNOWN_APPLICANT, score: { value: 900 } },
    'review',
    'Nada se sabe',
  ],
])('%s', (_, changes, recommendation, because) => {
  const told = recommend({ ...question, ...changes }, CREDIT_POLICY);
  expect(told.recommendation).toBe(recommendation);
  expect(told.because.join('; ')).toContain(because);
});

test.each([
  ['cut-offs the wrong way round', { reviewFrom: 700 }, /reviewFrom|menor/],
  ['consent, which nobody keeps here', { basis: 'consent' }, /não basta/],
  ['longer than the law admits', { keepDays: 1_826 }, /1825/],
  ['shorter than it is valid', { validDays: 90, keepDays: 60 }, /validade/],
])('a policy with %s is refused with the remedy', (_, changes, message) => {
  const { error } = CreditPolicy.safeParse({ ...CREDIT_POLICY, ...changes });
  expect(error?.issues.map((issue) => issue.message).join()).toMatch(message);
});
