import * as z from 'zod';
import { readLines, writeLines } from '#shared/adapters/json-lines.ts';
import type { FileStore } from '#shared/adapters/files.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';

/** A part of a credor's book, after one place of the index and up to another, included; null for its beginning and its end. */
const Stretch = z.object({
  credorId: CredorId,
  after: z.string().nullable(),
  until: z.string().nullable(),
});
export type Stretch = z.infer<typeof Stretch>;

/** How far a night has come: what is still to be looked at, in order, and how many files were written. */
const Night = z.object({
  day: LocalDate,
  pieces: z.int().min(0),
  todo: z.array(Stretch),
});
export type Night = z.infer<typeof Night>;

/**
 * What is to be looked at on a night. The same night goes on where it stopped. A new one begins where the last visit of this part of
 * the books stopped, and what that visit saw comes last, so that whoever time does not reach is never the same.
 *
 * @param before how far the last visit came; null before the first
 */
export function tonight(
  before: Night | null,
  day: LocalDate,
  credores: readonly CredorId[],
): Night {
  if (before?.day === day) return before;
  const left = new Map(
    (before?.todo ?? []).toReversed().map(({ credorId, after }) => [credorId, after]),
  );
  const first = [...left].filter(([credorId]) => credores.includes(credorId)).toReversed();
  const others = credores.filter((credorId) => !left.has(credorId));
  return {
    day,
    pieces: 0,
    todo: [
      ...first.map(([credorId, after]) => ({ credorId, after, until: null })),
      ...others.map((credorId) => ({ credorId, after: null, until: null })),
      ...first.flatMap(([credorId, until]) =>
        until === null ? [] : [{ credorId, after: null, until }],
      ),
    ],
  };
}

const nightKey = (bucket: number): string => `scores/nights/${bucket}.jsonl`;

/** How far the last visit of an eighth of the books came; null before the first. */
export async function readNight(
  files: Pick<FileStore, 'describe' | 'read'>,
  bucket: number,
): Promise<Night | null> {
  const [night] = (await readLines(files, nightKey(bucket), Night)) ?? [];
  return night ?? null;
}

export const keepNight = (
  files: Pick<FileStore, 'write'>,
  bucket: number,
  night: Night,
): Promise<void> => writeLines(files, nightKey(bucket), [night]);
