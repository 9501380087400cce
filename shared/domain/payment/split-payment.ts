import { asDueAt } from '#shared/domain/debt/due-again.ts';
import { isConsumer } from '#shared/domain/debt/amount-due.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import {
  type Centavos,
  centavos,
  subtractCentavos,
  sumCentavos,
} from '#shared/domain/values/money.ts';
import { allocate, type Split } from './allocate.ts';
import type { Counted } from './came-back.ts';
import { debtsFor } from './debts-for.ts';
import { keptOf, type Waiver, withdrawnOf } from './payment.ts';
import { isHonoured, isInTime, valueDayOf } from './value-day.ts';

type Splittable = Omit<Counted, 'gateway' | 'allocations' | 'waived' | 'overpaid'> & {
  /** What a tolerance let go with it, had the creditor given nothing back of any payment. */
  readonly tolerated?: readonly Waiver[] | undefined;
};

/**
 * Splits what was neither given back nor withdrawn of a payment over the debts that its charge covers, or over all of
 * the credor when it has none. Debts that the charge did not name are left alone: the debtor chose what to pay (Código
 * Civil art. 352). What is left then goes to those that somebody of the team named besides.
 *
 * @param debts as they stand just before the payment
 * @param payments all that are known of, this one among them, in the order in which they were made: what one total of a gateway
 *   grew by pays a charge together with what came before
 */
export function splitPayment(
  record: RegisteredRecord,
  debts: readonly Debt[],
  payment: Splittable,
  payments: readonly Splittable[],
  rules: MoneyRules,
): Split {
  const charge = record.charges.find(({ chargeId }) => chargeId === payment.chargeId) ?? null;
  const amount = keptOf(payment);
  const { zone } = record.debtor;
  const { strategy, tolerance, debtIds, paidAt } = payment;
  const parts = payments.filter((one) => isInTime(one, charge) && isOfOneTotal(one, payment));
  const received = { amount: sumCentavos(parts.map(receivedOf)), paidAt, tolerance };
  const how = { consumer: isConsumer(record.debtor), rules, strategy, tolerance };
  const isFirst = parts[0]?.paymentId === payment.paymentId;
  const spared =
    charge !== null && isFirst && isHonoured(received, charge) ? charge.payoff : undefined;
  const on = valueDayOf(received, charge, zone);
  const due = debts.map((debt) => asDueAt(debt, paidAt));
  const covered = debtsFor(record, due, payment, charge?.debtIds ?? debtIds ?? null);
  // What the creditor gave back is owed again, and no more: what the payment had earned stays let go.
  const stillLetGo = payment.tolerated?.filter(({ debtId }) =>
    due.some((debt) => debt.debtId === debtId && hasGoneBackSince(debt, paidAt)),
  );
  const whole =
    receivedOf(payment) > amount
      ? allocate(covered.first, receivedOf(payment), { ...how, on, spared, stillLetGo })
      : null;
  const earned = whole?.waived;
  const kept = allocate(covered.first, amount, { ...how, on, spared, stillLetGo, earned });
  const first = withGivenBack(kept, whole ?? kept, covered.first, paidAt);
  const split = joined(first, allocate(covered.after, first.overpaid, { ...how, on }));
  if (charge === null || debtIds === undefined) return split;

  const taken = new Set([...covered.first, ...covered.after].map(({ debtId }) => debtId));
  const paidOn = localDateOf(paidAt, zone);
  const named = debtsFor(record, due, payment, debtIds);
  const others = [...named.first, ...named.after].filter(({ debtId }) => !taken.has(debtId));
  return joined(split, allocate(others, split.overpaid, { ...how, on: paidOn }));
}

const hasGoneBackSince = ({ dueBefore = [] }: Debt, paidAt: Instant): boolean =>
  dueBefore.some(({ until }) => paidAt <= until);

/** What was paid by it, whatever the creditor gave back since: only what the payer's bank took was never paid. */
const receivedOf = (payment: Splittable): Centavos =>
  subtractCentavos(payment.amount, withdrawnOf(payment));

const isOfOneTotal = (a: Splittable, b: Splittable): boolean =>
  (a.continues ?? a.paymentId) === (b.continues ?? b.paymentId) && a.chargeId === b.chargeId;

const joined = (first: Split, second: Split): Split => ({
  allocations: [...first.allocations, ...second.allocations],
  waived: [...first.waived, ...second.waived],
  overpaid: second.overpaid,
  ledgers: [...first.ledgers, ...second.ledgers],
});

/**
 * The split with what the creditor gave back of it written on the debts that fall due again because of that. What had gone back before
 * the payment is paid last of a debt, as it fell due last (Código Civil art. 355).
 */
function withGivenBack(kept: Split, whole: Split, debts: readonly Debt[], paidAt: Instant): Split {
  const ledgers = debts.flatMap(({ debtId, ledger: before, dueBefore = [] }) => {
    const own = kept.ledgers.find((known) => known.debtId === debtId);
    const back = principalTo(whole, debtId) - principalTo(kept, debtId);
    const { givenBack: known = 0, ...ledger } = own?.ledger ?? before;
    const isAgain = dueBefore.some(({ until }) => until < paidAt);
    const still = isAgain ? Math.min(known, ledger.principalOpen) : known;
    const givenBack = centavos(still + Math.max(0, back));
    if (dueBefore.length === 0 || givenBack === known) return own ? [own] : [];
    return [{ debtId, ledger: { ...ledger, ...(givenBack > 0 && { givenBack }) } }];
  });
  return { ...kept, ledgers };
}

const principalTo = ({ allocations }: Split, debtId: DebtId): number =>
  allocations.find((taken) => taken.debtId === debtId)?.principal ?? 0;
