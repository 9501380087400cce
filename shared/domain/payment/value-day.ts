import type { Charge } from '#shared/domain/charge/charge.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import {
  atTime,
  type Instant,
  localDateOf,
  toInstant,
  type Zone,
} from '#shared/domain/values/zone.ts';
import type { Centavos } from '#shared/domain/values/money.ts';

/**
 * The day at which a payment is valued: the debtor's day on which the money left. The amount that a charge promised
 * is honoured, though: whoever pays it whole, or all but the tolerance, before it expires pays as on the day that it was
 * computed for, even if a day of interest passed meanwhile.
 *
 * @param charge null when the money came without one
 */
export function valueDayOf(
  payment: {
    readonly amount: Centavos;
    readonly paidAt: Instant;
    readonly tolerance?: Centavos | undefined;
  },
  charge: Charge | null,
  zone: Zone,
): LocalDate {
  return charge !== null && isHonoured(payment, charge)
    ? charge.forDate
    : localDateOf(payment.paidAt, zone);
}

/** Whether the charge was paid whole, or all but the tolerance, before it expired, so that what it promised holds. */
export const isHonoured = (
  payment: {
    readonly amount: Centavos;
    readonly paidAt: Instant;
    readonly tolerance?: Centavos | undefined;
  },
  charge: Charge,
): boolean =>
  isInTime(payment, charge) && payment.amount + (payment.tolerance ?? 0) >= charge.amount;

/**
 * When money for a charge was paid. Nobody pays a charge before the day for which it was made: a moment more than a day before that, as
 * clocks differ, is a slip of the gateway's, by which a late debt would cost nothing; noon of that day is taken instead.
 */
export function paidAtOf(
  { paidAt }: { readonly paidAt: Instant },
  charge: Pick<Charge, 'forDate'> | null,
  zone: Zone,
): Instant {
  const isSlip = charge !== null && localDateOf(paidAt, zone) < addDays(charge.forDate, -1);
  return isSlip ? toInstant(atTime(charge.forDate, '12:00'), zone) : paidAt;
}

/** Whether it was paid before its charge expired. */
export const isInTime = (payment: { readonly paidAt: Instant }, charge: Charge | null): boolean =>
  charge !== null && 'expiresAt' in charge && payment.paidAt <= charge.expiresAt;
