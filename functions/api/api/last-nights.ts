import { readFirstLines } from '#shared/adapters/json-lines.ts';
import { SnapshotRow } from '#shared/domain/score/snapshot-row.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { listScoreRows, scoreRowsKey } from '#shared/table/score-rows.ts';
import type { ApiDeps } from './api-deps.ts';

/** Each case is looked at every eighth night. */
const NIGHTS = 8;
/** What one answer may take; cases stand in a drawn order, so the first of a file are anybody. */
const ROWS_MAX = 20_000;
const FILE_BYTES_MAX = 4_000_000;

/**
 * What was known of cases on the last nights, the newest first, of as many as one answer may take.
 *
 * @returns with the nights that they are of; null for none
 */
export async function readLastNights(
  { table, files }: ApiDeps,
  today: LocalDate,
): Promise<{
  readonly rows: readonly SnapshotRow[];
  readonly nights: { readonly from: LocalDate; readonly to: LocalDate } | null;
}> {
  const pieces = await listScoreRows(table, 'snapshots', addDays(today, -NIGHTS), today);
  const rows: SnapshotRow[] = [];
  const days: LocalDate[] = [];
  for (const piece of pieces.toReversed()) {
    if (rows.length >= ROWS_MAX) break;
    const key = scoreRowsKey('snapshots', piece);
    const read = (await readFirstLines(files, key, SnapshotRow, FILE_BYTES_MAX)) ?? [];
    rows.push(...read.slice(0, ROWS_MAX - rows.length));
    if (read.length > 0) days.push(piece.day);
  }
  const [to] = days;
  const from = days.at(-1);
  return { rows, nights: from === undefined || to === undefined ? null : { from, to } };
}
