import * as z from 'zod';
import { RejectedRows } from '#events/api/import.ts';
import { SAMPLE_BYTES } from '#shared/domain/import/sample.ts';
import { readRejects, type RejectedLines } from '#shared/domain/import/read-rejects.ts';
import { CredorId, ImportId } from '#shared/domain/values/ids.ts';
import { readImport } from '#shared/table/imports.ts';
import { readMended } from '#shared/table/mended-rows.ts';
import type { ApiDeps } from '../api-deps.ts';
import { NO_BODY, route } from '../route.ts';
import { requireCredor } from '../user.ts';
import { importNotFound } from './imports.ts';

const PAGE_ROWS = 200;
/** Two hundred rows of usual length, and then some. */
const PAGE_BYTES = 256 * 1024;
/** The file where a page begins, and the byte of it. */
const Place = z.string().regex(/^\d{1,6}:\d{1,10}$/, 'escreva o `after` da resposta anterior');

export const readRejectedRows = route({
  method: 'GET',
  path: '/api/imports/{credorId}/{importId}/rejected',
  operationId: 'readRejectedRows',
  summary:
    'As linhas recusadas de uma importação e as que entraram com ressalva, página a página, e os arquivos com todas',
  description:
    'Mande o `after` da resposta para receber as seguintes; nulo, não há mais. ' +
    'Os arquivos trazem as linhas como vieram: corrija e envie de novo. Muitas linhas vêm em mais de um. Trazem CPF, nome e contatos, e são de quem envia arquivos.',
  roles: ['admin', 'gestor'],
  params: z.strictObject({ credorId: CredorId, importId: ImportId }),
  query: z.strictObject({ after: Place.optional() }),
  body: NO_BODY,
  answer: RejectedRows,
  async handle(deps, { user, params: { credorId, importId }, query: { after } }) {
    requireCredor(user, credorId);
    const found = await readImport(deps.table, credorId, importId);
    if (!found) throw importNotFound();
    const { rejectedParts: parts, counts } = found;
    const fileName = (index: number): string =>
      parts.length === 1 ? `rejeitadas-${importId}.csv` : `rejeitadas-${importId}-${index + 1}.csv`;
    const [part = 0, byte = 0] = (after ?? '0:0').split(':').map(Number);
    const [page, headers, mended] = await Promise.all([
      readPage(deps, parts, part, byte),
      headersOf(deps, parts),
      readMended(deps.table, importId),
    ]);
    return {
      rows: page.lines.map((line) => ({ ...line, isMended: mended.has(line.row) })),
      after: page.after,
      total: counts.rejected + counts.withRemarks,
      headers: [...headers],
      downloadUrls: await Promise.all(
        parts.map((key, index) => deps.links.toDownload(key, fileName(index))),
      ),
    };
  },
});

type Page = Pick<RejectedLines, 'lines'> & { readonly after: string | null };

/** A file that the bucket no longer keeps has no rows to show. */
async function readPage(
  { files }: ApiDeps,
  parts: readonly string[],
  part: number,
  byte: number,
): Promise<Page> {
  const nextPart = part + 1 < parts.length ? `${part + 1}:0` : null;
  const key = parts[part];
  const file = key === undefined ? null : await files.describe(key);
  if (key === undefined || !file || byte >= file.bytes) return { lines: [], after: nextPart };
  const length = Math.min(file.bytes - byte, PAGE_BYTES);
  const text = textOf(await files.read(key, file.etag, byte, length));
  const read = readRejects(text, PAGE_ROWS, byte === 0);
  const reached = byte + Buffer.byteLength(text.slice(0, read.length));
  const isMore = reached < file.bytes && read.lines.length > 0;
  return { lines: read.lines, after: isMore ? `${part}:${reached}` : nextPart };
}

async function headersOf({ files }: ApiDeps, [first]: readonly string[]) {
  const file = first === undefined ? null : await files.describe(first);
  if (first === undefined || !file) return [];
  const length = Math.min(file.bytes, SAMPLE_BYTES);
  return readRejects(textOf(await files.read(first, file.etag, 0, length)), 0).headers;
}

/** With its mark of UTF-8, so that places in it are counted right. */
const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
