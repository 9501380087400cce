import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';

/** Why a debt may not be filed. */
export function forbidden(
  known: DebtorRecord,
  { debtId, credorId }: FactOf<'listing-asked'>,
): string | null {
  const debt = known.debts.find((one) => one.debtId === debtId);
  if (mayBeAStranger(known)) return 'by a document that may be a stranger’s';
  if (known.debtor?.flags?.length) return 'of somebody who is marked';
  const status = known.cases.find((one) => one.credorId === credorId)?.status;
  if (debt?.status !== 'open') return debt?.status ?? 'not there';
  return status === 'active' ? null : `in a case that was ${status}`;
}

/** Of two documents of a person one was typed wrong, and nobody said that it is not this one. */
const mayBeAStranger = ({ debtor }: DebtorRecord): boolean =>
  debtor?.joins?.some(({ ownDocument }) => ownDocument !== 'right') ?? false;

/** Whether it has to leave: paid, not owed, or contested. In an agreement it stays until the first part is paid. */
export function mustLeave(known: DebtorRecord, asked: FactOf<'listing-asked'>): boolean {
  const debt = known.debts.find((one) => one.debtId === asked.debtId);
  const isDisputed =
    known.cases.find((one) => one.credorId === asked.credorId)?.status === 'disputed';
  const isBarred = known.debtor?.flags?.some(({ flag }) => flag !== 'hardship') ?? false;
  return (
    mayBeAStranger(known) ||
    isBarred ||
    isDisputed ||
    debt?.status === 'settled' ||
    debt?.status === 'withdrawn'
  );
}
