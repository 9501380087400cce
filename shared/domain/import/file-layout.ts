import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import { type ColumnMapping, type GivenMapping, mapColumns, savedFor } from './column-mapping.ts';
import { suggestField } from './columns.ts';
import { saidIn } from './csv-text.ts';
import { type CodePage, codePageOf, decodeText } from './decode-text.ts';
import { firstRows } from './first-rows.ts';
import { likelyFields } from './likely-fields.ts';
import { ratesInDoubt } from './rates-in-doubt.ts';
import { ownColumns } from './rejects-file.ts';
import { type CsvDialect, splitRecord } from './split-record.ts';
import { SAMPLE_BYTES, SAMPLE_ROWS_MAX } from './sample.ts';
import { asMeant } from './twice-encoded.ts';

export type FileLayout = CsvDialect & {
  /** How its lines are written, for those that do not show it; null where none of the beginning does. */
  readonly page: CodePage | null;
  readonly headers: readonly string[];
  readonly mapping: ColumnMapping;
  /** Columns that hold nothing of ours, or what an earlier import said of the row. */
  readonly ignored: readonly string[];
  /** Why nothing is read from some of them until a person says what they hold, in pt-BR. */
  readonly doubts: readonly string[];
  /** Where the first row after the header begins. */
  readonly firstByte: number;
  readonly firstRow: number;
};

const SPREADSHEET = 'PK\u0003\u0004';
const SIGNATURES: readonly (readonly [string, string])[] = [
  [SPREADSHEET, 'um arquivo compactado'],
  ['\u00d0\u00cf\u0011\u00e0', 'uma planilha antiga do Excel (.xls)'],
  ['%PDF', 'um PDF'],
  ['\u001f\u008b', 'um arquivo compactado (.gz)'],
  ['\u00ff\u00fe', 'um texto em UTF-16'],
  ['\u00fe\u00ff', 'um texto em UTF-16'],
];
const UTF8_BOM = '\u00ef\u00bb\u00bf';
const DELIMITERS = [';', ',', '\t', '|'] as const;
const SAVE_AS = 'No Excel, salve como "CSV UTF-8 (delimitado por vírgulas)" e envie de novo.';

/** Whether a file begins as a spreadsheet of Excel (.xlsx) does. */
export const isSpreadsheet = (sample: Uint8Array): boolean =>
  Buffer.from(sample.subarray(0, SPREADSHEET.length)).toString('latin1') === SPREADSHEET;

/** How a CSV is written, and its header. */
export type HeaderedDialect = CsvDialect &
  Pick<FileLayout, 'page' | 'headers' | 'firstByte' | 'firstRow'>;

/**
 * What a file says of itself at its beginning: delimiter, line ends, header and columns. The same beginning always
 * has the same layout, so an import that goes on elsewhere finds it again.
 *
 * @param sample the first SAMPLE_BYTES of the file, or all of it
 * @param mappings what came with the file, and what is saved of its credor
 * @returns a reason in pt-BR when the file cannot be a CSV of receivables
 */
export function layoutOf(
  sample: Uint8Array,
  mappings: { readonly given?: GivenMapping; readonly saved?: GivenMapping } = {},
): Parsed<FileLayout> {
  const bytes = Buffer.from(sample).toString('latin1');
  const [, isReally] = SIGNATURES.find(([signature]) => bytes.startsWith(signature)) ?? [];
  if (isReally !== undefined) return refused(`O arquivo é ${isReally}, e não um CSV. ${SAVE_AS}`);
  if (bytes.includes('\u0000')) return refused(`O arquivo é binário, e não um CSV. ${SAVE_AS}`);
  if (bytes.replace(UTF8_BOM, '').trim() === '') return refused('O arquivo está vazio.');
  const dialect = dialectOf(sample);
  if (dialect === null) {
    return refused(
      'A primeira linha não é um cabeçalho de CSV; confira as aspas e as quebras de linha.',
    );
  }
  const { headers } = dialect;
  const own = ownColumns(headers);
  const { given = {}, saved = {} } = mappings;
  const named = { ...savedFor(headers.slice(own), saved), ...given };
  const mapped = mapColumns(headers.slice(own), named);
  if (!mapped.ok) return mapped;
  const rows = firstRows(sample, dialect, SAMPLE_ROWS_MAX).map(({ fields }) => fields.slice(own));
  const doubts = ratesInDoubt(headers.slice(own), named, rows);
  const unread = new Set(doubts.map(({ index }) => index));
  const mapping: ColumnMapping = new Map(
    [...mapped.value].map(([field, columns]) => [
      field,
      columns.filter((column) => !unread.has(column)).map((column) => column + own),
    ]),
  );
  const used = new Set([...mapping.values()].flat());
  return accepted({
    ...dialect,
    mapping,
    ignored: headers.filter((_, index) => !used.has(index)),
    doubts: doubts.map(({ reason }) => reason),
  });
}

/** How the beginning of a file is written; null where its first line is no header. */
export function dialectOf(sample: Uint8Array): HeaderedDialect | null {
  const bytes = Buffer.from(sample).toString('latin1');
  const bom = bytes.startsWith(UTF8_BOM) ? UTF8_BOM.length : 0;
  const lineEnd = bytes.includes('\n') || !bytes.includes('\r') ? '\n' : '\r';
  const page = codePageOf(bytes);
  const hint = /^"?sep=([;,\t|])"?\r?[\n\r]/i.exec(bytes.slice(bom));
  const headerAt = bom + (hint?.[0].length ?? 0);
  const candidates = (hint?.[1] === undefined ? DELIMITERS : [hint[1]])
    .flatMap((delimiter) => firstLines(bytes, headerAt, { delimiter, lineEnd }, page))
    .toSorted((a, b) => a.above - b.above || recognised(b.headers) - recognised(a.headers));
  const [top] = candidates;
  const below = candidates.find(({ headers }) => isSurelyHeader(headers));
  const best = top && below && !isSurelyHeader(top.headers) ? below : top;
  if (best === undefined || best.end - headerAt >= SAMPLE_BYTES) return null;
  const { delimiter, end, above } = best;
  const headers = distinct(best.headers);
  const firstRow = above + (hint === null ? 2 : 3);
  return { delimiter, lineEnd, page, headers, firstByte: end, firstRow };
}

/** Columns may have the same name twice; a number makes them two that can be told apart, and is no part of what they hold. */
const distinct = (headers: readonly string[]): readonly string[] =>
  headers.map((header, index) => {
    const before = headers.slice(0, index).filter((other) => other === header).length;
    return before === 0 || header === '' ? header : `${header} ${before + 1}`;
  });

/** Titles and dates of reports that stand above the header. */
const TITLE_LINES_MAX = 10;
/** A title or a row of data may hold a word that is a header's, but not three. */
const SURE_COLUMNS = 3;

type FirstLine = {
  readonly delimiter: string;
  readonly headers: readonly string[];
  readonly end: number;
  /** How many lines stand above it. */
  readonly above: number;
};

/** The lines among which the header is, read with one delimiter. */
function firstLines(
  bytes: string,
  headerAt: number,
  dialect: CsvDialect,
  page: CodePage | null,
): readonly FirstLine[] {
  const lines: FirstLine[] = [];
  let at = headerAt;
  while (lines.length <= TITLE_LINES_MAX && at < bytes.length) {
    const split = splitRecord(bytes, at, dialect, true);
    if (split.kind !== 'record') break;
    const headers = split.fields.map((header) => plain(header, page));
    lines.push({ delimiter: dialect.delimiter, headers, end: split.end, above: lines.length });
    at = split.end;
  }
  return lines;
}

const plain = (header: string, page: CodePage | null): string =>
  saidIn(asMeant(decodeText(header, page)))
    .replaceAll(/\s+/g, ' ')
    .trim();

const columnsKnown = (headers: readonly string[]): number =>
  headers.filter((header) => suggestField(header) !== null || likelyFields(header).length > 0)
    .length;

const isSurelyHeader = (headers: readonly string[]): boolean =>
  columnsKnown(headers) >= SURE_COLUMNS;

const recognised = (headers: readonly string[]): number =>
  columnsKnown(headers) * 1_000 + headers.length;
