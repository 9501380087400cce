import type { FileStore } from '#shared/adapters/files.ts';
import { csvOfSheet } from '#shared/domain/import/sheet-csv.ts';
import { openWorkbook, type Workbook } from './open-workbook.ts';
import { readSharedTexts } from './shared-texts.ts';
import { sheetRows } from './sheet-rows.ts';
import { type StoredFile, StoredPieces } from './stored-pieces.ts';
import { UnreadableSheet } from './unreadable-sheet.ts';
import { openZip, type ZipParts } from './zip-parts.ts';

/** A million rows of some forty columns. */
const SHEET_BYTES_MAX = 2 * 1024 ** 3;
const TEXTS_BYTES_MAX = 1024 ** 3;

export type Spreadsheet = Pick<Workbook, 'others'> & {
  /** The sheet's rows as a CSV, read as they are asked for. @throws UnreadableSheet where the file breaks off */
  readonly csv: () => AsyncIterable<string>;
};

/**
 * Looks into a stored .xlsx file without reading its rows.
 *
 * @throws UnreadableSheet for what is no such file; whatever the store throws
 */
export async function openSpreadsheet(
  files: Pick<FileStore, 'read'>,
  file: StoredFile,
): Promise<Spreadsheet> {
  const pieces = new StoredPieces(files, file);
  const faultOf = (error: unknown) => pieces.failure ?? asUnreadable(error);
  try {
    const zip = await openZip(pieces, file.bytes);
    const book = await openWorkbook(zip);
    return {
      others: book.others,
      async *csv() {
        try {
          yield* csvOf(zip, book);
        } catch (error) {
          throw faultOf(error);
        }
      },
    };
  } catch (error) {
    throw faultOf(error);
  }
}

async function* csvOf(zip: ZipParts, book: Workbook): AsyncGenerator<string> {
  const { textsPart, sheet } = book;
  const texts = await readSharedTexts(
    textsPart === null || !zip.has(textsPart) ? null : await zip.read(textsPart, TEXTS_BYTES_MAX),
  );
  try {
    yield* csvOfSheet(sheetRows(await zip.read(sheet.part, SHEET_BYTES_MAX), book, texts));
  } finally {
    texts.close();
  }
}

/** What yauzl, zlib and saxes say of a file that is none, or broken. */
const asUnreadable = (cause: unknown): UnreadableSheet =>
  cause instanceof UnreadableSheet
    ? cause
    : new UnreadableSheet('O arquivo não é uma planilha do Excel inteira.', { cause });
