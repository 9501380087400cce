import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Uf } from '#shared/domain/values/uf.ts';
import { bindingDates } from './own-day.ts';
import { STATE_DAYS } from './state-days.ts';

const NEVER: ReadonlySet<LocalDate> = new Set();
/** By state, once somebody of it was looked at. */
const known = new Map<Uf, ReadonlySet<LocalDate>>();

/** The own days of a state by its laws, from 2024 on, whatever list an admin has loaded for contacts; none where it is not known. */
export function closedDaysIn(uf: Uf | null | undefined): ReadonlySet<LocalDate> {
  if (!uf) return NEVER;
  const closed = known.get(uf) ?? new Set(bindingDates(STATE_DAYS[uf] ?? []));
  known.set(uf, closed);
  return closed;
}
