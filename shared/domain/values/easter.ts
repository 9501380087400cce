import { type Civil, epochDayOf } from './epoch-day.ts';
import { dateOfEpochDay, epochDay, type LocalDate, yearOf } from './local-date.ts';

/** How many days a date lies after Easter Sunday of its year; negative before it. */
export const daysFromEaster = (date: LocalDate): number =>
  epochDay(date) - epochDayOf(easterOf(yearOf(date)));

/** The day that lies so many days after Easter Sunday of a year, or before it. */
export const dayFromEaster = (year: number, days: number): LocalDate =>
  dateOfEpochDay(epochDayOf(easterOf(year)) + days);

/** Easter Sunday by the Gregorian computus of Meeus, Jones and Butcher. */
function easterOf(year: number): Civil {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const marchDay = epact + toSunday - 7 * correction + 114;
  return { year, month: Math.floor(marchDay / 31), day: (marchDay % 31) + 1 };
}
