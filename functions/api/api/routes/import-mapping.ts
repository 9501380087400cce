import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { ImportColumns, MappingPublication, PublishedMapping } from '#events/api/import.ts';
import { GivenMapping } from '#shared/domain/import/column-mapping.ts';
import { columnsOf } from '#shared/domain/import/columns-of.ts';
import { isSpreadsheet } from '#shared/domain/import/file-layout.ts';
import { SAMPLE_BYTES } from '#shared/domain/import/sample.ts';
import { firstLook } from '#shared/domain/import/first-look.ts';
import { newerFileOf } from '#shared/domain/import/newer-file.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { CredorId, ImportId } from '#shared/domain/values/ids.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { type Import, isMoving, readImport } from '#shared/table/imports.ts';
import { listImports } from '#shared/table/list-imports.ts';
import type { ApiDeps } from '../api-deps.ts';
import { publishDocument } from '../publish-document.ts';
import { Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';
import { importNotFound } from './imports.ts';

const params = z.strictObject({ credorId: CredorId });

export const readImportMapping = route({
  method: 'GET',
  path: '/api/credores/{credorId}/import-mapping',
  operationId: 'readImportMapping',
  summary: 'O que cada coluna dos arquivos de um credor traz, como foi salvo',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: PublishedMapping,
  async handle(deps, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    return savedMapping(deps, credorId);
  },
});

export const publishImportMapping = route({
  method: 'PUT',
  path: '/api/credores/{credorId}/import-mapping',
  operationId: 'publishImportMapping',
  summary: 'Salva o que cada coluna dos arquivos de um credor traz',
  description:
    'Do nome da coluna para o campo; `ignore` deixa a coluna de fora. Vale para os próximos arquivos e para `POST /api/debts`; ' +
    'colunas que não estão aqui são reconhecidas pelo nome, e o que vier em `x-amz-meta-mapping` de um arquivo vale mais.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: MappingPublication,
  answer: PublishedMapping,
  async handle(deps, call) {
    const { credorId } = call.params;
    requireCredor(call.user, credorId);
    const place = { kind: 'import-mapping', id: credorId, name: 'o mapeamento' } as const;
    return publishDocument(deps, call, place, call.body);
  },
});

export const readImportColumns = route({
  method: 'GET',
  path: '/api/imports/{credorId}/{importId}/columns',
  operationId: 'readImportColumns',
  summary:
    'As colunas do arquivo de uma importação: o que se entende de cada uma, e as primeiras linhas como entrariam',
  roles: Role.options,
  params: z.strictObject({ credorId: CredorId, importId: ImportId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ImportColumns,
  async handle(deps, { user, at, params: { credorId, importId } }) {
    requireCredor(user, credorId);
    const found = await readImport(deps.table, credorId, importId);
    if (!found) throw importNotFound();
    const saved = await savedMapping(deps, credorId);
    const beginning = await beginningOf(deps, found);
    return {
      ...columnsOf(beginning, saved.document),
      ...firstLook(beginning, saved.document, localDateOf(at, BOOK_ZONE)),
      mappingVersion: saved.version,
    };
  },
});

export const repeatImport = route({
  method: 'POST',
  path: '/api/imports/{credorId}/{importId}/repeat',
  operationId: 'repeatImport',
  summary: 'Lê de novo um arquivo que já chegou, com o mapeamento que está salvo agora',
  description:
    'Só enquanto nenhum arquivo mais novo do credor mudou nada: valores antigos não voltam por cima dos novos.',
  roles: ['admin', 'gestor'],
  params: z.strictObject({ credorId: CredorId, importId: ImportId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: null,
  async handle(deps, { user, at, params: { credorId, importId } }) {
    requireCredor(user, credorId);
    const found = await readImport(deps.table, credorId, importId);
    if (!found) throw importNotFound();
    if (isMoving(found) || found.status === 'awaiting' || found.status === 'reviewing') {
      throw isGoingOn();
    }
    const { imports } = await listImports(deps.table, credorId);
    if (newerFileOf(found, imports)) throw isOutdated();
    const { key } = found;
    // As S3 writes keys into its notifications.
    const object = { key: encodeURIComponent(key), sequencer: `repeat-${Date.parse(at)}` };
    await deps.queueImport({
      Records: [{ eventName: 'ObjectCreated:Put', s3: { bucket: { name: deps.bucket }, object } }],
    });
  },
});

async function savedMapping({ table }: Pick<ApiDeps, 'table'>, credorId: CredorId) {
  const found = await readConfig(table, GivenMapping, 'import-mapping', credorId);
  return { version: found?.version ?? 0, document: found?.document ?? {} };
}

/** Of a spreadsheet, the beginning of the CSV that was made of it. */
async function beginningOf({ files }: ApiDeps, known: Import): Promise<Uint8Array> {
  const { key, credorId, importId } = known;
  const own = await readBeginning(files, key);
  if (own === null) throw fileGone();
  if (!isSpreadsheet(own)) return own;
  const made = await readBeginning(files, `import-work/${credorId}/${importId}.csv`);
  if (made === null) throw fileGone();
  return made;
}

async function readBeginning(files: ApiDeps['files'], key: string): Promise<Uint8Array | null> {
  const file = await files.describe(key);
  if (!file || file.bytes === 0) return null;
  return files.read(key, file.etag, 0, Math.min(file.bytes, SAMPLE_BYTES));
}

const fileGone = (): Refusal =>
  new Refusal(
    409,
    'O arquivo não está mais aqui',
    'O arquivo foi apagado ou está vazio; envie-o de novo.',
  );

const isOutdated = (): Refusal =>
  new Refusal(
    409,
    'Já chegou um arquivo mais novo',
    'Outro arquivo deste credor entrou depois deste; lê-lo de novo poria valores antigos por cima dos novos. Peça ao credor um arquivo de hoje ou, se é este mesmo que vale, envie-o outra vez.',
  );

const isGoingOn = (): Refusal =>
  new Refusal(
    409,
    'A importação ainda anda',
    'Espere que ela acabe, ou pare-a, antes de ler o arquivo de novo.',
  );
