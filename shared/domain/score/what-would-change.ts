import * as z from 'zod';
import { leastLogOdds, type Span } from '#shared/domain/learning/least-log-odds.ts';
import type { CaseAttribute, CaseFacts } from './attributes.ts';
import type { CollectionModel } from './collection-model.ts';
import type { CollectionScore } from './score.ts';
import { scoreOf } from './score-case.ts';

/** Something that the debtor can do, in pt-BR, and the score that they would have then at least. */
export const WouldChange = z.object({
  text: z.string().min(1).max(120),
  value: z.int().min(0).max(1000),
});
export type WouldChange = z.infer<typeof WouldChange>;

/** What would be known of the case after a deed: of each fact a value, or between which it lies. */
type After = Readonly<Record<CaseAttribute, Span>>;
type Deed = {
  readonly text: string;
  readonly after: (facts: CaseFacts) => After | null;
};

/** After one payment of any amount that leaves something open: it may go to fine and interest alone, or settle debts. */
function paid(facts: CaseFacts): After {
  const { amountOpen, openDebts, paidShare, timesIncome } = facts;
  return {
    ...facts,
    payments: facts.payments + 1,
    recentPayments: facts.recentPayments + 1,
    daysSinceLastPayment: 0,
    amountOpen: { from: 0, to: amountOpen },
    paidShare: { from: paidShare, to: 1 },
    timesGreatestPayment: { from: 0, to: facts.timesGreatestPayment ?? Number.POSITIVE_INFINITY },
    timesIncome: timesIncome && { from: 0, to: timesIncome },
    ...(openDebts > 1 && settling(facts, { from: 0, to: openDebts - 1 })),
  };
}

/** @param debts how many of several are settled by it */
function settling(facts: CaseFacts, debts: { readonly from: number; readonly to: number }) {
  const { daysLate, daysInCollection, openDebts, debtsSettled, shortestDelay } = facts;
  return {
    daysLate: { from: Number.NEGATIVE_INFINITY, to: daysLate },
    daysInCollection: { from: 0, to: daysInCollection },
    openDebts: { from: openDebts - debts.to, to: openDebts - debts.from },
    debtsSettled: { from: debtsSettled + debts.from, to: debtsSettled + debts.to },
    shortestDelay: {
      from: 0,
      to: shortestDelay ?? Math.max(0, daysLate),
      mayBeUnknown: shortestDelay === null,
    },
  };
}

/** What is in the debtor's own hands. Whatever else the score looks at, they cannot change by themselves. */
const DEEDS: readonly Deed[] = [
  { text: 'Fazer um pagamento, mesmo de uma parte', after: paid },
  {
    text: 'Quitar uma das dívidas',
    after: (facts) =>
      facts.openDebts > 1 ? { ...paid(facts), ...settling(facts, { from: 1, to: 1 }) } : null,
  },
  {
    text: 'Prometer um pagamento e cumprir',
    after: (facts) => ({ ...paid(facts), promisesKept: facts.promisesKept + 1 }),
  },
  {
    text: 'Confirmar um telefone ou e-mail seu',
    after: (facts) => ({ ...facts, reach: 'confirmed' }),
  },
];

/**
 * The counterfactual of a score: what of the debtor's own doing would raise it, and to what at least, all else being as it is
 * (LGPD art. 20, §1). However much is paid and whichever debt is settled, the score is not below what is told. The most that
 * changes it comes first; what might not raise it is left out.
 *
 * @param facts of now
 * @param shown what counts now, computed at most a day ago
 */
export function whatWouldChange(
  facts: CaseFacts,
  { sum }: Pick<CollectionModel, 'sum'>,
  shown: CollectionScore['value'],
): readonly WouldChange[] {
  return DEEDS.flatMap(({ text, after }) => {
    const spans = after(facts);
    return spans === null ? [] : [{ text, value: scoreOf(leastLogOdds(sum, spans)) }];
  })
    .filter(({ value }) => value > shown)
    .toSorted((a, b) => b.value - a.value);
}
