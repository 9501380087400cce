import { type CodePage, decodeText } from './decode-text.ts';
import { type CsvDialect, splitRecord } from './split-record.ts';
import { asMeant } from './twice-encoded.ts';

/** A record longer than this is a file that is not a CSV of receivables, or quotes that never close. */
export const RECORD_BYTES_MAX = 64 * 1024;
/** What is kept of a record that cannot be split. */
const KEPT_LENGTH_MAX = 2_000;

export type CsvRecord = {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** Where in the file it begins, and where the next one does. */
  readonly fromByte: number;
  readonly toByte: number;
} & (
  | { readonly kind: 'fields'; readonly fields: readonly string[] }
  | { readonly kind: 'unreadable'; readonly text: string; readonly reason: string }
);

export type CsvReader = {
  /** The records that this piece of the file completes. Blank ones are counted as rows and left out. */
  readonly push: (bytes: Uint8Array) => readonly CsvRecord[];
  /** The records that the end of the file completes. */
  readonly end: () => readonly CsvRecord[];
};

const QUOTES = 'aspas abertas e não fechadas, ou no meio do campo; confira as aspas desta linha';
const TOO_LONG = `linha com mais de ${RECORD_BYTES_MAX} bytes; confira as quebras de linha`;

/**
 * Reads a CSV piece by piece, from any record on, and knows each record's place to the byte, which is what lets an
 * import go on in another function. A line with broken quotes costs itself alone: reading goes on at the next line
 * end. General parsers give up there or swallow the lines up to the next quote.
 *
 * @param columns of the header: a record over several lines with another number of fields has broken quotes
 */
export function csvReader(
  dialect: CsvDialect & { readonly columns: number; readonly page: CodePage | null },
  start: { readonly byte: number; readonly row: number },
): CsvReader {
  let text = '';
  let textByte = start.byte;
  let row = start.row;
  let skipping = false;

  function read(complete: boolean): readonly CsvRecord[] {
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < text.length) {
      const next = skipping ? skipLine(at) : readRecord(at, complete, records);
      if (next === null) break;
      at = next;
    }
    text = text.slice(at);
    textByte += at;
    return records;
  }

  /** The rest of a line that was too long is of no record. */
  function skipLine(at: number): number {
    const stop = text.indexOf(dialect.lineEnd, at);
    skipping = stop < 0;
    return stop < 0 ? text.length : stop + 1;
  }

  /** @returns where the next record begins, or null when this one is not complete yet */
  function readRecord(at: number, complete: boolean, into: CsvRecord[]): number | null {
    const split = splitRecord(text, at, dialect, complete);
    const isTooLong = split.kind === 'open' && text.length - at > RECORD_BYTES_MAX;
    if (split.kind === 'open' && !isTooLong) return null;
    const lineStop = text.indexOf(dialect.lineEnd, at);
    const lineEnd = lineStop < 0 ? text.length : lineStop + 1;
    const spansLines = split.kind === 'record' && split.end > lineEnd;
    const isRecord =
      split.kind === 'record' && !(spansLines && split.fields.length !== dialect.columns);
    const end = isRecord ? split.end : lineEnd;
    const place = { row, fromByte: textByte + at, toByte: textByte + end };
    row += 1;
    if (!isRecord) {
      skipping = lineStop < 0 && !complete;
      const kept = decodeText(
        text.slice(at, Math.min(end, at + KEPT_LENGTH_MAX)),
        dialect.page,
      ).trimEnd();
      into.push({
        ...place,
        kind: 'unreadable',
        text: kept,
        reason: lineStop < 0 && isTooLong ? TOO_LONG : QUOTES,
      });
      return end;
    }
    const fields = decoded(text.slice(at, end), split.fields);
    if (fields.some((field) => field.trim() !== ''))
      into.push({ ...place, kind: 'fields', fields });
    return end;
  }

  /** Decoding changes no delimiter, quote or line end, but only the whole record shows its encoding. */
  function decoded(bytes: string, fields: readonly string[]): readonly string[] {
    const decodedText = asMeant(decodeText(bytes, dialect.page));
    if (decodedText === bytes) return fields;
    const split = splitRecord(decodedText, 0, dialect, true);
    return split.kind === 'record' ? split.fields : fields;
  }

  return {
    push(bytes) {
      text += Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
      return read(false);
    },
    end: () => read(true),
  };
}
