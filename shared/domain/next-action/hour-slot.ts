import * as z from 'zod';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import {
  type Instant,
  minutesOf,
  timeOf,
  toInstantOn,
  toLocal,
  type Zone,
} from '#shared/domain/values/zone.ts';

/** A part of the debtor's own day. Whether it is one in which anybody may be contacted says the gate, and it alone. */
export const HourSlot = z.enum(['early', 'midday', 'afternoon', 'evening']);
export type HourSlot = z.infer<typeof HourSlot>;

/** Minutes from midnight at which each begins; the first has begun before anybody may be written to. */
const STARTS: Readonly<Record<HourSlot, number>> = {
  early: 0,
  midday: 11 * 60,
  afternoon: 14 * 60,
  evening: 17 * 60,
};

/** The part of the day that the debtor's own clock shows. */
export function slotAt(at: Instant, zone: Zone): HourSlot {
  const minute = minutesOf(timeOf(toLocal(at, zone)));
  return HourSlot.options.findLast((slot) => STARTS[slot] <= minute) ?? 'early';
}

/** When a part of that day begins by the debtor's own clock. */
export const startOfSlot = (slot: HourSlot, day: LocalDate, zone: Zone): Instant =>
  toInstantOn(day, STARTS[slot], zone);
