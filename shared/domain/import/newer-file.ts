import type { Instant } from '#shared/domain/values/zone.ts';

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

const saidOf = ({ counts: { imported, corrected, unchanged } }: Reading): number =>
  imported + corrected + unchanged;
