import * as z from 'zod';
import { DebtResult, MendedRow } from '#events/api/import.ts';
import type { GivenMapping } from '#shared/domain/import/column-mapping.ts';
import { givenMapping } from '#shared/domain/import/given-mapping.ts';
import { cameAfter } from '#shared/domain/import/newer-file.ts';
import { CredorId, ImportId } from '#shared/domain/values/ids.ts';
import { type Import, readImport } from '#shared/table/imports.ts';
import { listImports } from '#shared/table/list-imports.ts';
import { markMended } from '#shared/table/mended-rows.ts';
import type { ApiDeps } from '../api-deps.ts';
import { importBatch } from '../import-batch.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';
import { importNotFound } from './imports.ts';

export const mendRow = route({
  method: 'POST',
  path: '/api/imports/{credorId}/{importId}/rows/{row}',
  operationId: 'mendRow',
  summary: 'Importa uma linha recusada, corrigida',
  description:
    'As células vão pelo nome da coluna, como na lista de recusadas, e são lidas como as do arquivo: o mapeamento que veio com ele vale, e ' +
    'colunas que ele deixou de fora ficam de fora. A linha que entra fica marcada na lista. Se chegou um arquivo mais novo, ou se alguém mexeu na ' +
    'dívida depois deste, a dívida fica como está, e só os contatos da linha entram.',
  roles: ['admin', 'gestor'],
  params: z.strictObject({
    credorId: CredorId,
    importId: ImportId,
    row: z.coerce.number().int().min(1),
  }),
  query: NO_PARAMETERS,
  body: MendedRow,
  answer: DebtResult,
  async handle(deps, call) {
    const { credorId, importId, row } = call.params;
    requireCredor(call.user, credorId);
    const found = await readImport(deps.table, credorId, importId);
    if (!found) throw importNotFound();
    const batch = { credorId, rows: [call.body.cells] };
    const given = await mappingOf(deps, found, Object.keys(call.body.cells));
    const { imports } = await listImports(deps.table, credorId);
    const mended = { startedAt: found.startedAt, cameAfter: cameAfter(found, imports) };
    const run = { importId, firstRow: row, at: call.at, given, mended };
    const [result] = await importBatch(deps, batch, run);
    if (result && result.outcome !== 'rejected') await markMended(deps.table, importId, row);
    return result ?? { row, outcome: 'rejected' as const };
  },
});

/** What the file said of its columns; of a file that the bucket no longer keeps, nothing. */
async function mappingOf(
  { files }: ApiDeps,
  { key, ignoredColumns }: Import,
  headers: readonly string[],
): Promise<GivenMapping> {
  const file = await files.describe(key);
  const given = givenMapping(file?.metadata['mapping']);
  const left = ignoredColumns.filter((header) => headers.includes(header) && header !== '');
  return {
    ...Object.fromEntries(left.map((header) => [header.slice(0, 100), 'ignore' as const])),
    ...(given.ok && given.value),
  };
}
