import type { ReplyPhrase } from '#shared/testing/reply-phrases.ts';
import { dayAfter, daysFrom } from '#local/simulation/laws/calendar/bank-days.ts';

/** The day for which people read the phrases of the corpus. */
const READ_ON = '2026-03-17';

const MONTHS =
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro';
const WEEKDAYS: readonly RegExp[] = [
  /domingo/i,
  /segunda|\b2a\b/i,
  /ter[çc]a/i,
  /quarta/i,
  /quinta(?! dia)/i,
  /sexta/i,
  /s[áa]bado/i,
];
/** A day and a month without a year are meant of the next one when they are longer ago. */
const HALF_A_YEAR_DAYS = 183;

/** What a phrase of the corpus means where it is written on a day: another thing than in the corpus only where it hangs on the calendar. */
export const readOn = ({ intent, text }: ReplyPhrase, day: string): ReplyPhrase['intent'] =>
  meansOn(text, READ_ON) === intent ? (meansOn(text, day) ?? intent) : intent;

/**
 * Whether words that name a day of the calendar promise it, when they are written on a day: a promise where that day is today or
 * later, and a person's to read where it is over, or no day at all, or two.
 *
 * @returns null for words that mean the same on every day
 */
export function meansOn(text: string, today: string): 'promise' | 'person' | null {
  const said = dayAndMonthIn(text) ?? dayOfThisMonthIn(text, today);
  if (said !== null) {
    const named = said.year ?? today.slice(0, 4);
    const date = dateOf(named, said.month, said.day);
    const isNextYear = said.year === null && date !== null && isLongAgo(date, today);
    return date !== null && (date >= today || isNextYear) ? 'promise' : 'person';
  }
  const [, before, number = ''] = /(antes do )?\bdia (\d{1,2})\b/i.exec(text) ?? [];
  const day = Number(number);
  if (day < 1 || day > 31) return null;
  // What is said before a day on that day itself is over.
  if (before !== undefined) return day === Number(today.slice(8)) ? 'person' : 'promise';
  const weekday = WEEKDAYS.findIndex((pattern) => pattern.test(text));
  if (weekday < 0) return null;
  const next = nextOf(weekday, today);
  return Number(next.slice(8)) === day && daysFrom(today, next) <= 7 ? 'promise' : 'person';
}

type Said = { readonly day: number; readonly month: number; readonly year: string | null };

function dayAndMonthIn(text: string): Said | null {
  const [, day, month, year] =
    /\b(\d{1,2})\s*[/.-]\s*(\d{1,2})\b(?:[/.](\d{2,4}))?/.exec(text) ??
    /\bdia (\d{1,2}) d[eo] (?:m[êe]s )?(\d{1,2})\b(?: de (\d{4}))?/i.exec(text) ??
    [];
  if (day !== undefined)
    return { day: Number(day), month: Number(month), year: year?.padStart(4, '20') ?? null };
  const [, named = '', name = ''] = /\b(\d{1,2}) de ([a-zç]+)/i.exec(text) ?? [];
  const index = MONTHS.split(' ').indexOf(name.toLowerCase());
  return index < 0 ? null : { day: Number(named), month: index + 1, year: null };
}

function dayOfThisMonthIn(text: string, today: string): Said | null {
  const [, day] = /\bdia (\d{1,2}) d[eo](?:ss|st)?e? ?m[êe]s\b(?! (?:que|\d))/i.exec(text) ?? [];
  if (day === undefined) return null;
  return { day: Number(day), month: Number(today.slice(5, 7)), year: today.slice(0, 4) };
}

function dateOf(year: string, month: number, day: number): string | null {
  const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  const read = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : null;
}

const isLongAgo = (date: string, today: string): boolean =>
  daysFrom(date, today) > HALF_A_YEAR_DAYS;

/** The next such day of the week after today. @param weekday 0 Sunday to 6 Saturday */
function nextOf(weekday: number, today: string): string {
  let day = dayAfter(today, 1);
  while (new Date(`${day}T12:00:00Z`).getUTCDay() !== weekday) day = dayAfter(day, 1);
  return day;
}
