import { GivenMapping } from '#shared/domain/import/column-mapping.ts';
import { type FileLayout, layoutOf, SAMPLE_BYTES } from '#shared/domain/import/file-layout.ts';
import type { ImportTerms } from '#shared/domain/import/rows-context.ts';
import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import { FileReplaced } from '#shared/adapters/files.ts';
import type { RunningImport } from '#shared/table/imports.ts';
import { readImportTerms } from '#shared/table/read-import-terms.ts';
import type { ImportDebtsDeps } from './deps.ts';

/** What S3 takes in one upload, and some fifty million rows. */
export const IMPORT_BYTES_MAX = 5 * 1024 ** 3;

export type OpenedFile = {
  readonly bytes: number;
  readonly layout: FileLayout;
  readonly terms: ImportTerms;
};

/** Looks at everything that can be wrong with a file as a whole. @returns a reason in pt-BR for whoever sent it */
export async function openFile(
  { key, etag, credorId }: RunningImport,
  { files, table }: ImportDebtsDeps,
): Promise<Parsed<OpenedFile>> {
  const file = await files.describe(key);
  if (file?.etag !== etag) throw new FileReplaced();
  const { bytes, metadata } = file;
  if (bytes === 0) return refused('O arquivo está vazio.');
  if (bytes > IMPORT_BYTES_MAX) {
    return refused('O arquivo passa de 5 GB; divida-o em partes, cada uma com o cabeçalho.');
  }
  const given = givenMapping(metadata['mapping']);
  if (!given.ok) return given;
  const sample = await files.read(key, etag, 0, Math.min(bytes, SAMPLE_BYTES));
  const layout = layoutOf(sample, given.value);
  if (!layout.ok) return layout;
  const terms = await readImportTerms(table, credorId);
  if (!terms.ok) return terms;
  return accepted({ bytes, layout: layout.value, terms: terms.value });
}

function givenMapping(text: string | undefined): Parsed<GivenMapping> {
  if (text === undefined || text === '') return accepted({});
  const wrong = 'O mapeamento em x-amz-meta-mapping não é um JSON de coluna para campo';
  try {
    const parsed = GivenMapping.safeParse(JSON.parse(text));
    if (parsed.success) return accepted(parsed.data);
    const column = String(parsed.error.issues[0]?.path[0] ?? '');
    return refused(`${wrong}; confira o campo da coluna "${column}".`);
  } catch (error) {
    if (error instanceof SyntaxError) return refused(`${wrong}.`);
    throw error;
  }
}
