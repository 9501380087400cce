import { nextBusinessDay } from '#shared/domain/values/business-days.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';

/** What a `cobv` has when it says nothing (Bacen Pix API, `validadeAposVencimento`). */
const DAYS_AFTER_DUE_DEFAULT = 30;

export type CobvValidity = {
  /** From which the PSP counts fine, interest and discounts. */
  readonly effectiveDue: LocalDate;
  /** The last day on which the Pix can be paid. */
  readonly lastAccepted: LocalDate;
};

/**
 * Until when a Pix charge with a due date is paid: the due date moves to a business day, the days of validity
 * are calendar days from there, and the end moves to a business day again (Bacen Pix API 2.9.0,
 * CobDataDeVencimento, examples A to G).
 *
 * @param daysAfterDue calendar days, 0 or more
 */
export function cobvValidity(
  dueDate: LocalDate,
  daysAfterDue: number = DAYS_AFTER_DUE_DEFAULT,
): CobvValidity {
  const effectiveDue = nextBusinessDay(dueDate);
  return { effectiveDue, lastAccepted: nextBusinessDay(addDays(effectiveDue, daysAfterDue)) };
}
