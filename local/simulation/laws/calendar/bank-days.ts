import { DAY_MS } from '#local/simulation/day.ts';
import { isKeptIn } from './state-holidays.ts';

/** The days of money, written down once more and counted with another calendar than the product's, so that a slip shows. */

/** Days on which banks are closed: fixed ones, and those that move, of the years in which a run may take place. */
const CLOSED = new Set(
  [
    '01-01 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25',
    '2024-02-12 2024-02-13 2024-03-29 2024-05-30',
    '2025-03-03 2025-03-04 2025-04-18 2025-06-19',
    '2026-02-16 2026-02-17 2026-04-03 2026-06-04',
    '2027-02-08 2027-02-09 2027-03-26 2027-05-27',
    '2028-02-28 2028-02-29 2028-04-14 2028-06-15',
  ].flatMap((year) => year.split(' ')),
);
/** What somebody loads for the hours of contacts moves no due date. */
const NO_LISTS = new Map<string, ReadonlySet<string>>();

/** How many days lie between two dates (yyyy-mm-dd); negative when the second is the earlier. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * The day itself when banks open on it, else the next on which they do.
 *
 * @param state whose own days keep them closed besides; '' for none
 */
export function openingOn(date: string, state = ''): string {
  for (let day = date; ; day = dayAfter(day, 1)) {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    const isClosed = CLOSED.has(day) || CLOSED.has(day.slice(5)) || isKeptIn(state, day, NO_LISTS);
    if (weekday !== 0 && weekday !== 6 && !isClosed) return day;
  }
}
