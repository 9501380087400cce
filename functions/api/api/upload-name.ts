import { hash } from 'node:crypto';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';

const SLUG_LENGTH_MAX = 40;
const UNIQUE_LENGTH = 8;

/**
 * The name that an uploaded file gets, without its ending: by which a person knows it again, and which no other has.
 *
 * @param cause of the request, so that asking again yields the same name
 */
export function uploadName(fileName: string, at: Instant, cause: string): string {
  const unique = hash('sha256', cause).slice(0, UNIQUE_LENGTH);
  return `${localDateOf(at, BOOK_ZONE)}-${slugOf(fileName)}-${unique}`;
}

/** A file's name without accents, signs and ending: enough for a person to know it again. */
const slugOf = (fileName: string): string =>
  searchNameOf(fileName.toWellFormed().replace(/\.\w{1,5}$/, ''))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH_MAX)
    .replace(/^-+|-+$/g, '') || 'arquivo';
