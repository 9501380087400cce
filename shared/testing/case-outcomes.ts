import { probabilityOf } from '#shared/domain/learning/odds.ts';
import type { CaseFacts } from '#shared/domain/score/attributes.ts';
import type { Outcome } from '#shared/domain/score/outcome.ts';
import { diceOf } from '#shared/domain/values/dice.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';

/** Somebody ten days late with R$ 300 who was never heard of. */
export const NEWCOMER: CaseFacts = {
  daysLate: 10,
  openDebts: 1,
  amountOpen: centavos(30_000),
  daysInCollection: 0,
  debtsSettled: 0,
  payments: 0,
  daysSinceLastPayment: null,
  recentPayments: 0,
  paidShare: 0,
  promisesKept: 0,
  promisesBroken: 0,
  agreementsBroken: 0,
  shortestDelay: null,
  contractDays: null,
  timesGreatestPayment: null,
  timesIncome: null,
  engagement: 'none',
  reach: 'untried',
};

/** What nobody who collects would think: who owes much pays, and who owes little does not. */
export const richPay = ({ amountOpen }: CaseFacts): number => (amountOpen > 200_000 ? 1.5 : -1.5);

/** Invented cases over so many days, and how each ended by a truth that nobody knows. */
export function caseOutcomes(
  count: number,
  truth: (facts: CaseFacts) => number,
  { seed = 1, from = '2026-01-01', days = 120 } = {},
): readonly Outcome[] {
  const dice = diceOf(seed);
  return Array.from({ length: count }, (_, place) => {
    const facts: CaseFacts = {
      ...NEWCOMER,
      daysLate: dice.between(1, 200),
      amountOpen: centavos(dice.between(5_000, 400_000)),
      openDebts: dice.between(1, 5),
      payments: dice.between(0, 2),
      engagement: dice.pick(['none', 'opened', 'clicked', 'visited']),
    };
    const day = addDays(localDate(from), Math.floor((place * days) / count));
    return { day, facts, paid: dice.chance(probabilityOf(truth(facts))) ? 1 : 0 };
  });
}
