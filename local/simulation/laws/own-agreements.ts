import type { Fact, FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';

type Accepted = FactOf<'agreement-accepted'>;
export type Standing = Accepted & {
  readonly isFulfilled: boolean;
  /** Whether it owes again after it had been kept. */
  readonly wasKept: boolean;
};

/** What became of its being kept, as the facts last tell. */
export function lastTurnOf(
  { agreementId }: Accepted,
  facts: readonly Fact[],
): Pick<Standing, 'isFulfilled' | 'wasKept'> {
  const last = facts.findLast(
    (fact) =>
      (fact.type === 'agreement-fulfilled' || fact.type === 'agreement-reopened') &&
      fact.agreementId === agreementId,
  );
  return {
    isFulfilled: last?.type === 'agreement-fulfilled',
    wasKept: last?.type === 'agreement-reopened',
  };
}

/** A due date that held until a moment: since then the creditor has given back some of what was paid for it. */
export type DueBefore = { readonly dueDate: string; readonly until: string };

const MOVES_DUE_DATES: ReadonlySet<string> = new Set([
  'payment-refunded',
  'payment-charged-back',
  'debt-corrected',
]);

/** Where instalments fall due now, and did before: one of which the creditor gave something back falls due again. */
export function asDueNow(agreement: Accepted, entries: readonly HistoryEntry[]): Accepted & Dues {
  const before = new Map<string, DueBefore[]>();
  const again = new Map<string, Accepted['instalments'][number]['dueDate']>();
  for (const { fact, at: until } of entries)
    if (MOVES_DUE_DATES.has(fact.type) && 'dueAgain' in fact)
      for (const { debtId, dueDate } of fact.dueAgain ?? []) {
        const part = agreement.instalments.find((known) => known.debtId === debtId);
        if (!part) continue;
        const known = again.get(debtId) ?? part.dueDate;
        before.set(debtId, [...(before.get(debtId) ?? []), { dueDate: known, until }]);
        again.set(debtId, dueDate);
      }
  const instalments = agreement.instalments.map((part) => ({
    ...part,
    dueDate: again.get(part.debtId) ?? part.dueDate,
  }));
  return { ...agreement, instalments, before };
}

type Dues = { readonly before: ReadonlyMap<string, readonly DueBefore[]> };
