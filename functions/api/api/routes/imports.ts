import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { ImportList, ImportView } from '#events/api/import.ts';
import { CredorId, ImportId } from '#shared/domain/values/ids.ts';
import { type Import, readImport } from '#shared/table/imports.ts';
import { listImports } from '#shared/table/list-imports.ts';
import { notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

export const listCredorImports = route({
  method: 'GET',
  path: '/api/imports',
  operationId: 'listImports',
  summary: 'As importações de um credor, da mais nova para a mais velha, cinquenta por vez',
  description: 'Mande o `before` da resposta para receber as mais velhas; nulo, não há mais.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: z.strictObject({ credorId: CredorId, before: z.string().max(80).optional() }),
  body: NO_BODY,
  answer: ImportList,
  async handle({ table }, { user, query: { credorId, before: place } }) {
    requireCredor(user, credorId);
    const { imports, before } = await listImports(table, credorId, place ?? null);
    return { items: imports.map(importView), before };
  },
});

export const readCredorImport = route({
  method: 'GET',
  path: '/api/imports/{credorId}/{importId}',
  operationId: 'readImport',
  summary: 'Uma importação: quanto já entrou e o que foi recusado',
  roles: Role.options,
  params: z.strictObject({ credorId: CredorId, importId: ImportId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ImportView,
  async handle({ table }, { user, params: { credorId, importId } }) {
    requireCredor(user, credorId);
    const found = await readImport(table, credorId, importId);
    if (!found) throw importNotFound();
    return importView(found);
  },
});

export const importNotFound = () =>
  notFound(
    'Importação não encontrada',
    'Não há importação com este código neste credor; um arquivo recém-enviado leva alguns segundos para aparecer.',
  );

export function importView(known: Import): z.input<typeof ImportView> {
  const { importId, credorId, key, status, startedAt, counts, mode, progress, otherSheets } = known;
  const { ignoredColumns, columnDoubts } = known;
  const { rows, imported, corrected, unchanged, rejected, withRemarks } = counts;
  return {
    importId,
    credorId,
    fileName: key.slice(key.lastIndexOf('/') + 1),
    status,
    mode,
    share: progress ? Math.min(1, progress.bytes / Math.max(1, progress.ofBytes)) : null,
    failure: known.status === 'failed' ? known.failure : null,
    startedAt,
    finishedAt: 'finishedAt' in known ? known.finishedAt : null,
    rows: Math.max(rows, known.status === 'running' ? (progress?.rows ?? 0) : 0),
    imported,
    corrected,
    unchanged,
    rejected,
    withRemarks,
    ignoredColumns,
    columnDoubts,
    otherSheets,
    recall: recallView(known),
  };
}

function recallView(known: Import): z.input<typeof ImportView>['recall'] {
  if (!('recall' in known) || known.recall === undefined) return null;
  const { open, absent, withdrawn, kept } = known.recall;
  return { open, absent, withdrawn, kept, doubts: known.status === 'awaiting' ? known.doubts : [] };
}
