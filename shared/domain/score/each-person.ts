import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { placeOf } from './row-place.ts';

/** Whose a row is and of which night; `person` is absent of old. */
type Seen = { readonly person?: string | undefined; readonly day: LocalDate };

/**
 * One row of each person, which their hash picks: whoever is looked at every eighth night is no more people for it, and what is told
 * of luck (intervals, shifts) is told of people. Rows of nobody known are all kept; the order stays.
 */
export function onceEach<T extends Seen>(rows: readonly T[]): readonly T[] {
  const picked = new Map<string, { readonly row: T; readonly place: number }>();
  for (const row of rows) {
    if (row.person === undefined) continue;
    const place = placeOf(row.person, row.day);
    const before = picked.get(row.person);
    if (before === undefined || place < before.place) picked.set(row.person, { row, place });
  }
  return rows.filter((row) => row.person === undefined || picked.get(row.person)?.row === row);
}
