import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { DAY_EXPRESSIONS } from './day-expressions.ts';

/** The day that somebody named, or why there is none: no word of a day, several, or one that is past or does not exist. */
export type NamedDay =
  | { readonly answer: 'day'; readonly date: LocalDate; readonly words: string }
  | { readonly answer: 'none' }
  | { readonly answer: 'several' | 'past' | 'impossible' | 'vague'; readonly words: string };

/**
 * The one day that these words name. Where they may mean two days the later counts, so that nobody is reminded before the
 * day that they meant: `sexta que vem` is the Friday of next week, `sexta` said on a Friday is the next one. `depois do dia
 * 5` is the 6th, `semana que vem` the Friday of it. A day of the month that is over this month is meant of the next.
 *
 * @param words plain words
 * @param today the debtor's own
 */
export function dayNamedIn(words: string, today: LocalDate): NamedDay {
  const found: { date: LocalDate | 'impossible' | 'vague'; words: string }[] = [];
  let rest = words;
  for (const { pattern, day } of DAY_EXPRESSIONS) {
    rest = rest.replace(pattern, (all: string, ...caught: unknown[]) => {
      const texts = caught.map((part) => (typeof part === 'string' ? part : ''));
      found.push({ date: day(today, texts), words: all.trim() });
      return ' # ';
    });
  }
  const [first] = found;
  if (first === undefined) return { answer: 'none' };
  const said = found.map((one) => one.words).join(' ');
  if (found.some(({ date }) => date === 'impossible')) return { answer: 'impossible', words: said };
  if (found.some(({ date }) => date === 'vague')) return { answer: 'vague', words: said };
  const dates = new Set(found.flatMap(({ date }) => (isDate(date) ? [date] : [])));
  const [date] = dates;
  if (date === undefined || dates.size > 1) return { answer: 'several', words: said };
  return date < today ? { answer: 'past', words: said } : { answer: 'day', date, words: said };
}

const isDate = (date: LocalDate | 'impossible' | 'vague'): date is LocalDate =>
  date !== 'impossible' && date !== 'vague';
