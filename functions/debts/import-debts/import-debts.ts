import type { FileArrived } from '#events/file-arrived.ts';
import type { ImportContinued } from '#events/import-continued.ts';
import { FileReplaced } from '#shared/adapters/files.ts';
import { importIdOf } from '#shared/domain/values/derive-ids.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import type { Delivery } from '#shared/lambda/queue-handler.ts';
import {
  advanceImport,
  beginImport,
  ImportOvertaken,
  isMoving,
  type MovingImport,
  type RunningImport,
  readImport,
} from '#shared/table/imports.ts';
import { compareBook } from './compare-book.ts';
import type { ImportDebtsDeps } from './deps.ts';
import { failImport } from './end-import.ts';
import { importRest } from './import-rest.ts';
import { type OpenedFile, openFile } from './open-file.ts';
import { recallAbsent } from './recall-absent.ts';

/** Which delivery of its message this is, and how long the function may still run. */
type Turn = Pick<Delivery, 'count' | 'remainingMs'>;

type Outcome =
  | 'done'
  | 'failed'
  | 'continued'
  | 'comparing'
  | 'awaiting'
  | 'reviewing'
  | 'recalling'
  | 'cancelled'
  | 'overtaken'
  | 'already-done'
  | 'file-gone'
  | 'not-an-import'
  | 'test';

/** After so many the queue of imports gives up and its alarm rings. */
export const DELIVERIES_MAX = 5;
/**
 * `imports/<credor>/<any name>`, with `base-completa/` before the name of a file that is the whole book, and `a-conferir/` before that of
 * one that waits for a look where nobody has said what the credor's columns hold.
 */
const PLACE = /^imports\/([^/]+)\/(base-completa\/)?(a-conferir\/)?./;

const NO_COUNTS = {
  rows: 0,
  imported: 0,
  corrected: 0,
  unchanged: 0,
  rejected: 0,
  withRemarks: 0,
} as const;
const BROKEN =
  'A importação falhou do nosso lado e parou; as linhas contadas entraram. Envie o arquivo de novo.';
const REPLACED = 'O arquivo foi trocado ou apagado durante a importação; envie de novo.';

/**
 * Brings a file of receivables in, or as much of it as there is time for. May be repeated at any point: the import's
 * item knows how far the file is in.
 *
 * @throws to be delivered again; the last time the import is marked as failed before, so that nobody waits for it
 */
export async function importDebts(
  event: FileArrived | ImportContinued,
  deps: ImportDebtsDeps,
  delivery: Turn,
): Promise<Outcome> {
  if ('Event' in event) return 'test';
  if ('name' in event) return goOn(event, deps, delivery);
  const outcomes: Outcome[] = [];
  for (const { s3 } of event.Records) {
    const { key, sequencer } = s3.object;
    outcomes.push(await begin(key, sequencer, deps, delivery));
  }
  return outcomes.at(-1) ?? 'not-an-import';
}

async function begin(
  key: string,
  sequencer: string,
  deps: ImportDebtsDeps,
  delivery: Turn,
): Promise<Outcome> {
  const [, place, isWhole, isToLookAt] = PLACE.exec(key) ?? [];
  const credor = CredorId.safeParse(place);
  if (!credor.success) return 'not-an-import';
  const file = await deps.files.describe(key);
  if (file === null) return 'file-gone';
  const standing = await beginImport(deps.table, {
    importId: importIdOf(key, `${file.etag}#${sequencer}`),
    credorId: credor.data,
    key,
    etag: file.etag,
    startedAt: deps.now(),
    counts: NO_COUNTS,
    rejectedParts: [],
    ignoredColumns: [],
    columnDoubts: [],
    otherSheets: [],
    mode: isWhole ? 'full' : 'delta',
    toReview: isToLookAt !== undefined,
    turn: 0,
    bookParts: [],
    unknownCodes: 0,
    status: 'running',
    next: { byte: 0, row: 1 },
  });
  return isMoving(standing) ? run(standing, deps, delivery) : 'already-done';
}

async function goOn(
  { credorId, importId }: ImportContinued,
  deps: ImportDebtsDeps,
  delivery: Turn,
): Promise<Outcome> {
  const standing = await readImport(deps.table, credorId, importId);
  return standing && isMoving(standing) ? run(standing, deps, delivery) : 'already-done';
}

async function run(
  standing: MovingImport,
  deps: ImportDebtsDeps,
  delivery: Turn,
): Promise<Outcome> {
  try {
    return await goFurther(standing, deps, delivery);
  } catch (error) {
    const isReplaced = error instanceof FileReplaced;
    const isOvertaken = error instanceof ImportOvertaken;
    if (!isReplaced && !isOvertaken && delivery.count < DELIVERIES_MAX) throw error;
    const furthest = await readImport(deps.table, standing.credorId, standing.importId);
    if (!furthest || !isMoving(furthest)) return isOvertaken ? 'overtaken' : 'already-done';
    // Whoever is further may have died before handing over, and may have been this very run, whose write lost its answer. Only a later
    // delivery can tell, be it from the dead letters: nothing that moves is failed.
    if (isOvertaken) throw error;
    await failImport(furthest, isReplaced ? REPLACED : BROKEN, deps);
    if (isReplaced) return 'failed';
    throw error;
  }
}

async function goFurther(
  standing: MovingImport,
  deps: ImportDebtsDeps,
  { remainingMs }: Turn,
): Promise<Outcome> {
  switch (standing.status) {
    case 'running': {
      const opened = await openFile(standing, deps, remainingMs);
      if (!opened.ok) return failImport(standing, opened.reason, deps);
      return standing.toReview && !opened.value.isMapped
        ? waitForLook(standing, opened.value, deps)
        : importRest(standing, opened.value, deps, remainingMs);
    }
    case 'comparing':
      return compareBook(standing, deps, remainingMs);
    case 'recalling':
      return recallAbsent(standing, deps, remainingMs);
  }
}

/** A credor's first file waits until somebody has seen what its columns are taken for: nothing of it is in. */
async function waitForLook(
  standing: RunningImport,
  { layout, otherSheets }: OpenedFile,
  { table }: ImportDebtsDeps,
): Promise<'reviewing'> {
  await advanceImport(table, standing, {
    ...standing,
    ignoredColumns: [...layout.ignored],
    columnDoubts: [...layout.doubts],
    otherSheets: [...otherSheets],
    status: 'reviewing',
  });
  return 'reviewing';
}
