import assert from 'node:assert/strict';
import * as z from 'zod';
import { type Civil, civilOf, epochDayOf } from './epoch-day.ts';
import { monthNamed } from './month-names.ts';
import { accepted, type Parsed, refused } from './parsed.ts';

/** Years that a debt, a payment or a plan can have; outside them a date is a slip of the pen. */
const YEAR_MIN = 1900;
const YEAR_MAX = 2199;

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A day of the calendar, 'YYYY-MM-DD', that exists. Has no zone: it means the day of whoever reads it. */
export const LocalDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => exists(civilIn(text)), 'date does not exist')
  .brand<'LocalDate'>();
export type LocalDate = z.infer<typeof LocalDate>;

/** The day that these numbers name, or null when the calendar has none. */
export function existingDate(year: number, month: number, day: number): LocalDate | null {
  const civil = { year, month, day };
  return exists(civil) ? textOf(civil) : null;
}

/** @throws when the text is no existing 'YYYY-MM-DD': a programmer's error */
export const localDate = (text: string): LocalDate => LocalDate.parse(text);

export const epochDay = (date: LocalDate): number => epochDayOf(civilIn(date));

/** @throws outside the years that we know */
export function dateOfEpochDay(day: number): LocalDate {
  const civil = civilOf(day);
  assert(civil.year >= YEAR_MIN && civil.year <= YEAR_MAX, `day out of range: ${day}`);
  return textOf(civil);
}

export const addDays = (date: LocalDate, days: number): LocalDate =>
  dateOfEpochDay(epochDay(date) + days);

/** The day of the same number so many months later, or the last of a month that is too short for it. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = civilIn(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  for (let last = day; ; last -= 1) {
    const civil = { ...target, day: last };
    if (exists(civil)) return textOf(civil);
    assert(last > 28, `month out of range: ${date} + ${months}`);
  }
}

/** Calendar days from one date to the other; negative when `to` comes first. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  epochDay(to) - epochDay(from);

/** Negative, zero or positive, as `Array.sort` wants. */
export const compareDates = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0);

export const yearOf = (date: LocalDate): number => civilIn(date).year;

/** Day 0 of the epoch was a Thursday. */
export function weekdayOf(date: LocalDate): Weekday {
  const weekday = ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
  assert(isWeekday(weekday), `not a weekday: ${weekday}`);
  return weekday;
}

const isWeekday = (n: number): n is Weekday => Number.isInteger(n) && n >= 1 && n <= 7;

/** `31/12/2026`. */
export const formatDate = (date: LocalDate): string =>
  `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})([/.-])(\d{2})\2(\d{2})$/;
const MONTH_NAMED =
  /^(\d{1,2})[º°]?(?:[/. -]| de )([\p{L}]{3,9}\.?)(?:[/. -]| de )(\d{4}|\d{2})$/iu;
const EIGHT_DIGITS = /^\d{8}$/;
/** What systems write behind a day. Of UTC only midnight is sure to mean the day that is written. */
const TIME_BEHIND =
  /(?<=\d)(?:[T ]| às )(?:00:00(?::00(?:\.0+)?)?Z|\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:[+-]\d{2}:?\d{2})?)$/;
/** Two digits are of this century up to here, and of the last one from there on; between them nobody knows. */
const TWO_DIGITS_NEW_MAX = 49;
const TWO_DIGITS_OLD_MIN = 90;
const EXAMPLE = 'escreva dia/mês/ano, como 31/12/2026';

/**
 * Reads a date as Brazilian files write it, day first: `31/12/2026`, `31-12-2026`, `31.12.2026`, `1/2/2026`, `31/12/26`,
 * or year first: `2026-12-31`, `2026/12/31`; the month by its name: `31/dez/2026`, `31 de dezembro de 2026`; or by eight digits
 * alone: `20261231`, `31122026`. A time behind it is let go. Never month first; two digits of a year that could be of either
 * century are refused.
 */
export function parseBrazilianDate(text: string): Parsed<LocalDate> {
  const bare = text.trim();
  const shown = bare.slice(0, 20);
  if (bare === '') return refused(`data em branco; ${EXAMPLE}`);
  const civil = civilWrittenIn(bare.replace(TIME_BEHIND, ''));
  if (civil === null) return refused(`data inválida "${shown}"; ${EXAMPLE}`);
  if (civil.year > TWO_DIGITS_NEW_MAX && civil.year < TWO_DIGITS_OLD_MIN) {
    return refused(`data "${shown}" com ano de dois dígitos; escreva o ano com quatro`);
  }
  if (civil.year < YEAR_MIN || civil.year > YEAR_MAX) {
    return refused(`data "${shown}" com ano fora de ${YEAR_MIN} a ${YEAR_MAX}; confira o ano`);
  }
  if (!exists(civil)) return refused(`data "${shown}" não existe no calendário; confira dia e mês`);
  return accepted(textOf(civil));
}

function civilWrittenIn(text: string): Civil | null {
  const dayFirst = YEAR_LAST.exec(text);
  if (dayFirst !== null) {
    const year = yearWritten(dayFirst[4] ?? '');
    return { year, month: Number(dayFirst[3]), day: Number(dayFirst[1]) };
  }
  const named = MONTH_NAMED.exec(text);
  const month = monthNamed(named?.[2] ?? '');
  if (month > 0) {
    return { year: yearWritten(named?.[3] ?? ''), month, day: Number(named?.[1]) };
  }
  if (EIGHT_DIGITS.test(text)) return civilOfEight(text);
  return YEAR_FIRST.test(text) ? civilIn(text) : null;
}

/**
 * Year first where that is a year that a debt can have and a month, and else day first. Nothing is both: the years that begin as a
 * day does, with 19 to 21, have no such month where the day comes first.
 */
function civilOfEight(digits: string): Civil {
  const yearFirst = {
    year: Number(digits.slice(0, 4)),
    month: Number(digits.slice(4, 6)),
    day: Number(digits.slice(6)),
  };
  if (exists(yearFirst)) return yearFirst;
  const dayFirst = {
    year: Number(digits.slice(4)),
    month: Number(digits.slice(2, 4)),
    day: Number(digits.slice(0, 2)),
  };
  return exists(dayFirst) ? dayFirst : yearFirst;
}

function yearWritten(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  if (year <= TWO_DIGITS_NEW_MAX) return 2_000 + year;
  return year >= TWO_DIGITS_OLD_MIN ? 1_900 + year : year;
}

function civilIn(text: string): Civil {
  return {
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    day: Number(text.slice(8, 10)),
  };
}

/** A day past the end of its month would come back as another date. */
function exists(civil: Civil): boolean {
  if (civil.year < YEAR_MIN || civil.year > YEAR_MAX) return false;
  if (civil.month < 1 || civil.month > 12 || civil.day < 1) return false;
  const back = civilOf(epochDayOf(civil));
  return back.month === civil.month && back.day === civil.day;
}

function textOf({ year, month, day }: Civil): LocalDate {
  const text = `${year}-${two(month)}-${two(day)}`;
  assert(isWritten(text), `not a date: ${text}`);
  return text;
}

/** Our own arithmetic only makes existing days: parsing each again would cost more than making it. */
const isWritten = (text: string): text is LocalDate => text.length === 10;

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
