import type { Debt } from '#shared/domain/debt/debt.ts';
import { openOf } from '#shared/domain/debt/ledger.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Payment } from './payment.ts';

/** The payment as it would be had every chargeback of it been won. */
export const asWon = (payment: Payment): Payment =>
  payment.chargebacks
    ? {
        ...payment,
        chargebacks: payment.chargebacks.map((known) => ({ ...known, status: 'reversed' })),
      }
    : payment;

/**
 * The debts, each with what only a bank holds open of it. What the creditor gave back of a payment is not the bank's, also where
 * another payment, which the bank took since, had filled that.
 *
 * @param won the same debts had the bank taken nothing
 */
export const withHeld = (debts: readonly Debt[], won: readonly Debt[]): readonly Debt[] =>
  debts.map((debt, index) => {
    const { ledger = debt.ledger } = won[index] ?? {};
    const held = centavos(
      Math.max(0, openOf(debt.ledger) - Math.max(openOf(ledger), ledger.givenBack ?? 0)),
    );
    return held > 0 ? { ...debt, ledger: { ...debt.ledger, held } } : debt;
  });

export function withoutHeld(debt: Debt): Debt {
  const { held: _, ...ledger } = debt.ledger;
  return { ...debt, ledger };
}
