import { DebtorFlag } from '#shared/domain/debtor/flag.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { markedAs } from './marks.ts';
import { notDueOn, openIn } from './arithmetic.ts';
import { covers, type OwnBooks, ownBooks } from './books.ts';
import type { BookedDebt } from './debts.ts';
import { noticesThatHold } from './notices.ts';

/** What was known of a debtor when somebody looked at a listing, as the fold and as the facts have it. */
type ListingKnown = {
  readonly record: DebtorRecord;
  readonly entries: readonly HistoryEntry[];
  /** Where the debtor lives, whose days count. */
  readonly uf: string;
};

/** What a registry was told of a debt. */
type Listed = { readonly valor: number; readonly vencimento: string };

/** Why a debt may not be filed. @param day of the debtor */
export function forbidden(
  { record, entries, uf }: ListingKnown,
  asked: FactOf<'listing-asked'>,
  { valor, day }: { readonly valor: number; readonly day: string },
): string | null {
  const facts = entries.map(({ fact }) => fact);
  const debt = record.debts.find((one) => one.debtId === asked.debtId);
  if (mayBeAStranger(record)) return 'by a document that may be a stranger’s';
  const isMarked = DebtorFlag.options.some((flag) => markedAs(flag, facts) !== null);
  if (isMarked) return 'of somebody who is marked';
  const bar = barOf(facts);
  if (bar !== null) return `of somebody of whom nothing may be listed (${bar})`;
  if (debt?.status !== 'open') return debt?.status ?? 'not there';
  const status = record.cases.find((one) => one.credorId === asked.credorId)?.status;
  if (status !== 'active') return `in a case that was ${status}`;
  const own = ownBooks(entries, uf).debts.get(asked.debtId);
  if (own === undefined) return 'of a debt that nobody sent';
  if (own.dueDate >= day) return `not due before ${own.dueDate}`;
  const due = own.ledger.principal - notDueOn(own, day);
  if (due < asked.minimumAmount) return `too little to be listed: ${due} centavos`;
  return due === valor ? null : `of ${valor} centavos, and ${due} were due`;
}

/** Of two documents of a person one was typed wrong, and nobody said that it is not this one. */
const mayBeAStranger = ({ debtor }: DebtorRecord): boolean =>
  debtor?.joins?.some(({ ownDocument }) => ownDocument !== 'right') ?? false;

/** Why nothing of the person may be listed by us, by the last word of it. */
export function barOf(facts: readonly Fact[]): string | null {
  const bar = facts.findLast(
    ({ type }) => type === 'listing-barred' || type === 'listing-bar-lifted',
  );
  return bar?.type === 'listing-barred' ? bar.because : null;
}

/**
 * Why it has to leave: it was paid, or some of it, is not owed, or contested, or its notice or the day that was told is wrong. In an
 * agreement it stays until the first part is paid, and whoever cannot bear their debts stays until a person decides.
 *
 * @param day of the debtor
 */
export function mustLeave(
  { record, entries, uf }: ListingKnown,
  { listingId, debtId, credorId }: FactOf<'listing-asked'>,
  listed: Listed,
  day: string,
): string | null {
  const facts = entries.map(({ fact }) => fact);
  if (mayBeAStranger(record)) return 'the document may be a stranger’s';
  const mark = ['deceased', 'minor'] as const;
  const isMarked = mark.some((flag) => markedAs(flag, facts) !== null);
  const bar = barOf(facts) ?? (isMarked ? 'a mark' : null);
  if (bar !== null) return `nothing of the person may be listed: ${bar}`;
  if (record.cases.find((one) => one.credorId === credorId)?.status === 'disputed')
    return 'it is contested';
  const status = record.debts.find((one) => one.debtId === debtId)?.status;
  if (status === 'settled' || status === 'withdrawn') return `it is ${status}`;
  if (noticesThatHold(entries, listingId).length === 0) return 'no notice of it holds';
  const books = ownBooks(entries, uf);
  if (isPartlyPaid(books, debtId)) return 'the first part of its agreement is paid';
  return wrongIn(books.debts.get(debtId), listed, day);
}

/** Whether the debt rests in an agreement of which a part is paid. */
function isPartlyPaid({ standing, debts }: OwnBooks, debtId: string): boolean {
  return standing.some(
    (agreement) =>
      !agreement.isFulfilled &&
      covers(agreement, debtId) &&
      agreement.instalments.some((part) => {
        const own = debts.get(part.debtId);
        return own !== undefined && openIn(own.ledger) === 0;
      }),
  );
}

/** What the registry says of it and is not so. */
function wrongIn(
  own: BookedDebt | undefined,
  { valor, vencimento }: Listed,
  day: string,
): string | null {
  if (own === undefined) return 'nobody sent such a debt';
  const due = own.ledger.principal - notDueOn(own, day);
  if (due < valor) return `${valor} centavos were told, and ${due} are due`;
  return own.dueDate === vencimento ? null : `${vencimento} was told, and it is due ${own.dueDate}`;
}
