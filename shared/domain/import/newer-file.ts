import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';

/** One reading of one file of a credor. */
type Reading = {
  readonly key: string;
  readonly etag: string;
  readonly startedAt: Instant;
  readonly counts: {
    readonly imported: number;
    readonly corrected: number;
    readonly unchanged: number;
  };
};

/**
 * Another file of the same credor that began to be read after this one, and from which something went in or was known already:
 * what this one says of amounts, or lacks, may be old by then. The same file read again is no other, and one of which every row
 * was turned away says nothing.
 */
export const newerFileOf = <File extends Reading>(
  { key, etag, startedAt }: Omit<Reading, 'counts'>,
  files: readonly File[],
): File | null =>
  files.find(
    (other) =>
      (other.key !== key || other.etag !== etag) &&
      other.startedAt > startedAt &&
      saidOf(other) > 0,
  ) ?? null;

/**
 * As `newerFileOf`, of a file that waited for somebody's look while others came: news that a credor sent on one day are parts of one
 * whole, whichever of them is begun first. A whole book and what came beside it are not.
 */
export function newerThanWaiting<File extends Reading & { readonly mode: 'delta' | 'full' }>(
  waiting: Omit<File, 'counts'>,
  files: readonly File[],
): File | null {
  const dayOf = ({ startedAt }: Pick<Reading, 'startedAt'>) => localDateOf(startedAt, BOOK_ZONE);
  const isBeside = (other: File) =>
    waiting.mode === 'delta' && other.mode === 'delta' && dayOf(other) === dayOf(waiting);
  return newerFileOf(
    waiting,
    files.filter((other) => !isBeside(other)),
  );
}

/** What came in after a file, so that what it says may be old: a whole book, which also tells by what it lacks, or news. */
export type CameAfter = 'book' | 'news' | null;

export const cameAfter = <File extends Reading & { readonly mode: 'delta' | 'full' }>(
  file: Omit<File, 'counts'>,
  files: readonly File[],
): CameAfter => {
  if (newerFileOf(file, files) === null) return null;
  const books = files.filter(({ mode }) => mode === 'full');
  return newerFileOf(file, books) === null ? 'news' : 'book';
};

const saidOf = ({ counts: { imported, corrected, unchanged } }: Reading): number =>
  imported + corrected + unchanged;
