import { isNationalHoliday } from '#shared/domain/values/business-days.ts';
import { type LocalDate, weekdayOf } from '#shared/domain/values/local-date.ts';
import type { Uf } from '#shared/domain/values/uf.ts';
import { minutesOf } from '#shared/domain/values/zone.ts';
import type { ContactRules } from './contact-rules.ts';
import type { ContactWay } from './contact-way.ts';
import { isInForce } from './dated-rule.ts';
import { reaches } from './hours-rule.ts';

/** Minutes from local midnight; `closesAt` itself is outside. */
export type OpenMinutes = { readonly opensAt: number; readonly closesAt: number };

const MINUTES_PER_DAY = 1_440;
const SATURDAY = 6;
const SUNDAY = 7;

/** Sundays and holidays, national or of the place: nobody is collected from. */
export const isRestDay = (
  date: LocalDate,
  { localHolidays }: Pick<ContactRules, 'localHolidays'>,
): boolean =>
  weekdayOf(date) === SUNDAY || isNationalHoliday(date) || (localHolidays?.has(date) ?? false);

/**
 * When a channel may reach somebody on one day: the hours that every rule in force allows. Rules that speak of
 * no state hold everywhere; a person whose state is unknown is protected by those of all states.
 *
 * @param uf the debtor's state, null when unknown
 * @returns null when closed all day
 */
export function openMinutesOn(
  policy: ContactRules,
  uf: Uf | null,
  channel: ContactWay,
  date: LocalDate,
): OpenMinutes | null {
  const day = isRestDay(date, policy)
    ? 'restDays'
    : weekdayOf(date) === SATURDAY
      ? 'saturday'
      : 'weekdays';
  let opensAt = 0;
  let closesAt = MINUTES_PER_DAY;
  for (const rule of policy.hours) {
    if (!reaches(rule, uf, channel) || !isInForce(rule, date)) continue;
    const opening = rule[day];
    if (opening === null) return null;
    opensAt = Math.max(opensAt, minutesOf(opening[0]));
    closesAt = Math.min(closesAt, minutesOf(opening[1]));
  }
  return opensAt < closesAt ? { opensAt, closesAt } : null;
}
