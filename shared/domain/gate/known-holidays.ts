import { isNationalHoliday } from '#shared/domain/values/business-days.ts';
import { type LocalDate, yearOf } from '#shared/domain/values/local-date.ts';
import { CAPITAL_DAYS } from './capital-days.ts';
import { HolidayPlace, LocalHolidays } from './local-holidays.ts';
import { bindingDates, datesIn, type OwnDay, yearsFrom } from './own-day.ts';
import { STATE_DAYS } from './state-days.ts';

/** How far ahead days are written down; whoever changes one publishes the list anew anyway. */
const YEARS = 10;

const OWN_DAYS: ReadonlyMap<string, readonly OwnDay[]> = new Map([
  ...Object.entries(STATE_DAYS),
  ...Object.entries(CAPITAL_DAYS),
]);

/** The states and capitals whose own days come with the system. */
export const KNOWN_PLACES: readonly HolidayPlace[] = [...OWN_DAYS.keys()]
  .toSorted()
  .map((place) => HolidayPlace.parse(place));

const BINDING_DATES: ReadonlyMap<string, readonly LocalDate[]> = new Map(
  [...OWN_DAYS].map(([place, days]) => [place, bindingDates(days)]),
);

/** The own days of a state or a capital that bind where no admin has loaded its list; none of any other place. */
export const ownDaysOf = (place: HolidayPlace): readonly LocalDate[] =>
  BINDING_DATES.get(place) ?? [];

/** The list of a place as an admin would publish it, for ten years from the one of this day; null where none is known. */
export function knownHolidays(place: HolidayPlace, today: LocalDate): LocalHolidays | null {
  const known = OWN_DAYS.get(place);
  if (known === undefined) return null;
  const byDate = new Map<LocalDate, LocalHolidays['days'][number]>();
  for (const year of yearsFrom(yearOf(today), YEARS)) {
    for (const day of known) {
      for (const date of datesIn(year, day).filter((each) => !isNationalHoliday(each))) {
        byDate.set(date, { date, name: day.name, source: day.source });
      }
    }
  }
  const days = [...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return LocalHolidays.parse({ name: `Feriados próprios: ${place}`, days });
}
