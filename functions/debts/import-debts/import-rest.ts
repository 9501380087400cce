import { rejectsHeader } from '#shared/domain/import/rejects-file.ts';
import {
  advanceImport,
  type ImportCounts,
  isToCancel,
  type RunningImport,
  tellProgress,
} from '#shared/table/imports.ts';
import type { ImportDebtsDeps } from './deps.ts';
import { endImport } from './end-import.ts';
import { handOver, RESERVED_MS } from './hand-over.ts';
import { type ChunkResult, importChunk } from './import-chunk.ts';
import type { OpenedFile } from './open-file.ts';
import { recordChunks } from './record-chunks.ts';

/** What is counted and whose rejected rows are written at once; a stretch that is interrupted is done again. */
const STRETCH_ROWS_MAX = 50_000;
const STRETCH_REJECTS_LENGTH_MAX = 4_000_000;

type Stretch = ChunkResult & {
  readonly next: RunningImport['next'];
  readonly progress: NonNullable<RunningImport['progress']>;
};

/**
 * Imports the rows that are not in yet, stretch by stretch: rows first, then the rejected ones to their file, then the
 * counts and the place reached, in one conditional write. Between two chunks it tells how far it is, and stops when
 * somebody asked for it.
 */
export async function importRest(
  standing: RunningImport,
  opened: OpenedFile,
  deps: ImportDebtsDeps,
  remainingMs: () => number,
): Promise<'done' | 'failed' | 'cancelled' | 'continued' | 'comparing'> {
  const { layout, source } = opened;
  const { table } = deps;
  const { importId } = standing;
  const isFirst = standing.next.byte === 0;
  const from = isFirst ? { byte: layout.firstByte, row: layout.firstRow } : standing.next;
  const documentKey = await deps.documentKey();
  let reached: RunningImport = {
    ...standing,
    ignoredColumns: [...layout.ignored],
    columnDoubts: [...layout.doubts],
    otherSheets: [...opened.otherSheets],
  };
  if (await isToCancel(table, importId)) return endImport(reached, 'cancelled', deps);
  let stretch: Stretch | null = null;
  for await (const { records, next } of recordChunks(deps.files, opened, from)) {
    const done = await importChunk(records, opened, { ...deps, documentKey, importId });
    const progress = { bytes: next.byte, ofBytes: source.bytes, rows: next.row - layout.firstRow };
    stretch = { ...joined(stretch, done), next, progress };
    await tellProgress(table, reached, progress);
    const isCancelled = await isToCancel(table, importId);
    const isLate = remainingMs() < RESERVED_MS;
    const isFull =
      stretch.counts.rows >= STRETCH_ROWS_MAX ||
      stretch.rejects.length >= STRETCH_REJECTS_LENGTH_MAX;
    if (!isLate && !isFull && !isCancelled) continue;
    reached = await advanceImport(
      table,
      reached,
      await withStretch(reached, stretch, opened, deps),
    );
    stretch = null;
    if (isCancelled) return endImport(reached, 'cancelled', deps);
    if (isLate) {
      await handOver(reached, deps);
      return 'continued';
    }
  }
  if (stretch !== null) {
    reached = { ...(await withStretch(reached, stretch, opened, deps)), turn: reached.turn };
  }
  return endImport(reached, 'read', deps);
}

function joined(stretch: ChunkResult | null, done: ChunkResult): ChunkResult {
  if (stretch === null) return done;
  return {
    counts: sum(stretch.counts, done.counts),
    rejects: stretch.rejects + done.rejects,
    marks: stretch.marks + done.marks,
    unknownCodes: stretch.unknownCodes + done.unknownCodes,
  };
}

const sum = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  rows: a.rows + b.rows,
  imported: a.imported + b.imported,
  corrected: a.corrected + b.corrected,
  unchanged: a.unchanged + b.unchanged,
  rejected: a.rejected + b.rejected,
  withRemarks: a.withRemarks + b.withRemarks,
});

/** A stretch that is done again writes the same files in the same places. */
async function withStretch(
  reached: RunningImport,
  { counts, rejects, marks, unknownCodes, next, progress }: Stretch,
  { layout }: OpenedFile,
  { files }: ImportDebtsDeps,
): Promise<RunningImport> {
  const { credorId, importId, rejectedParts, bookParts } = reached;
  const after = {
    ...reached,
    next,
    progress,
    counts: sum(reached.counts, counts),
    unknownCodes: reached.unknownCodes + unknownCodes,
  };
  const isBook = reached.mode === 'full' && marks !== '';
  const book = `import-work/${credorId}/${importId}-book-${bookParts.length + 1}.txt`;
  if (isBook) await files.write(book, marks, 'text/plain; charset=utf-8');
  const counted = isBook ? { ...after, bookParts: [...bookParts, book] } : after;
  if (rejects === '') return counted;
  const part = rejectedParts.length === 0 ? '' : `-${rejectedParts.length + 1}`;
  const key = `rejected/${credorId}/${importId}${part}.csv`;
  await files.write(key, rejectsHeader(layout.headers) + rejects, 'text/csv; charset=utf-8');
  return { ...counted, rejectedParts: [...rejectedParts, key] };
}
