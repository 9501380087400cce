import { isConsumer } from '#shared/domain/debt/amount-due.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { subtractCentavos } from '#shared/domain/values/money.ts';
import { allocate, type Split } from './allocate.ts';
import type { Payment } from './payment.ts';
import { valueDayOf } from './value-day.ts';

/**
 * Splits what was not given back of a payment over the debts that its charge covers, or over all of the credor when
 * it has none. Debts that the charge did not name are left alone: the debtor chose what to pay (Código Civil art. 352).
 *
 * @param debts as they stand just before the payment
 */
export function splitPayment(
  record: RegisteredRecord,
  debts: readonly Debt[],
  payment: Pick<Payment, 'credorId' | 'chargeId' | 'amount' | 'refunded' | 'paidAt'>,
): Split {
  const charge = record.charges.find(({ chargeId }) => chargeId === payment.chargeId) ?? null;
  const covered = debts.filter(
    (debt) => debt.credorId === payment.credorId && (charge?.debtIds.includes(debt.debtId) ?? true),
  );
  const amount = subtractCentavos(payment.amount, payment.refunded);
  const on = valueDayOf({ amount, paidAt: payment.paidAt }, charge, record.debtor.zone);
  return allocate(covered, amount, on, isConsumer(record.debtor));
}
