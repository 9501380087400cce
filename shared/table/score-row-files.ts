import type * as z from 'zod';
import { readDrawnLines } from '#shared/adapters/drawn-lines.ts';
import type { FileStore } from '#shared/adapters/files.ts';
import { writeLines } from '#shared/adapters/json-lines.ts';
import { Outcome, personIn } from '#shared/domain/score/outcome.ts';
import { placeOf } from '#shared/domain/score/row-place.ts';
import { SnapshotRow } from '#shared/domain/score/snapshot-row.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { inParallel } from './in-parallel.ts';
import {
  listScoreRows,
  noteScoreRows,
  type ScoreRows,
  type ScoreRowsKind,
  scoreRowsKey,
} from './score-rows.ts';
import type { Table } from './table.ts';

/** Files side by side: enough to keep the line to S3 busy. */
const SIDE_BY_SIDE = 16;

/** Rows of one kind, and where each of a night stands among all, by which their files are ordered. */
export type RowsOf<T> = {
  readonly kind: ScoreRowsKind;
  readonly schema: z.ZodType<T>;
  readonly place: (row: T, day: LocalDate) => number;
};

export const SNAPSHOTS: RowsOf<SnapshotRow> = {
  kind: 'snapshots',
  schema: SnapshotRow,
  place: (row, day) => placeOf(personIn(row), day),
};

/** Of old an outcome says nothing of whose it is, and stands by what was known of them. */
export const OUTCOMES: RowsOf<Outcome> = {
  kind: 'outcomes',
  schema: Outcome,
  place: ({ person, facts }, day) => placeOf(person ?? JSON.stringify(facts), day),
};

/**
 * The rows of some nights, both ends included, night by night. Where more are known than memory holds, about so many are drawn, of each
 * night, book and kind of person alike, so that no end of the time stands for the whole; the same ones whenever it is asked.
 *
 * @returns also how many are known
 */
export async function drawScoreRows<T>(
  { table, files }: { readonly table: Table; readonly files: Pick<FileStore, 'describe' | 'read'> },
  { kind, schema, place }: RowsOf<T>,
  nights: { readonly from: LocalDate; readonly to: LocalDate; readonly max: number },
): Promise<{ readonly rows: readonly T[]; readonly known: number }> {
  const parts = await listScoreRows(table, kind, nights.from, nights.to);
  const known = parts.reduce((sum, { rows }) => sum + rows, 0);
  const share = Math.min(1, nights.max / Math.max(1, known));
  const drawn = new Map<(typeof parts)[number], readonly T[]>();
  await inParallel(parts, SIDE_BY_SIDE, async (part) => {
    const lines = { schema, placeOf: (row: T) => place(row, part.day), share };
    drawn.set(part, await readDrawnLines(files, scoreRowsKey(kind, part), lines));
  });
  return { rows: parts.flatMap((part) => drawn.get(part) ?? []), known };
}

/** Writes the rows of a part of a night in the order of their places, which tells nothing of anybody, and notes that they are there. */
export async function writeScoreRows<T extends object>(
  { table, files }: { readonly table: Table; readonly files: Pick<FileStore, 'write'> },
  { kind, place }: RowsOf<T>,
  part: Omit<ScoreRows, 'rows'>,
  rows: readonly T[],
  now: Instant,
): Promise<void> {
  if (rows.length === 0) return;
  const placed = rows.map((row) => ({ row, at: place(row, part.day) }));
  const ordered = placed.toSorted((a, b) => a.at - b.at).map(({ row }) => row);
  await writeLines(files, scoreRowsKey(kind, part), ordered);
  await noteScoreRows(table, kind, { ...part, rows: rows.length }, now);
}
