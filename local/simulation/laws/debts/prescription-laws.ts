import type { Fact, HistoryEntry } from '#shared/domain/history/entry.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { isYoung } from '#local/simulation/laws/second-reading/debts.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

/** What holds of debts that the law lets nobody ask for any more. */
export const PRESCRIPTION_LAWS: readonly Law[] = [
  {
    name: 'nobody is charged for what has prescribed, nor promises or signs to pay it',
    breaches: ({ lives }) => lives.flatMap(boundToPay),
  },
];

function boundToPay({ debtorId, entries, person: { uf } }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at }, index) => {
    const today = localDayOf(uf, Date.parse(at));
    return debtsOf(fact)
      .filter((debtId) => hasPrescribed(debtId, entries.slice(0, index), today))
      .map((debtId) => ({ debtorId, at, what: `${fact.type} of ${debtId}, which has prescribed` }));
  });
}

/** What a fact has the debtor pay, or say that they will. */
function debtsOf(fact: Fact): readonly string[] {
  switch (fact.type) {
    case 'charge-requested':
      return fact.debtIds;
    case 'promise-made':
      return fact.debtIds ?? [];
    case 'agreement-accepted':
      return fact.debts.map(({ debtId }) => debtId);
    default:
      return [];
  }
}

/** By the creditor's last word about it; an instalment is no word of theirs. */
function hasPrescribed(debtId: string, known: readonly HistoryEntry[], today: string): boolean {
  const told = known.findLast(
    ({ fact }) =>
      (fact.type === 'debt-imported' || fact.type === 'debt-corrected') && fact.debtId === debtId,
  )?.fact;
  if (told?.type !== 'debt-imported' && told?.type !== 'debt-corrected') return false;
  return !isYoung({ dueDate: told.dueDate, kind: told.terms.kind }, today);
}
