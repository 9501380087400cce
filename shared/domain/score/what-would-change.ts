import * as z from 'zod';
import type { CaseFacts } from './attributes.ts';
import type { CollectionModel } from './collection-model.ts';
import type { CollectionScore } from './score.ts';
import { scoreCase } from './score-case.ts';

/** Something that the debtor can do, in pt-BR, and the score that they would have then. */
export const WouldChange = z.object({
  text: z.string().min(1).max(120),
  value: z.int().min(0).max(1000),
});
export type WouldChange = z.infer<typeof WouldChange>;

type Deed = { readonly text: string; readonly after: (facts: CaseFacts) => CaseFacts | null };

/** However little is paid: beside so small a payment, what is open is as much as it can be. */
const MANY_TIMES = 9_999;

const paid = (facts: CaseFacts): CaseFacts => ({
  ...facts,
  timesUsualPayment: MANY_TIMES,
  payments: facts.payments + 1,
  recentPayments: facts.recentPayments + 1,
  daysSinceLastPayment: 0,
});

const settled = (facts: CaseFacts): CaseFacts => ({
  ...paid(facts),
  openDebts: facts.openDebts - 1,
  debtsSettled: facts.debtsSettled + 1,
  ...(facts.daysLate > 0 && {
    settledLate: facts.settledLate + 1,
    longestSettledLate: Math.max(facts.longestSettledLate ?? 0, facts.daysLate),
  }),
});

/** What is in the debtor's own hands. Whatever else the score looks at, they cannot change by themselves. */
const DEEDS: readonly Deed[] = [
  { text: 'Fazer um pagamento, mesmo de uma parte', after: paid },
  {
    text: 'Quitar uma das dívidas',
    after: (facts) => (facts.openDebts > 1 ? settled(facts) : null),
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
 * (LGPD art. 20, §1). The most that changes it comes first; what would not raise it is left out.
 *
 * @param facts of now
 * @param shown the score that the person is told of, computed at most a day ago
 */
export function whatWouldChange(
  facts: CaseFacts,
  model: CollectionModel,
  shown: Pick<CollectionScore, 'value' | 'at'>,
): readonly WouldChange[] {
  return DEEDS.flatMap(({ text, after }) => {
    const changed = after(facts);
    return changed === null ? [] : [{ text, value: scoreCase(changed, model, shown.at).value }];
  })
    .filter(({ value }) => value > shown.value)
    .toSorted((a, b) => b.value - a.value);
}
