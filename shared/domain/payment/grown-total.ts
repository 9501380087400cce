import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { Settlement } from '#shared/domain/credor/settlement.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import type { PaymentId } from '#shared/domain/values/ids.ts';
import { type Centavos, subtractCentavos, sumCentavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { takePayment } from './take-payment.ts';
import { paidAtOf } from './value-day.ts';
import { toldMore } from './told-more.ts';

/**
 * Which part of a total a notice tells while nobody knows whose the money is: one that was told before, by the same total, or what
 * the total grew by since.
 *
 * @param parts in the order in which they were told
 * @returns the part's place and amount; null for a total that was outgrown
 */
export function partTold(
  parts: readonly { readonly amount: Centavos }[],
  total: Centavos,
): { readonly place: number; readonly amount: Centavos } | null {
  const sumUntil = (count: number) =>
    sumCentavos(parts.slice(0, count).map(({ amount }) => amount));
  const known = parts.findIndex((_, place) => sumUntil(place + 1) === total);
  const before = sumUntil(parts.length);
  const part = parts[known];
  if (part !== undefined) return { place: known, amount: part.amount };
  return total > before ? { place: parts.length, amount: subtractCentavos(total, before) } : null;
}

/**
 * What a total grew by, once the owner of its first part is known: it pays the same debts, by the same charge.
 *
 * @param grown.paymentId of what it grew by; `continues` is the first part
 * @returns null when the total tells nothing new
 */
export function takeGrown(
  record: RegisteredRecord,
  grown: {
    readonly paymentId: PaymentId;
    readonly continues: PaymentId;
    readonly total: Centavos;
    readonly paidAt: Instant;
  },
  settlement: Settlement | null,
  rules: MoneyRules,
): FactOf<'payment-applied'> | null {
  const { paymentId, continues, total, paidAt } = grown;
  const first = record.payments.find((payment) => payment.paymentId === continues);
  const amount = toldMore(record.payments, continues, total);
  if (!first || amount === null) return null;
  const { credorId, gateway, chargeId, debtIds } = first;
  const whose = { credorId, gateway, chargeId, ...(debtIds && { debtIds }) };
  const charge = record.charges.find((known) => known.chargeId === chargeId) ?? null;
  const when = paidAtOf({ paidAt }, charge, record.debtor.zone);
  return takePayment(
    record,
    { paymentId, amount, continues, paidAt: when, ...whose, ...settlement },
    rules,
  );
}
