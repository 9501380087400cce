import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { type AmountDue, amountDue, isConsumer } from './amount-due.ts';
import type { OpenDebt } from './debt.ts';
import type { MoneyRules } from './money-rules.ts';

/** A value further ahead says little: rates of months to come are not known. */
const AHEAD_DAYS_MAX = 366;

export type Valued =
  | { readonly outcome: 'valued'; readonly due: AmountDue; readonly on: LocalDate }
  /** Another day was asked for than can be told from what is open now. */
  | { readonly outcome: 'refused'; readonly from: LocalDate; readonly to: LocalDate };

/**
 * What a debt costs on a day, with its calculation: the same that the portal, the messages and the charges show today. A day
 * before something was last paid of it is refused, since what is open now was not open then, and so is one more than a year
 * ahead. What becomes known of indices and of the law until a day to come is not in its value.
 *
 * @param on the debtor's own day; null for today
 */
export function valuedOn(
  record: RegisteredRecord,
  debt: OpenDebt,
  on: LocalDate | null,
  today: LocalDate,
  rules: MoneyRules,
): Valued {
  const day = on ?? today;
  const from = lastChangeOf(record, debt);
  const to = addDays(today, AHEAD_DAYS_MAX);
  if (on !== null && (on < from || on > to)) return { outcome: 'refused', from, to };
  const due = amountDue(debt, day, isConsumer(record.debtor), rules);
  return { outcome: 'valued', due, on: day };
}

/** The last day on which what is open of it changed by itself or by money. */
function lastChangeOf({ debtor, payments }: RegisteredRecord, debt: OpenDebt): LocalDate {
  const { accruedThrough, correctedThrough } = debt.ledger;
  const paid = payments
    .filter(({ allocations }) => allocations.some(({ debtId }) => debtId === debt.debtId))
    .map(({ paidAt }) => localDateOf(paidAt, debtor.zone));
  const back = (debt.dueBefore ?? []).map(({ until }) => localDateOf(until, debtor.zone));
  const known = [accruedThrough, correctedThrough ?? null, ...paid, ...back].filter(
    (day) => day !== null,
  );
  return known.toSorted().at(-1) ?? addDays(debt.dueDate, -AHEAD_DAYS_MAX);
}
