import {
  openedAgain,
  type OwedAgain,
  stillOwed,
  type StillOwed,
} from '#shared/domain/debt/owed-again.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { type Agreement, isSigned } from './agreement.ts';

/**
 * That of an agreement which stands something is owed again by the creditor's own act, with the day until which each part of it may
 * be paid without fine or interest; none where nothing of it is.
 *
 * @param was the record before that act, and `now` after it
 * @param returned what went back; zero of a correction
 */
export const owedAgainBy = (
  was: DebtorRecord,
  now: DebtorRecord,
  { agreementId, credorId }: Pick<Agreement, 'agreementId' | 'credorId'>,
  by: OwedAgain['by'],
  returned: Centavos,
): readonly FactOf<'agreement-owes-again'>[] => {
  const parts = openedAgain(
    was.debts,
    now.debts,
    ({ instalment }) => instalment?.agreementId === agreementId,
  );
  return parts.length > 0
    ? [{ type: 'agreement-owes-again', agreementId, credorId, by, returned, parts }]
    : [];
};

/** Null once nothing of it is missing, or the agreement has ended. */
export const stillOwedAgain = ({ debts }: DebtorRecord, agreement: Agreement): StillOwed | null =>
  isSigned(agreement) && agreement.status === 'active'
    ? stillOwed(debts, agreement.owedAgain)
    : null;
