import {
  type Act,
  owesAgainBy,
  stillOwed,
  type StillOwed,
} from '#shared/domain/debt/owed-again.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { type Agreement, isSigned } from './agreement.ts';

/**
 * That of an agreement which stands something is owed again by the creditor's own act, with the day until which each part of it may
 * be paid without fine or interest; none where nothing of it is.
 */
export function owedAgainBy(
  act: Act,
  { agreementId, credorId }: Pick<Agreement, 'agreementId' | 'credorId'>,
): readonly FactOf<'agreement-owes-again'>[] {
  const owes = owesAgainBy(act, ({ instalment }) => instalment?.agreementId === agreementId);
  return owes ? [{ type: 'agreement-owes-again', agreementId, credorId, ...owes }] : [];
}

/** Null once nothing of it is missing, or the agreement has ended. */
export const stillOwedAgain = ({ debts }: DebtorRecord, agreement: Agreement): StillOwed | null =>
  isSigned(agreement) && agreement.status === 'active'
    ? stillOwed(debts, agreement.owedAgain)
    : null;
