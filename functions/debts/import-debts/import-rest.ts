import { rejectsHeader } from '#shared/domain/import/rejects-file.ts';
import { advanceImport, type ImportCounts, type RunningImport } from '#shared/table/imports.ts';
import type { ImportDebtsDeps } from './deps.ts';
import { type ChunkResult, importChunk } from './import-chunk.ts';
import type { OpenedFile } from './open-file.ts';
import { recordChunks } from './record-chunks.ts';

/** What is counted and whose rejected rows are written at once; a stretch that is interrupted is done again. */
const STRETCH_ROWS_MAX = 50_000;
const STRETCH_REJECTS_LENGTH_MAX = 4_000_000;
/** Kept to end the stretch and hand the rest over. */
const RESERVED_MS = 60_000;
const NO_ROWS = 'O arquivo tem só o cabeçalho, e nenhuma linha depois dele.';

type Stretch = ChunkResult & { readonly next: RunningImport['next'] };

/**
 * Imports the rows that are not in yet, stretch by stretch: rows first, then the rejected ones to their file, then the
 * counts and the place reached, in one conditional write.
 */
export async function importRest(
  standing: RunningImport,
  opened: OpenedFile,
  deps: ImportDebtsDeps,
  remainingMs: () => number,
): Promise<'done' | 'failed' | 'continued'> {
  const { layout } = opened;
  const isFirst = standing.next.byte === 0;
  const from = isFirst ? { byte: layout.firstByte, row: layout.firstRow } : standing.next;
  const documentKey = await deps.documentKey();
  let reached: RunningImport = { ...standing, ignoredColumns: [...layout.ignored] };
  let before = standing;
  let stretch: Stretch | null = null;
  for await (const { records, next } of recordChunks(deps.files, standing, opened, from)) {
    const done = await importChunk(records, opened, {
      ...deps,
      documentKey,
      importId: standing.importId,
    });
    stretch = { ...joined(stretch, done), next };
    const isLate = remainingMs() < RESERVED_MS;
    const isFull =
      stretch.counts.rows >= STRETCH_ROWS_MAX ||
      stretch.rejects.length >= STRETCH_REJECTS_LENGTH_MAX;
    if (!isLate && !isFull) continue;
    reached = await withStretch(reached, stretch, opened, deps);
    await advanceImport(deps.table, before, reached);
    before = reached;
    stretch = null;
    if (isLate) {
      await handOver(reached, deps);
      return 'continued';
    }
  }
  if (stretch !== null) reached = await withStretch(reached, stretch, opened, deps);
  const { next: _, ...facts } = reached;
  const finishedAt = deps.now();
  const isEmpty = reached.counts.rows === 0;
  await advanceImport(
    deps.table,
    before,
    isEmpty
      ? { ...facts, status: 'failed', finishedAt, failure: NO_ROWS }
      : { ...facts, status: 'done', finishedAt },
  );
  return isEmpty ? 'failed' : 'done';
}

function joined(stretch: ChunkResult | null, done: ChunkResult): ChunkResult {
  if (stretch === null) return done;
  return { counts: sum(stretch.counts, done.counts), rejects: stretch.rejects + done.rejects };
}

const sum = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  rows: a.rows + b.rows,
  imported: a.imported + b.imported,
  corrected: a.corrected + b.corrected,
  unchanged: a.unchanged + b.unchanged,
  rejected: a.rejected + b.rejected,
  withoutSomeContact: a.withoutSomeContact + b.withoutSomeContact,
});

/** A stretch that is done again writes the same file in the same place. */
async function withStretch(
  reached: RunningImport,
  { counts, rejects, next }: Stretch,
  { layout }: OpenedFile,
  { files }: ImportDebtsDeps,
): Promise<RunningImport> {
  const after = { ...reached, next, counts: sum(reached.counts, counts) };
  if (rejects === '') return after;
  const { credorId, importId, rejectedParts } = reached;
  const part = rejectedParts.length === 0 ? '' : `-${rejectedParts.length + 1}`;
  const key = `rejected/${credorId}/${importId}${part}.csv`;
  await files.write(key, rejectsHeader(layout.headers) + rejects, 'text/csv; charset=utf-8');
  return { ...after, rejectedParts: [...rejectedParts, key] };
}

async function handOver(
  { importId, credorId, key, next }: RunningImport,
  { bucket, continueLater }: ImportDebtsDeps,
): Promise<void> {
  await continueLater({
    name: 'ImportContinued',
    importId,
    credorId,
    bucket,
    key,
    fromByte: next.byte,
    fromRow: next.row,
  });
}
