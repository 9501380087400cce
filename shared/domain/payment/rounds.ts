import { stands, type SignedAgreement } from '#shared/domain/agreement/agreement.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { lessLedger } from '#shared/domain/debt/ledger.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { type Counted, isPriorTo } from './came-back.ts';
import type { Payment } from './payment.ts';

/** Payments that are taken together, and the agreement that is settled after them if it was fulfilled. */
export type Round<P extends Counted = Payment> = {
  readonly payments: readonly P[];
  readonly closes: SignedAgreement | null;
};

/**
 * The payments of a credor, in the parts in which they count, in the rounds in which they count: those known before the first standing agreement, those
 * known before the second, and so on. Within a round they keep the order that they come in.
 */
export function roundsOf<P extends Counted>(
  record: DebtorRecord,
  credorId: CredorId,
  payments: readonly P[],
): readonly Round<P>[] {
  const agreements = record.agreements
    .filter(stands)
    .filter((known) => known.credorId === credorId)
    .toSorted((a, b) => (a.acceptedAt < b.acceptedAt ? -1 : 1));
  const roundOf = (payment: Counted): number =>
    agreements.filter((known) => !isPriorTo(known, payment)).length;
  return [...agreements, null].map((closes, round) => ({
    payments: payments.filter((payment) => roundOf(payment) === round),
    closes,
  }));
}

/** A fulfilled agreement settles what its debts owed when it was made; what a refund brought back since stays owed. */
export const afterRound = (debts: readonly Debt[], { closes }: Round): readonly Debt[] =>
  closes?.status === 'fulfilled'
    ? debts.map((debt) => {
        const agreed = closes.debts.find(({ debtId }) => debtId === debt.debtId);
        return agreed ? { ...debt, ledger: lessLedger(debt.ledger, agreed.ledger) } : debt;
      })
    : debts;
