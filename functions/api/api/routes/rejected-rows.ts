import * as z from 'zod';
import { RejectedRows } from '#events/api/import.ts';
import { readRejects, type RejectedLines } from '#shared/domain/import/read-rejects.ts';
import { CredorId, ImportId } from '#shared/domain/values/ids.ts';
import { readImport } from '#shared/table/imports.ts';
import type { ApiDeps } from '../api-deps.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';
import { importNotFound } from './imports.ts';

const NOTHING: RejectedLines = { headers: [], lines: [] };
const ROWS_MAX = 200;
/** Two hundred rows of usual length, and then some. */
const BYTES_MAX = 200_000;

export const readRejectedRows = route({
  method: 'GET',
  path: '/api/imports/{credorId}/{importId}/rejected',
  operationId: 'readRejectedRows',
  summary: 'As primeiras linhas recusadas de uma importação, e os arquivos com todas',
  description:
    'Os arquivos trazem as linhas como vieram: corrija e envie de novo. Muitas linhas vêm em mais de um. Trazem CPF, nome e contatos, e são de quem envia arquivos.',
  roles: ['admin', 'gestor'],
  params: z.strictObject({ credorId: CredorId, importId: ImportId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: RejectedRows,
  async handle(deps, { user, params: { credorId, importId } }) {
    requireCredor(user, credorId);
    const found = await readImport(deps.table, credorId, importId);
    if (!found) throw importNotFound();
    const { rejectedParts: parts, counts } = found;
    const [first] = parts;
    const fileName = (index: number): string =>
      parts.length === 1 ? `rejeitadas-${importId}.csv` : `rejeitadas-${importId}-${index + 1}.csv`;
    const { headers, lines } = first === undefined ? NOTHING : await firstRejects(deps, first);
    return {
      rows: lines,
      total: counts.rejected,
      headers: distinctHeaders(headers),
      downloadUrls: await Promise.all(
        parts.map((key, index) => deps.links.toDownload(key, fileName(index))),
      ),
    };
  },
});

/** A file that the bucket no longer keeps has no rows to show. */
async function firstRejects({ files }: ApiDeps, key: string): Promise<RejectedLines> {
  const file = await files.describe(key);
  if (!file || file.bytes === 0) return NOTHING;
  const bytes = await files.read(key, file.etag, 0, Math.min(file.bytes, BYTES_MAX));
  return readRejects(new TextDecoder().decode(bytes), ROWS_MAX);
}

/** Columns may have the same name twice; a number makes them two, and is no part of what they hold. */
const distinctHeaders = (headers: readonly string[]): readonly string[] =>
  headers.map((header, index) => {
    const before = headers.slice(0, index).filter((other) => other === header).length;
    return before === 0 ? header : `${header} ${before + 1}`;
  });
