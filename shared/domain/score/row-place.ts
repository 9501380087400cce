import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { spread } from '#shared/domain/values/spread.ts';

const PLACES = 2 ** 32;

/**
 * Where a row stands among all, from 0 up to and without 1, by a hash of person and day. Files of rows lie in this order. Where more is
 * known than memory holds, the rows below a share are taken: of every night, book and kind of person alike, and always the same.
 *
 * @param person by any name that is theirs alone
 */
export const placeOf = (person: string, day: LocalDate): number =>
  spread(PLACES, person, day) / PLACES;
