import { EVERYWHERE } from './everywhere.ts';

/**
 * The hours of the states' laws, written down once more and read with another clock than the product's, so that a
 * slip in either shows.
 */

type Hours = readonly [from: number, until: number] | null;
type Law = { readonly weekdays: Hours; readonly saturday: Hours };

const BOTH: Readonly<Record<string, Law>> = {
  SP: { weekdays: [8, 20], saturday: [8, 14] },
  AM: { weekdays: [8, 18], saturday: [8, 14] },
  ES: { weekdays: [8, 19], saturday: null },
  RJ: { weekdays: [9, 19], saturday: null },
};
/** Of laws that speak of telephone and SMS. */
const SPOKEN_ONLY: Readonly<Record<string, Law>> = {
  AL: { weekdays: [8, 20], saturday: [8, 14] },
  CE: { weekdays: [8, 18], saturday: null },
};
/** What the house itself allows for SMS, WhatsApp and calls, wherever somebody lives. */
const HOUSE_RINGING: Law = { weekdays: [9, 18], saturday: null };
/** Where no law speaks, nobody is woken up or disturbed at dinner either. */
const MANNERS: Law = { weekdays: [8, 20], saturday: [8, 20] };

/** Hours behind UTC; no place has summer time any more (Decreto 9.772/2019). */
const HOURS_BEHIND_UTC: Readonly<Record<string, number>> = {
  AC: 5,
  AM: 4,
  MT: 4,
  MS: 4,
  RO: 4,
  RR: 4,
  'AM.Tabatinga': 5,
  'PE.Fernando de Noronha': 2,
};
const USUALLY_BEHIND = 3;

/** National holidays of the days of a year (Leis 662/1949, 6.802/1980 and 14.759/2023), and Good Friday by year. */
const HOLIDAYS = new Set(
  '01-01 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25 2026-04-03 2027-03-26'.split(' '),
);

type Way = 'email' | 'sms' | 'whatsapp' | 'voice';

/**
 * Why a message or a call must not have reached somebody in this state at this moment (epoch milliseconds), or null.
 *
 * @param place `UF`, `UF.City` for a city with a clock of its own, '' where nobody knows: then it must be allowed everywhere
 */
export function forbiddenBy(channel: Way, place: string, at: number): string | null {
  if (place !== '') return forbiddenThere(channel, place, at);
  const whys = EVERYWHERE.flatMap((one) => forbiddenThere(channel, one, at) ?? []);
  return whys[0] ?? null;
}

function forbiddenThere(channel: Way, place: string, at: number): string | null {
  const uf = place.slice(0, 2);
  const ringsAPhone = channel !== 'email';
  const local = localClock(place, at);
  const day = local.getUTCDay();
  const hour = local.getUTCHours() + local.getUTCMinutes() / 60;
  const date = local.toISOString().slice(0, 10);
  if (day === 0) return `${date} is a Sunday`;
  if (HOLIDAYS.has(date) || HOLIDAYS.has(date.slice(5))) return `${date} is a holiday`;
  const law = BOTH[uf] ?? (ringsAPhone ? SPOKEN_ONLY[uf] : undefined) ?? MANNERS;
  for (const { weekdays, saturday } of ringsAPhone ? [law, HOUSE_RINGING] : [law]) {
    const hours = day === 6 ? saturday : weekdays;
    if (hours === null) return `${uf} is left alone on a Saturday`;
    const isOpen = hour >= hours[0] && hour < hours[1];
    if (!isOpen) return `${uf}, ${date} ${hour.toFixed(2)} is outside ${hours.join('-')}`;
  }
  return null;
}

/** The calendar day (yyyy-mm-dd) in a place at a moment (epoch milliseconds). */
export const localDayOf = (place: string, at: number): string =>
  localClock(place, at).toISOString().slice(0, 10);

/** A date whose UTC fields are those of the place's clocks; São Paulo's where nobody knows the place. */
export function localClock(place: string, at: number): Date {
  const behind = HOURS_BEHIND_UTC[place] ?? HOURS_BEHIND_UTC[place.slice(0, 2)] ?? USUALLY_BEHIND;
  return new Date(at - behind * 3_600_000);
}

/** Neither weekend nor national holiday: for the law's deadlines days that only banks keep count. */
export function isWorkday(date: string): boolean {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(date) && !HOLIDAYS.has(date.slice(5));
}
