import { closedDaysIn } from '#shared/domain/gate/closed-days.ts';
import { nextBusinessDay } from '#shared/domain/values/business-days.ts';
import { addDays, type LocalDate, localDate } from '#shared/domain/values/local-date.ts';
import type { Uf } from '#shared/domain/values/uf.ts';

/**
 * How long whoever is to pay again has for it. Without a term nobody is in default before they are told, and never by the creditor's
 * own act; no law says how many days the telling needs to give. Ten are the tolerance that an offer usually grants: time for the
 * message to leave in the legal hours, for the team to see whether it was a slip (two business days), and for the person to find the money.
 */
export const PAY_AGAIN_RULE = {
  days: 10,
  source: 'política da casa; Código Civil art. 396, 397 par. único e 422',
  validFrom: localDate('2026-11-26'),
  validUntil: null,
} as const;

/**
 * The day until which it may be paid again, banks being open on it where the debtor lives.
 *
 * @param day on which the creditor's act became known
 * @param uf the debtor's state, as far as it is known
 */
export const payAgainBy = (day: LocalDate, uf: Uf | null): LocalDate =>
  nextBusinessDay(addDays(day, PAY_AGAIN_RULE.days), closedDaysIn(uf));
