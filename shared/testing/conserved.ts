import type { Debt } from '#shared/domain/debt/debt.ts';
import { untouchedLedger } from '#shared/domain/debt/ledger.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { allocatedBy } from '#shared/domain/payment/allocate.ts';
import { withdrawnOf } from '#shared/domain/payment/payment.ts';

/**
 * Where the sums of a record do not add up, in words; nothing when they do. Of every payment: amount = allocations +
 * overpaid + refunded + withdrawn. Of the principal of every debt: what was owed = allocations + waived + open + what
 * fulfilled agreements settled of it + what the team let go.
 *
 * @param wasLessened whether the creditor found a debt to be less, or gave money back and so spared what it had cost to be late:
 *   an agreement that was kept may then have settled more than there was
 */
export const sumsThatFail = (record: RegisteredRecord, wasLessened = false): readonly string[] => [
  ...record.payments.flatMap((payment) => {
    const { paymentId, amount, allocations, overpaid, refunded } = payment;
    const parts = allocatedBy(allocations) + overpaid + refunded + withdrawnOf(payment);
    return parts === amount ? [] : [`payment ${paymentId}: ${parts} of ${amount}`];
  }),
  ...record.debts
    .filter(({ status }) => status === 'open' || status === 'settled')
    .flatMap((debt) => debtProblem(record, debt, wasLessened)),
];

/** An agreement that was kept settles what it was made about. */
function debtProblem(
  { payments, agreements }: RegisteredRecord,
  debt: Debt,
  wasLessened: boolean,
): readonly string[] {
  const gone = payments
    .flatMap(({ allocations, waived = [] }) => [...allocations, ...waived])
    .filter(({ debtId }) => debtId === debt.debtId)
    .reduce((sum, { principal }) => sum + principal, 0);
  const settled = agreements
    .filter(({ status }) => status === 'fulfilled')
    .flatMap(({ debts }) => debts)
    .filter(({ debtId }) => debtId === debt.debtId)
    .reduce((sum, { ledger }) => sum + ledger.principalOpen, 0);
  const letGo = (debt.ledger.letGo ?? []).reduce((sum, { principal }) => sum + principal, 0);
  const owed = untouchedLedger(debt).principalOpen;
  const open = debt.ledger.principalOpen;
  const rest = owed - gone - open;
  const isLess = wasLessened && open === 0 && rest >= 0 && rest <= settled + letGo;
  const isRight = rest === settled + letGo || isLess;
  const what = `${debt.externalId}: ${owed} is not ${gone} + ${open} open + ${settled} settled + ${letGo} let go`;
  return isRight ? [] : [what];
}
