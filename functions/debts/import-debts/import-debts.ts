import type { FileArrived } from '#events/file-arrived.ts';
import type { ImportContinued } from '#events/import-continued.ts';
import { FileReplaced } from '#shared/adapters/files.ts';
import { importIdOf } from '#shared/domain/values/derive-ids.ts';
import type { Delivery } from '#shared/lambda/queue-handler.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import {
  advanceImport,
  beginImport,
  FAILURE_LENGTH_MAX,
  ImportOvertaken,
  readImport,
  type RunningImport,
} from '#shared/table/imports.ts';
import type { ImportDebtsDeps } from './deps.ts';
import { importRest } from './import-rest.ts';
import { openFile } from './open-file.ts';

/** Which delivery of its message this is, and how long the function may still run. */
type Turn = Pick<Delivery, 'count' | 'remainingMs'>;

type Outcome =
  | 'done'
  | 'failed'
  | 'continued'
  | 'overtaken'
  | 'already-done'
  | 'file-gone'
  | 'not-an-import'
  | 'test';

/** After so many the queue of imports gives up and its alarm rings. */
export const DELIVERIES_MAX = 5;
/** `imports/<credor>/<any name>`. */
const PLACE = /^imports\/([^/]+)\/./;

const NO_COUNTS = {
  rows: 0,
  imported: 0,
  corrected: 0,
  unchanged: 0,
  rejected: 0,
  withoutSomeContact: 0,
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
  const credor = CredorId.safeParse(PLACE.exec(key)?.[1]);
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
    status: 'running',
    next: { byte: 0, row: 1 },
  });
  return standing.status === 'running' ? run(standing, deps, delivery) : 'already-done';
}

async function goOn(
  { credorId, importId }: ImportContinued,
  deps: ImportDebtsDeps,
  delivery: Turn,
): Promise<Outcome> {
  const standing = await readImport(deps.table, credorId, importId);
  return standing?.status === 'running' ? run(standing, deps, delivery) : 'already-done';
}

async function run(
  standing: RunningImport,
  deps: ImportDebtsDeps,
  delivery: Turn,
): Promise<Outcome> {
  try {
    const opened = await openFile(standing, deps);
    if (!opened.ok) return await fail(standing, opened.reason, deps);
    return await importRest(standing, opened.value, deps, delivery.remainingMs);
  } catch (error) {
    if (error instanceof ImportOvertaken) return 'overtaken';
    const isReplaced = error instanceof FileReplaced;
    if (!isReplaced && delivery.count < DELIVERIES_MAX) throw error;
    const furthest = await readImport(deps.table, standing.credorId, standing.importId);
    if (furthest?.status !== 'running') return 'already-done';
    await fail(furthest, isReplaced ? REPLACED : BROKEN, deps);
    if (isReplaced) return 'failed';
    throw error;
  }
}

async function fail(
  standing: RunningImport,
  failure: string,
  deps: ImportDebtsDeps,
): Promise<'failed'> {
  const { next: _, ...facts } = standing;
  const ended = {
    ...facts,
    status: 'failed' as const,
    finishedAt: deps.now(),
    failure: failure.slice(0, FAILURE_LENGTH_MAX),
  };
  await advanceImport(deps.table, standing, ended);
  return 'failed';
}
