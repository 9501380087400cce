import type { Fact, FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';

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

/** Where something falls due now, and did before. `spared`: until when what went back of it bears nothing, while the rest is late. */
export type Dues = {
  readonly dueDate: LocalDate;
  readonly before?: readonly DueBefore[];
  readonly spared?: string | undefined;
};

/** When what is due on a day by contract falls due: what the creditor gave back falls due again, and never any earlier for that. */
export function dueNow(
  debtId: string,
  contract: LocalDate,
  entries: readonly HistoryEntry[],
): Dues {
  const before: DueBefore[] = [];
  let dueDate = contract;
  let spared: string | undefined;
  for (const { fact, at: until } of entries) {
    if (!('dueAgain' in fact)) continue;
    for (const again of fact.dueAgain ?? []) {
      if (again.debtId !== debtId) continue;
      before.push({ dueDate, until });
      if (again.partly) spared = again.dueDate;
      else if (again.dueDate > dueDate) dueDate = again.dueDate;
    }
  }
  const isSpared = spared !== undefined && spared > dueDate;
  return { dueDate, ...(before.length > 0 && { before }), ...(isSpared && { spared }) };
}

/** The instalments of an agreement as they fall due now. */
export function asDueNow(agreement: Accepted, entries: readonly HistoryEntry[]): Due {
  const dues = agreement.instalments.map(
    ({ debtId, dueDate }) => [debtId, dueNow(debtId, dueDate, entries)] as const,
  );
  const before = new Map(dues.map(([debtId, due]) => [debtId, due.before ?? []]));
  const days = new Map(dues.map(([debtId, { dueDate }]) => [debtId, dueDate]));
  const instalments = agreement.instalments.map((part) => ({
    ...part,
    dueDate: days.get(part.debtId) ?? part.dueDate,
  }));
  return { ...agreement, instalments, before };
}

type Due = Accepted & { readonly before: ReadonlyMap<string, readonly DueBefore[]> };
