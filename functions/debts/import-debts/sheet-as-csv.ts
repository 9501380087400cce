import { readSheet } from 'read-excel-file/universal';
import { FileReplaced } from '#shared/adapters/files.ts';
import { csvOfSheet, numberText, type SheetCell } from '#shared/domain/import/sheet-csv.ts';
import { unpackedBytes } from '#shared/domain/import/zip-size.ts';
import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import type { RunningImport } from '#shared/table/imports.ts';
import type { ImportDebtsDeps } from './deps.ts';

/** A spreadsheet is read whole, so it must fit the function's memory (docs/import.md has what was measured); a CSV has no such limit. */
const SHEET_BYTES_MAX = 15 * 1024 ** 2;
const UNPACKED_BYTES_MAX = 120 * 1024 ** 2;
const SHEET_ROWS_MAX = 250_000;
const AS_CSV = 'Salve como "CSV UTF-8" e envie o CSV, que pode ter qualquer tamanho.';

/** What a file to read rows from is called, and which of its contents. */
export type Source = {
  readonly key: string;
  readonly etag: string;
  readonly bytes: number;
};

/**
 * The CSV that stands for a spreadsheet, made once per import from its first sheet. An import that goes on elsewhere finds
 * it again.
 */
export async function sheetAsCsv(
  { importId, credorId }: Pick<RunningImport, 'importId' | 'credorId'>,
  file: Source,
  { files }: Pick<ImportDebtsDeps, 'files'>,
): Promise<Parsed<Source>> {
  const key = `import-work/${credorId}/${importId}.csv`;
  const known = await files.describe(key);
  if (known) return accepted({ key, etag: known.etag, bytes: known.bytes });
  if (file.bytes > SHEET_BYTES_MAX) {
    return refused(`A planilha passa de ${SHEET_BYTES_MAX / 1024 ** 2} MB. ${AS_CSV}`);
  }
  const bytes = await files.read(file.key, file.etag, 0, file.bytes);
  const unpacked = unpackedBytes(bytes);
  if (unpacked === null) return refused(`O arquivo não é uma planilha do Excel inteira. ${AS_CSV}`);
  if (unpacked > UNPACKED_BYTES_MAX) return refused(`A planilha é grande demais. ${AS_CSV}`);
  const rows = await rowsOf(bytes);
  if (rows === null) return refused(`A planilha não pôde ser lida. ${AS_CSV}`);
  if (rows.length > SHEET_ROWS_MAX) {
    return refused(`A planilha tem ${rows.length} linhas; o máximo é ${SHEET_ROWS_MAX}. ${AS_CSV}`);
  }
  await files.write(key, csvOfSheet(rows), 'text/csv; charset=utf-8');
  const made = await files.describe(key);
  if (!made) throw new FileReplaced();
  return accepted({ key, etag: made.etag, bytes: made.bytes });
}

/** Null where the library cannot read it: a password, another kind of file, or a broken one. */
async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly SheetCell[])[] | null> {
  try {
    const whole = new Uint8Array(bytes).buffer;
    const rows = await readSheet(whole, 1, { parseNumber: numberText });
    return rows.map((row) => row.map(cellOf));
  } catch {
    return null;
  }
}

/** The library's type names the class of dates where it means dates. */
const cellOf = (cell: unknown): SheetCell =>
  typeof cell === 'string' || typeof cell === 'boolean' || cell instanceof Date ? cell : null;
