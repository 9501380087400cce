import { FileReplaced } from '#shared/adapters/files.ts';
import type { StoredFile } from '#shared/adapters/spreadsheet/stored-pieces.ts';
import { GivenMapping } from '#shared/domain/import/column-mapping.ts';
import { givenMapping } from '#shared/domain/import/given-mapping.ts';
import { type FileLayout, isSpreadsheet, layoutOf } from '#shared/domain/import/file-layout.ts';
import { SAMPLE_BYTES } from '#shared/domain/import/sample.ts';
import type { ImportTerms } from '#shared/domain/import/rows-context.ts';
import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import type { RunningImport } from '#shared/table/imports.ts';
import { readImportTerms } from '#shared/table/read-import-terms.ts';
import type { ImportDebtsDeps } from './deps.ts';
import { sheetAsCsv } from './sheet-as-csv.ts';

/** What S3 takes in one upload, and some fifty million rows. */
export const IMPORT_BYTES_MAX = 5 * 1024 ** 3;

export type OpenedFile = {
  /** Where the rows are read from: the file itself, or the CSV made of a spreadsheet. */
  readonly source: StoredFile;
  /** Of a spreadsheet: names of the sheets that are not read. */
  readonly otherSheets: readonly string[];
  readonly layout: FileLayout;
  /** Whether somebody said what columns hold: of this file, or of those of its credor. */
  readonly isMapped: boolean;
  readonly terms: ImportTerms;
};

/** Looks at everything that can be wrong with a file as a whole. @returns a reason in pt-BR for whoever sent it */
export async function openFile(
  standing: RunningImport,
  deps: ImportDebtsDeps,
  remainingMs: () => number,
): Promise<Parsed<OpenedFile>> {
  const { key, etag, credorId } = standing;
  const { files, table } = deps;
  const file = await files.describe(key);
  if (file?.etag !== etag) throw new FileReplaced();
  const { bytes, metadata } = file;
  if (bytes === 0) return refused('O arquivo está vazio.');
  if (bytes > IMPORT_BYTES_MAX) {
    return refused('O arquivo passa de 5 GB; divida-o em partes, cada uma com o cabeçalho.');
  }
  const given = givenMapping(metadata['mapping']);
  if (!given.ok) return given;
  const beginning = await files.read(key, etag, 0, Math.min(bytes, SAMPLE_BYTES));
  const isSheet = isSpreadsheet(beginning);
  const csv = isSheet
    ? await sheetAsCsv(standing, { key, etag, bytes }, deps, remainingMs)
    : accepted({ source: { key, etag, bytes }, otherSheets: [] });
  if (!csv.ok) return csv;
  const { source, otherSheets } = csv.value;
  const sample = isSheet ? await readSample(source, deps) : beginning;
  const saved = await readConfig(table, GivenMapping, 'import-mapping', credorId);
  const layout = layoutOf(sample, { given: given.value, saved: saved?.document ?? {} });
  if (!layout.ok) return layout;
  const terms = await readImportTerms(table, credorId);
  if (!terms.ok) return terms;
  return accepted({
    source,
    otherSheets,
    layout: layout.value,
    terms: terms.value,
    isMapped: saved !== null || Object.keys(given.value).length > 0,
  });
}

const readSample = ({ key, etag, bytes }: StoredFile, { files }: Pick<ImportDebtsDeps, 'files'>) =>
  files.read(key, etag, 0, Math.min(bytes, SAMPLE_BYTES));
