import type { LocalDate } from '#shared/domain/values/local-date.ts';
import {
  dateOf,
  type Instant,
  minutesOf,
  timeOf,
  toLocal,
  type Zone,
} from '#shared/domain/values/zone.ts';
import { isRestDay } from './contact-hours.ts';
import type { ContactRules } from './contact-rules.ts';

/** A moment as the debtor's calendar and clock show it, worked out once for all rules that look at it. */
export type LocalMoment = {
  readonly at: Instant;
  readonly zone: Zone;
  readonly date: LocalDate;
  /** Minutes from midnight. */
  readonly minute: number;
  /** A Sunday or holiday. */
  readonly isRestDay: boolean;
};

/** @param rules tell the holidays of the place */
export function localMoment(
  at: Instant,
  zone: Zone,
  rules: Pick<ContactRules, 'localHolidays'>,
): LocalMoment {
  const local = toLocal(at, zone);
  const date = dateOf(local);
  return { at, zone, date, minute: minutesOf(timeOf(local)), isRestDay: isRestDay(date, rules) };
}
