import { dayFromEaster } from '#shared/domain/values/easter.ts';
import { addDays, localDate, type LocalDate, weekdayOf } from '#shared/domain/values/local-date.ts';

/** A day that a state or a city keeps every year, with the law that makes it a holiday. */
export type OwnDay = {
  /** Month and day, or how many days after Easter Sunday. */
  readonly on: string | number;
  readonly name: string;
  readonly source: string;
  /** The first year in which it is kept. */
  readonly since?: number;
  /** A law moves it from Tuesday, Wednesday and Thursday to the Friday: both days are left alone. */
  readonly movedToFriday?: true;
};

/** Where calendars agree that a day is kept, or one says so and none denies it, and nobody found the law: it is kept here, too. */
export const NO_LAW_FOUND = 'Calendários públicos; a lei não foi encontrada';

/** Corpus Christi, counted from Easter Sunday. */
export const CORPUS_CHRISTI = 60;
/** Tuesday of Carnival, counted from Easter Sunday. */
export const CARNIVAL = -47;

const TUESDAY = 2;
const THURSDAY = 4;
const FRIDAY = 5;

/** The dates of one year, none where it was not kept yet. */
export function datesIn(year: number, { on, since = year, movedToFriday }: OwnDay): LocalDate[] {
  if (year < since) return [];
  const date = typeof on === 'number' ? dayFromEaster(year, on) : localDate(`${year}-${on}`);
  const weekday = weekdayOf(date);
  const isMoved = movedToFriday === true && weekday >= TUESDAY && weekday <= THURSDAY;
  return isMoved ? [date, addDays(date, FRIDAY - weekday)] : [date];
}

const BINDING_YEARS = { first: 2024, count: 40 } as const;

export const yearsFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, year) => first + year);

/** Every date, from 2024 on, that these days keep where no admin has loaded a list. */
export const bindingDates = (days: readonly OwnDay[]): readonly LocalDate[] =>
  yearsFrom(BINDING_YEARS.first, BINDING_YEARS.count).flatMap((year) =>
    days.flatMap((day) => datesIn(year, day)),
  );
