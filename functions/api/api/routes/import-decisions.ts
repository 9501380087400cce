import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { AbsentDebts, ImportView, RecallDecision } from '#events/api/import.ts';
import { unguarded } from '#shared/domain/import/csv-text.ts';
import { newerFileOf, newerThanWaiting } from '#shared/domain/import/newer-file.ts';
import { CredorId, ImportId } from '#shared/domain/values/ids.ts';
import { absentKey } from '#shared/table/import-files.ts';
import {
  advanceImport,
  askToCancel,
  type Import,
  ImportOvertaken,
  isMoving,
  readImport,
} from '#shared/table/imports.ts';
import { listImports } from '#shared/table/list-imports.ts';
import type { ApiDeps } from '../api-deps.ts';
import { Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';
import { importNotFound, importView } from './imports.ts';

const params = z.strictObject({ credorId: CredorId, importId: ImportId });
const ROWS_MAX = 200;
const BYTES_MAX = 100_000;
const KEEP_INSTEAD =
  'Ele pode trazer dívidas que faltam nesta base. Responda "keep" e mande a base completa de novo.';

export const cancelImport = route({
  method: 'POST',
  path: '/api/imports/{credorId}/{importId}/cancel',
  operationId: 'cancelImport',
  summary: 'Para uma importação; o que já entrou fica',
  description:
    'A função que lê o arquivo para antes das próximas mil linhas, e a lista diz quando parou.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ImportView,
  async handle(deps, { user, at, params: { credorId, importId } }) {
    requireCredor(user, credorId);
    const found = await requireImport(deps, credorId, importId);
    if (found.status === 'reviewing') {
      const { next: _, ...facts } = found;
      const cancelled = { ...facts, status: 'cancelled' as const, finishedAt: at };
      return importView(await moved(deps, found, cancelled));
    }
    if (found.status === 'awaiting') {
      const { recall: _, doubts: __, ...facts } = found;
      const cancelled = { ...facts, status: 'cancelled' as const, finishedAt: at };
      return importView(await moved(deps, found, cancelled));
    }
    if (!isMoving(found)) throw isOver();
    await askToCancel(deps.table, importId, at);
    return importView(found);
  },
});

export const startImport = route({
  method: 'POST',
  path: '/api/imports/{credorId}/{importId}/start',
  operationId: 'startImport',
  summary: 'Importa um arquivo que esperava que alguém conferisse as colunas',
  description:
    'Vale o mapeamento que está salvo agora. Nada do arquivo entrou até aqui. Se já entrou um arquivo do credor de um dia mais novo, ' +
    'ou uma base completa mais nova, é recusado.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ImportView,
  async handle(deps, { user, params: { credorId, importId } }) {
    requireCredor(user, credorId);
    const found = await requireImport(deps, credorId, importId);
    if (found.status !== 'reviewing') throw isOver();
    const { imports } = await listImports(deps.table, credorId);
    const newer = newerThanWaiting(found, imports);
    if (newer) throw isOvertaken(newer, 'Pare esta importação e envie um arquivo de hoje.');
    const running = { ...found, status: 'running' as const, toReview: false };
    return importView(await goneOn(deps, await moved(deps, found, running)));
  },
});

export const decideRecall = route({
  method: 'POST',
  path: '/api/imports/{credorId}/{importId}/recall',
  operationId: 'decideRecall',
  summary: 'Diz se as dívidas que faltam na base completa devem mesmo ser retiradas',
  description:
    'Uma base completa em que falta mais de um décimo das dívidas, ou com linhas cujo código não se lê, espera por esta ' +
    'resposta: `withdraw` retira as que faltam, `keep` deixa tudo como está. Se chegou um arquivo mais novo, `withdraw` é recusado.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: RecallDecision,
  answer: ImportView,
  async handle(deps, { user, at, params: { credorId, importId }, body: { decision } }) {
    requireCredor(user, credorId);
    const found = await requireImport(deps, credorId, importId);
    if (found.status !== 'awaiting') throw isOver();
    const { doubts: _, ...facts } = found;
    if (decision === 'keep') {
      const recall = { ...facts.recall, kept: facts.recall.absent };
      const done = { ...facts, recall, status: 'done' as const, finishedAt: at };
      return importView(await moved(deps, found, done));
    }
    const { imports } = await listImports(deps.table, credorId);
    const newer = newerFileOf(found, imports);
    if (newer) throw isOvertaken(newer, KEEP_INSTEAD);
    const recalling = await moved(deps, found, { ...facts, status: 'recalling' as const, part: 0 });
    return importView(await goneOn(deps, recalling));
  },
});

export const readAbsentDebts = route({
  method: 'GET',
  path: '/api/imports/{credorId}/{importId}/absent',
  operationId: 'readAbsentDebts',
  summary: 'As primeiras dívidas que faltam em uma base completa, e os arquivos com todas',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: AbsentDebts,
  async handle(deps, { user, params: { credorId, importId } }) {
    requireCredor(user, credorId);
    const found = await requireImport(deps, credorId, importId);
    const count = 'recall' in found ? (found.recall?.parts ?? 0) : 0;
    const parts = Array.from({ length: count }, (_, part) =>
      absentKey({ credorId, importId, part }),
    );
    const [first] = parts;
    return {
      rows: first === undefined ? [] : await firstAbsent(deps, first),
      downloadUrls: await Promise.all(
        parts.map((key, index) =>
          deps.links.toDownload(key, `ausentes-${importId}-${index + 1}.csv`),
        ),
      ),
    };
  },
});

async function firstAbsent({ files }: ApiDeps, key: string) {
  const file = await files.describe(key);
  if (!file) return [];
  const bytes = await files.read(key, file.etag, 0, Math.min(file.bytes, BYTES_MAX));
  const lines = new TextDecoder().decode(bytes).split('\r\n').slice(0, -1);
  return lines.slice(0, ROWS_MAX).map((line) => {
    // A code may hold a semicolon, in quotes; the four columns after it never do.
    const cells = line.split(';');
    const [principal = '', dueDate = ''] = cells.slice(-4);
    const code = unguarded(cells.slice(0, -4).join(';')).replace(/^"(.*)"$/, '$1');
    return { code, principal, dueDate };
  });
}

/** What a file says may be old once a newer one is in, and what a book lacks was counted when it was read. */
function isOvertaken({ key }: Import, remedy: string): Refusal {
  const file = key.split('/').at(-1) ?? key;
  return new Refusal(
    409,
    'Chegou um arquivo mais novo',
    `Depois deste arquivo chegou "${file}", e o que este diz pode já ser velho. ${remedy}`,
  );
}

/** Has a function work on an import. */
async function goneOn({ bucket, queueImport }: ApiDeps, one: Import): Promise<Import> {
  const { importId, credorId, key } = one;
  const place = { importId, credorId, bucket, key, fromByte: 0, fromRow: 1 };
  await queueImport({ name: 'ImportContinued', ...place });
  return one;
}

async function requireImport(
  { table }: ApiDeps,
  credorId: CredorId,
  importId: ImportId,
): Promise<Import> {
  const found = await readImport(table, credorId, importId);
  if (!found) throw importNotFound();
  return found;
}

async function moved<To extends Import>({ table }: ApiDeps, from: Import, to: To): Promise<To> {
  try {
    return await advanceImport(table, from, to);
  } catch (error) {
    throw error instanceof ImportOvertaken ? isOver() : error;
  }
}

const isOver = (): Refusal =>
  new Refusal(
    409,
    'A importação já não espera por isto',
    'Ela acabou ou andou; atualize a página.',
  );
