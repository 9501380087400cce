import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { RejectedRows } from '#events/api/import.ts';
import { readRejects, type RejectedLine } from '#shared/domain/import/read-rejects.ts';
import { CredorId, ImportId } from '#shared/domain/values/ids.ts';
import { readImport } from '#shared/table/imports.ts';
import type { ApiDeps } from '../api-deps.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';
import { importNotFound } from './imports.ts';

const ROWS_MAX = 200;
/** Two hundred rows of usual length, and then some. */
const BYTES_MAX = 200_000;

export const readRejectedRows = route({
  method: 'GET',
  path: '/api/imports/{credorId}/{importId}/rejected',
  operationId: 'readRejectedRows',
  summary: 'As primeiras linhas recusadas de uma importação, e o arquivo com todas',
  description: 'O arquivo traz as linhas como vieram: corrija e envie de novo.',
  roles: Role.options,
  params: z.strictObject({ credorId: CredorId, importId: ImportId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: RejectedRows,
  async handle(deps, { user, params: { credorId, importId } }) {
    requireCredor(user, credorId);
    const found = await readImport(deps.table, credorId, importId);
    if (!found) throw importNotFound();
    const [key] = found.rejectedParts;
    if (key === undefined) return { rows: [], total: found.counts.rejected, downloadUrl: null };
    return {
      rows: await firstRejects(deps, key),
      total: found.counts.rejected,
      downloadUrl: await deps.links.toDownload(key, `rejeitadas-${importId}.csv`),
    };
  },
});

/** A file that the bucket no longer keeps has no rows to show. */
async function firstRejects({ files }: ApiDeps, key: string): Promise<readonly RejectedLine[]> {
  const file = await files.describe(key);
  if (!file || file.bytes === 0) return [];
  const bytes = await files.read(key, file.etag, 0, Math.min(file.bytes, BYTES_MAX));
  return readRejects(new TextDecoder().decode(bytes), ROWS_MAX);
}
