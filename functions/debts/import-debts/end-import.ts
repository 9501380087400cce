import {
  advanceImport,
  FAILURE_LENGTH_MAX,
  type MovingImport,
  type RunningImport,
} from '#shared/table/imports.ts';
import type { ImportDebtsDeps } from './deps.ts';
import { handOver } from './hand-over.ts';

const NO_ROWS = 'O arquivo tem só o cabeçalho, e nenhuma linha depois dele.';

/** Ends the reading of a file: as it was wanted, or because somebody stopped it. A full book goes on to what it lacks. */
export async function endImport(
  reached: RunningImport,
  because: 'read' | 'cancelled',
  deps: ImportDebtsDeps,
): Promise<'done' | 'failed' | 'cancelled' | 'comparing'> {
  const { next: _, ...facts } = reached;
  const finishedAt = deps.now();
  if (because === 'cancelled') {
    await advanceImport(deps.table, reached, { ...facts, status: 'cancelled', finishedAt });
    return 'cancelled';
  }
  if (reached.counts.rows === 0) return failImport(reached, NO_ROWS, deps);
  if (reached.mode === 'delta') {
    await advanceImport(deps.table, reached, { ...facts, status: 'done', finishedAt });
    return 'done';
  }
  const recall = { open: 0, absent: 0, withdrawn: 0, kept: 0, parts: 0 };
  const from = { bucket: 0, after: null };
  const comparing = { ...facts, status: 'comparing' as const, recall, from };
  await handOver(await advanceImport(deps.table, reached, comparing), deps);
  return 'comparing';
}

/** Marks an import as failed, with the reason in pt-BR. What was counted is in. */
export async function failImport(
  standing: MovingImport,
  failure: string,
  { table, now }: Pick<ImportDebtsDeps, 'table' | 'now'>,
): Promise<'failed'> {
  const { importId, credorId, key, etag, startedAt, counts, mode, turn, progress } = standing;
  const { rejectedParts, ignoredColumns, columnDoubts, otherSheets, bookParts, unknownCodes } =
    standing;
  await advanceImport(table, standing, {
    importId,
    credorId,
    key,
    etag,
    startedAt,
    counts,
    rejectedParts,
    ignoredColumns,
    columnDoubts,
    otherSheets,
    mode,
    toReview: false,
    turn,
    bookParts,
    unknownCodes,
    ...(progress && { progress }),
    status: 'failed',
    finishedAt: now(),
    failure: failure.slice(0, FAILURE_LENGTH_MAX),
  });
  return 'failed';
}
