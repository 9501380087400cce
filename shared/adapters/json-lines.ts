import type * as z from 'zod';
import type { FileStore } from './files.ts';

/** A file of one JSON value a line. Null when there is none. @throws when a line is not what the schema says */
export async function readLines<T>(
  files: Pick<FileStore, 'describe' | 'read'>,
  key: string,
  schema: z.ZodType<T>,
): Promise<readonly T[] | null> {
  const text = await readText(files, key);
  if (text === null) return null;
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

/** The lines of a file that are whole within so many first bytes. Null when there is none. @throws as `readLines` does */
export async function readFirstLines<T>(
  files: Pick<FileStore, 'describe' | 'read'>,
  key: string,
  schema: z.ZodType<T>,
  bytesMax: number,
): Promise<readonly T[] | null> {
  const found = await files.describe(key);
  if (found === null) return null;
  const bytes = Math.min(found.bytes, bytesMax);
  if (bytes === 0) return [];
  const text = new TextDecoder().decode(await files.read(key, found.etag, 0, bytes));
  const lines = text.split('\n');
  const whole = bytes < found.bytes ? lines.slice(0, -1) : lines;
  return whole.filter((line) => line !== '').map((line) => schema.parse(JSON.parse(line)));
}

/** A file as one text. Null when there is none. */
export async function readText(
  files: Pick<FileStore, 'describe' | 'read'>,
  key: string,
): Promise<string | null> {
  const found = await files.describe(key);
  if (found === null) return null;
  if (found.bytes === 0) return '';
  return new TextDecoder().decode(await files.read(key, found.etag, 0, found.bytes));
}

export const writeLines = (
  files: Pick<FileStore, 'write'>,
  key: string,
  rows: readonly object[],
): Promise<void> =>
  files.write(key, rows.map((row) => JSON.stringify(row)).join('\n'), 'application/x-ndjson');
