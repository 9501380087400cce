import { FileReplaced } from '#shared/adapters/files.ts';
import { openSpreadsheet } from '#shared/adapters/spreadsheet/open-spreadsheet.ts';
import type { StoredFile } from '#shared/adapters/spreadsheet/stored-pieces.ts';
import { UnreadableSheet } from '#shared/adapters/spreadsheet/unreadable-sheet.ts';
import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import type { RunningImport } from '#shared/table/imports.ts';
import type { ImportDebtsDeps } from './deps.ts';
import { RESERVED_MS } from './hand-over.ts';

/** Of the CSV. A few cells may share a text of many pages. */
const LENGTH_MAX = 4 * 1024 ** 3;
const AS_CSV = 'Salve como "CSV UTF-8" e envie o CSV, que pode ter qualquer tamanho.';

export type SheetCsv = {
  readonly source: StoredFile;
  /** Names of the sheets that are not read. */
  readonly otherSheets: readonly string[];
};

/**
 * The CSV that stands for a spreadsheet, made once per import from the first sheet that is shown, in one go and at a memory
 * that does not grow with it. An import that goes on elsewhere finds it again.
 *
 * @returns a reason in pt-BR for a spreadsheet that is broken, or too long to be read while one function runs
 */
export async function sheetAsCsv(
  { importId, credorId }: Pick<RunningImport, 'importId' | 'credorId'>,
  file: StoredFile,
  { files, uploadText }: Pick<ImportDebtsDeps, 'files' | 'uploadText'>,
  remainingMs: () => number,
): Promise<Parsed<SheetCsv>> {
  const key = `import-work/${credorId}/${importId}.csv`;
  try {
    const { others, csv } = await openSpreadsheet(files, file);
    if ((await files.describe(key)) === null) {
      await uploadText(key, bounded(csv(), remainingMs), 'text/csv; charset=utf-8');
    }
    const made = await files.describe(key);
    if (!made) throw new FileReplaced();
    const source = { key, etag: made.etag, bytes: made.bytes };
    return accepted({ source, otherSheets: others });
  } catch (error) {
    if (error instanceof UnreadableSheet) return refused(`${error.message} ${AS_CSV}`);
    throw error;
  }
}

async function* bounded(
  texts: AsyncIterable<string>,
  remainingMs: () => number,
): AsyncGenerator<string> {
  let length = 0;
  for await (const text of texts) {
    length += text.length;
    if (length > LENGTH_MAX || remainingMs() < RESERVED_MS) {
      throw new UnreadableSheet('A planilha é grande demais para ser lida de uma vez.');
    }
    yield text;
  }
}
