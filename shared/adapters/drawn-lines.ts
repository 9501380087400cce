import type * as z from 'zod';
import { readFirstLines } from './json-lines.ts';
import type { FileStore } from './files.ts';

/** What is read beyond a share of a file, so that the first row that is not drawn is nearly always among it. */
const MARGIN_BYTES = 65_536;

export type DrawnLines<T> = {
  readonly schema: z.ZodType<T>;
  /** Where a row stands among all, from 0 up to and without 1. Files lie in this order. */
  readonly placeOf: (row: T) => number;
  /** Rows below it are drawn; 1 for all. */
  readonly share: number;
};

/**
 * The rows of a file that are drawn. Of a file of which few are, little more than these is read.
 *
 * @returns none where there is no file
 * @throws when a line is not what the schema says
 */
export async function readDrawnLines<T>(
  files: Pick<FileStore, 'describe' | 'read'>,
  key: string,
  { schema, placeOf, share }: DrawnLines<T>,
): Promise<readonly T[]> {
  const found = await files.describe(key);
  if (found === null) return [];
  for (let bytes = Math.ceil(found.bytes * share) + MARGIN_BYTES; ; bytes *= 2) {
    const rows = (await readFirstLines(files, key, schema, bytes)) ?? [];
    const drawn = rows.filter((row) => placeOf(row) < share);
    if (bytes >= found.bytes || drawn.length < rows.length) return drawn;
  }
}
