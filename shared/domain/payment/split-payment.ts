import { isConsumer } from '#shared/domain/debt/amount-due.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { allocate, type Split } from './allocate.ts';
import { debtsFor } from './debts-for.ts';
import { keptOf, type Payment } from './payment.ts';
import { isHonoured, valueDayOf } from './value-day.ts';

type Splittable = Omit<Payment, 'gateway' | 'allocations' | 'waived' | 'overpaid'>;

/**
 * Splits what was neither given back nor withdrawn of a payment over the debts that its charge covers, or over all of
 * the credor when it has none. Debts that the charge did not name are left alone: the debtor chose what to pay (Código
 * Civil art. 352). What is left then goes to those that somebody of the team named besides.
 *
 * @param debts as they stand just before the payment
 */
export function splitPayment(
  record: RegisteredRecord,
  debts: readonly Debt[],
  payment: Splittable,
  rules: MoneyRules,
): Split {
  const charge = record.charges.find(({ chargeId }) => chargeId === payment.chargeId) ?? null;
  const amount = keptOf(payment);
  const { zone } = record.debtor;
  const { strategy, tolerance, debtIds, paidAt } = payment;
  const received = { amount, paidAt, tolerance };
  const how = { consumer: isConsumer(record.debtor), rules, strategy, tolerance };
  const covered = debtsFor(record, debts, payment, charge?.debtIds ?? debtIds ?? null);
  const owed =
    charge !== null && isHonoured(received, charge) ? withDropped(covered, charge) : covered;
  const first = allocate(owed, amount, { ...how, on: valueDayOf(received, charge, zone) });
  if (charge === null || debtIds === undefined) return first;

  const taken = new Set(covered.map(({ debtId }) => debtId));
  const others = debtsFor(record, debts, payment, debtIds).filter(
    ({ debtId }) => !taken.has(debtId),
  );
  const on = localDateOf(paidAt, zone);
  return joined(first, allocate(others, first.overpaid, { ...how, on }));
}

/** What an early payoff spares the debtor of each instalment, which is owed no more once the charge is paid whole. */
const withDropped = (debts: readonly Debt[], { payoff = [] }: Charge): readonly Debt[] =>
  debts.map((debt) => {
    const dropped = payoff.find(({ debtId }) => debtId === debt.debtId)?.dropped ?? 0;
    const principalOpen = centavos(Math.max(0, debt.ledger.principalOpen - dropped));
    return dropped > 0 ? { ...debt, ledger: { ...debt.ledger, principalOpen } } : debt;
  });

const joined = (first: Split, second: Split): Split => ({
  allocations: [...first.allocations, ...second.allocations],
  waived: [...first.waived, ...second.waived],
  overpaid: second.overpaid,
  ledgers: [...first.ledgers, ...second.ledgers],
});
