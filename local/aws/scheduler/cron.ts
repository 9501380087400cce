import { asIfUtc, type WallClock, type Zone } from './zoned-time.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
/** The rarest day is 29 February on a given weekday, which comes again within 40 years. */
const DAYS_AHEAD_MAX = 40 * 366;
const DAY_MS = 86_400_000;

type Matches = (value: number) => boolean;

/** A six-field AWS cron: minutes, hours, days of the month, months, days of the week (SUN is 1), years. */
export type Cron = {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly matchesDay: (day: WallClock) => boolean;
};

/** Reads what stands between the brackets of cron(...). Returns nothing when it is not valid. */
export function parseCron(text: string): Cron | undefined {
  const [minutes, hours, monthDays, months, weekdays, years, ...rest] = text.trim().split(/\s+/);
  if (years === undefined || rest.length > 0) return undefined;
  const minute = parseField(minutes, 0, 59);
  const hour = parseField(hours, 0, 23);
  const month = parseField(months, 1, 12, MONTHS, 1);
  const year = parseField(years, 1970, 2199);
  const weekday = parseField(weekdays, 1, 7, WEEKDAYS, 1);
  const isLastDay = monthDays === 'L';
  const monthDay = isLastDay ? () => true : parseField(monthDays, 1, 31);
  if (!minute || !hour || !month || !year || !weekday || !monthDay) return undefined;
  return {
    minutes: numbers(60).filter(minute),
    hours: numbers(24).filter(hour),
    matchesDay: (day) => {
      const noon = new Date(asIfUtc({ ...day, hour: 12 }));
      const isTheLast = new Date(noon.getTime() + DAY_MS).getUTCDate() === 1;
      return (
        year(day.year) &&
        month(day.month) &&
        weekday(noon.getUTCDay() + 1) &&
        (isLastDay ? isTheLast : monthDay(day.day))
      );
    },
  };
}

/** The first moment after `after` (epoch ms) at which the cron rings in the zone, or nothing when it never will. */
export function nextRing(cron: Cron, zone: Zone, after: number): number | undefined {
  const start = zone.wallClockAt(after);
  for (let days = 0; days <= DAYS_AHEAD_MAX; days++) {
    const date = new Date(asIfUtc({ ...start, hour: 12, minute: 0, second: 0 }) + days * DAY_MS);
    const day = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    };
    if (!cron.matchesDay({ ...day, hour: 12, minute: 0, second: 0 })) continue;
    for (const hour of cron.hours) {
      for (const minute of cron.minutes) {
        const instant = zone.instantOf({ ...day, hour, minute, second: 0 });
        if (instant > after) return instant;
      }
    }
  }
  return undefined;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** One field: * or ?, or a list of values, ranges a-b and steps a/n. */
function parseField(
  text: string | undefined,
  min: number,
  max: number,
  names: readonly string[] = [],
  firstName = 0,
): Matches | undefined {
  const value = (word: string) => {
    const named = names.indexOf(word.toUpperCase());
    return named >= 0 ? named + firstName : /^\d+$/.test(word) ? Number(word) : Number.NaN;
  };
  const parts = (text ?? '').split(',').map((part): Matches | undefined => {
    const [range = '', step = '1'] = part.split('/');
    const [from = '', to] = range.split('-');
    const isAny = range === '*' || range === '?';
    const low = isAny ? min : value(from);
    const high = isAny || (to === undefined && part.includes('/')) ? max : value(to ?? from);
    const every = value(step);
    const isValid = low >= min && high <= max && low <= high && every >= 1;
    return isValid
      ? (candidate) => candidate >= low && candidate <= high && (candidate - low) % every === 0
      : undefined;
  });
  return parts.includes(undefined)
    ? undefined
    : (candidate) => parts.some((matches) => matches?.(candidate));
}
