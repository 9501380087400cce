import { isConsumer } from '#shared/domain/debt/amount-due.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { centavos, subtractCentavos } from '#shared/domain/values/money.ts';
import { allocate, type Split } from './allocate.ts';
import type { Payment } from './payment.ts';
import { debtsFor } from './debts-for.ts';
import { isHonoured, valueDayOf } from './value-day.ts';

/**
 * Splits what was not given back of a payment over the debts that its charge covers, or over all of the credor when
 * it has none. Debts that the charge did not name are left alone: the debtor chose what to pay (Código Civil art. 352).
 *
 * @param debts as they stand just before the payment
 */
export function splitPayment(
  record: RegisteredRecord,
  debts: readonly Debt[],
  payment: Pick<Payment, 'paymentId' | 'credorId' | 'chargeId' | 'amount' | 'refunded' | 'paidAt'>,
): Split {
  const charge = record.charges.find(({ chargeId }) => chargeId === payment.chargeId) ?? null;
  const amount = subtractCentavos(payment.amount, payment.refunded);
  const received = { amount, paidAt: payment.paidAt };
  const covered = debtsFor(record, debts, payment, charge);
  const owed =
    charge !== null && isHonoured(received, charge) ? withDropped(covered, charge) : covered;
  const on = valueDayOf(received, charge, record.debtor.zone);
  return allocate(owed, amount, on, isConsumer(record.debtor));
}

/** What an early payoff spares the debtor of each instalment, which is owed no more once the charge is paid whole. */
const withDropped = (debts: readonly Debt[], { payoff = [] }: Charge): readonly Debt[] =>
  debts.map((debt) => {
    const dropped = payoff.find(({ debtId }) => debtId === debt.debtId)?.dropped ?? 0;
    const principalOpen = centavos(Math.max(0, debt.ledger.principalOpen - dropped));
    return dropped > 0 ? { ...debt, ledger: { ...debt.ledger, principalOpen } } : debt;
  });
