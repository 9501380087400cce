import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { lastPaidAt } from '#shared/domain/payment/last-paid.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { daysBetween } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';

/** As many paid debts make a habit, and the last so many are looked at. */
const DEBTS_MIN = 3;
const DEBTS_LOOKED_AT = 6;
/** Days by which they may differ and still be one habit. */
const SPREAD_MAX = 5;
/** Whoever pays later than this does not pay by themselves: that is what collecting is for. */
const DELAY_MAX = 15;

/**
 * By how many days after the due date this person has always paid this credor, at the latest; zero for whoever pays in time.
 *
 * @returns null without a habit: too few paid debts, too different ones, or too late
 */
export function usualDelay(record: RegisteredRecord, credorId: CredorId): number | null {
  const delays = record.debts
    .filter((debt) => debt.credorId === credorId && debt.status === 'settled')
    .flatMap(({ debtId, dueDate }) => {
      const paidAt = lastPaidAt(record, [debtId]);
      const day = paidAt && localDateOf(paidAt, record.debtor.zone);
      return day ? [{ dueDate, delay: daysBetween(dueDate, day) }] : [];
    })
    .toSorted((a, b) => (a.dueDate < b.dueDate ? -1 : 1))
    .slice(-DEBTS_LOOKED_AT)
    .map(({ delay }) => Math.max(0, delay));
  const [soonest, latest] = [Math.min(...delays), Math.max(...delays)];
  const isHabit = delays.length >= DEBTS_MIN && latest - soonest <= SPREAD_MAX;
  return isHabit && latest <= DELAY_MAX ? latest : null;
}
