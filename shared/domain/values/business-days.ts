import { daysFromEaster } from './easter.ts';
import { addDays, type LocalDate, weekdayOf, yearOf } from './local-date.ts';

type Holiday = {
  readonly name: string;
  readonly source: string;
  /** False for the days that only the banks keep: elsewhere Carnival and Corpus Christi are local law. */
  readonly national: boolean;
};
type FixedHoliday = Holiday & { readonly monthDay: string; readonly since?: number };
type EasterHoliday = Holiday & { readonly daysFromEaster: number };

const LEI_662 = 'Lei 662/1949, red. Lei 10.607/2002';
const CMN_4880 = 'Res. CMN 4.880/2020';

const FIXED: readonly FixedHoliday[] = [
  { monthDay: '01-01', name: 'Confraternização Universal', national: true, source: LEI_662 },
  { monthDay: '04-21', name: 'Tiradentes', national: true, source: LEI_662 },
  { monthDay: '05-01', name: 'Dia do Trabalho', national: true, source: LEI_662 },
  { monthDay: '09-07', name: 'Independência', national: true, source: LEI_662 },
  { monthDay: '10-12', name: 'N. Sra. Aparecida', national: true, source: 'Lei 6.802/1980' },
  { monthDay: '11-02', name: 'Finados', national: true, source: LEI_662 },
  { monthDay: '11-15', name: 'Proclamação da República', national: true, source: LEI_662 },
  {
    monthDay: '11-20',
    since: 2024,
    name: 'Consciência Negra',
    national: true,
    source: 'Lei 14.759/2023',
  },
  { monthDay: '12-25', name: 'Natal', national: true, source: LEI_662 },
];

const BY_EASTER: readonly EasterHoliday[] = [
  { daysFromEaster: -48, name: 'Segunda de Carnaval', national: false, source: CMN_4880 },
  { daysFromEaster: -47, name: 'Terça de Carnaval', national: false, source: CMN_4880 },
  { daysFromEaster: -2, name: 'Sexta-feira Santa', national: true, source: 'Lei 9.093/1995' },
  { daysFromEaster: 60, name: 'Corpus Christi', national: false, source: CMN_4880 },
];

const NO_HOLIDAYS: ReadonlySet<LocalDate> = new Set();
/** Carnival and Holy Week with local holidays around them stay far below it. */
const CLOSED_DAYS_MAX = 30;

/** The day on which banks are closed all over Brazil besides weekends, or null. */
export function bankHolidayOn(date: LocalDate): Holiday | null {
  const year = yearOf(date);
  const monthDay = date.slice(5);
  const fixed = FIXED.find((day) => day.monthDay === monthDay && year >= (day.since ?? 0));
  if (fixed !== undefined) return fixed;
  const fromEaster = daysFromEaster(date);
  return BY_EASTER.find((day) => day.daysFromEaster === fromEaster) ?? null;
}

/** Whether the whole country, and not only its banks, has a holiday. */
export const isNationalHoliday = (date: LocalDate): boolean =>
  bankHolidayOn(date)?.national ?? false;

/**
 * Whether banks open (Res. CMN 4.880/2020): Ash Wednesday, 24 and 31 December count as business days.
 *
 * @param localHolidays the days that a state, a city or the creditor keeps besides
 */
export function isBusinessDay(
  date: LocalDate,
  localHolidays: ReadonlySet<LocalDate> = NO_HOLIDAYS,
): boolean {
  return weekdayOf(date) <= 5 && bankHolidayOn(date) === null && !localHolidays.has(date);
}

/**
 * The day itself when banks open on it, else the first on which they do: what is due on a closed day may be
 * paid then without being late (Código Civil art. 132 §1º, Lei 7.089/1983).
 */
export function nextBusinessDay(
  date: LocalDate,
  localHolidays: ReadonlySet<LocalDate> = NO_HOLIDAYS,
): LocalDate {
  for (let ahead = 0; ahead <= CLOSED_DAYS_MAX; ahead += 1) {
    const candidate = addDays(date, ahead);
    if (isBusinessDay(candidate, localHolidays)) return candidate;
  }
  throw new Error(`no business day within ${CLOSED_DAYS_MAX} days of ${date}: check the holidays`);
}

/**
 * The day that lies so many business days after another, as D+n counts: D+0 is the day itself or, when banks are closed
 * on it, the next on which they open.
 *
 * @param days 0 or more
 */
export function addBusinessDays(date: LocalDate, days: number): LocalDate {
  let reached = nextBusinessDay(date);
  for (let left = days; left > 0; left -= 1) reached = nextBusinessDay(addDays(reached, 1));
  return reached;
}
