import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { fold } from '#shared/domain/history/evolve.ts';
import { isYoung } from './debts.ts';

/** What may be said of how somebody paid one credor, as a second reading of their history finds it. */
export type OwnDelays = {
  /** Something of theirs is open past its day, is younger than its term and is not contested. */
  readonly isLate: boolean;
  /** Something of theirs was paid after its day. */
  readonly hasPaidLate: boolean;
  /** They paid something. */
  readonly hasPaid: boolean;
};

/** @param at what became known after it does not count */
export function ownDelays(
  entries: readonly HistoryEntry[],
  credorId: string,
  at: string,
): OwnDelays {
  const known = entries.filter((entry) => entry.at <= at);
  const record = fold(known);
  const today = at.slice(0, 10);
  const debts = record.debts.filter((debt) => debt.credorId === credorId);
  const contests = contestedIn(known, credorId);
  const days = contractDays(known);
  const paidOn = (debtId: string): readonly string[] => daysPaid(record, debtId);
  return {
    isLate: debts.some(
      ({ debtId, status, dueDate, instalment, terms }) =>
        status === 'open' &&
        dueDate < today &&
        isYoung(
          { dueDate: days.get(debtId) ?? dueDate, kind: instalment ? undefined : terms.kind },
          today,
        ) &&
        !contests(debtId),
    ),
    hasPaidLate: debts.some(({ debtId, dueDate }) => paidOn(debtId).some((day) => day > dueDate)),
    hasPaid: debts.some(({ debtId }) => paidOn(debtId).length > 0),
  };
}

const daysPaid = ({ payments }: DebtorRecord, debtId: string): readonly string[] =>
  payments
    .filter(({ allocations }) => allocations.some((part) => part.debtId === debtId))
    .map(({ paidAt }) => paidAt.slice(0, 10));

/** By what the last word about a dispute was; what was paid meanwhile is contested no more. */
function contestedIn(entries: readonly HistoryEntry[], credorId: string) {
  const words = entries.flatMap(({ fact }) =>
    isWord(fact) && fact.credorId === credorId ? [fact] : [],
  );
  const last = words.at(-1);
  return (debtId: string): boolean =>
    last?.type === 'case-disputed' && (last.debtId === null || last.debtId === debtId);
}

const isWord = (fact: Fact): fact is FactOf<'case-disputed' | 'dispute-closed' | 'case-settled'> =>
  fact.type === 'case-disputed' || fact.type === 'dispute-closed' || fact.type === 'case-settled';

/** The due dates that the creditor last named. */
function contractDays(entries: readonly HistoryEntry[]): ReadonlyMap<string, string> {
  const told = entries.flatMap(({ fact }): readonly (readonly [string, string])[] =>
    fact.type === 'debt-imported' || fact.type === 'debt-corrected'
      ? [[fact.debtId, fact.dueDate]]
      : [],
  );
  return new Map(told);
}
