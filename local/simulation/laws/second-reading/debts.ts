import type { Fact, FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { type asDueNow, type DueBefore, dueNow } from './agreements.ts';
import { type OwnDebt, untouched } from './arithmetic.ts';
import type { GivenBack } from './given-back.ts';
import { askedUntil } from './terms.ts';

/** An instalment, with the agreement that it is of; a debt that a creditor sent has none. */
export type BookedDebt = OwnDebt &
  GivenBack & {
    readonly credorId: string;
    readonly principal: number;
    readonly agreementId: string | null;
    /** Of what a creditor sent: its due date by contract, by which it prescribes. */
    readonly contractDay?: string;
    /** What it is of, as its creditor told it; an instalment is of its agreement alone. */
    readonly kind?: string | undefined;
  };

/** Whether a debt may still be asked for. */
export const isYoung = (
  { dueDate, contractDay = dueDate, kind }: Pick<BookedDebt, 'dueDate' | 'contractDay' | 'kind'>,
  today: string,
): boolean => today <= askedUntil(contractDay, kind);

/** Debts as the creditor last sent them, and the instalments of every agreement, all as if nobody had paid. */
export function debtsIn(
  entries: readonly HistoryEntry[],
  accepted: readonly ReturnType<typeof asDueNow>[],
): Map<string, BookedDebt> {
  const debts = new Map<string, BookedDebt>();
  const moves = entries.filter(({ fact }) => 'dueAgain' in fact && fact.dueAgain);
  let home: string | undefined;
  for (const { fact } of entries) {
    if (tellsHome(fact)) home = fact.uf ?? undefined;
    if (fact.type === 'debt-imported' || fact.type === 'debt-corrected')
      debts.set(fact.debtId, {
        ...booked(fact.credorId, fact, null),
        state: fact.type === 'debt-imported' ? home : debts.get(fact.debtId)?.state,
        contractDay: fact.dueDate,
        kind: fact.terms.kind,
        ...dueNow(fact.debtId, fact.dueDate, moves),
      });
  }
  for (const { debtId, amount: givenBack } of entries.flatMap(movedAwayIn)) {
    const debt = debts.get(debtId);
    if (debt) debts.set(debtId, { ...debt, givenBack });
  }
  for (const { credorId, agreementId, instalments, lateTerms: terms, before } of accepted)
    for (const { debtId, dueDate, amount: principal, bearing } of instalments)
      debts.set(debtId, {
        ...booked(credorId, { debtId, dueDate, principal, terms }, agreementId),
        bearing,
        ...withBefore(before.get(debtId)),
      });
  return debts;
}

/** What corrections say of money that had paid other debts, which is theirs no more. */
const movedAwayIn = ({ fact }: HistoryEntry) =>
  fact.type === 'debt-corrected' ? (fact.movedAway ?? []) : [];

const tellsHome = (fact: Fact): fact is FactOf<'debtor-registered' | 'place-noted'> =>
  fact.type === 'debtor-registered' || fact.type === 'place-noted';

/** The state in which the files last said that somebody lives, whose days keep banks closed; '' for none. */
export const homeIn = (known: readonly HistoryEntry[]): string =>
  known.map(({ fact }) => fact).findLast(tellsHome)?.uf ?? '';

const withBefore = (before: readonly DueBefore[] = []) => (before.length > 0 ? { before } : {});

function booked(
  credorId: string,
  debt: Pick<FactOf<'debt-imported'>, 'debtId' | 'dueDate' | 'principal' | 'terms'>,
  agreementId: string | null,
): BookedDebt {
  const { debtId, dueDate, principal, terms } = debt;
  const { fineBps, monthlyInterestBps: monthlyBps } = terms;
  const ledger = untouched(principal);
  return { credorId, debtId, dueDate, principal, fineBps, monthlyBps, agreementId, ledger };
}
