import { csvLine, unguarded } from './csv-text.ts';
import { REJECT_COLUMNS } from './rejects-file.ts';
import { splitRecord } from './split-record.ts';

/** One line of a file of rejected rows, read back. `line` is the row as it came, without our columns. */
export type RejectedLine = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly line: string;
  /** The row's own cells as they came. */
  readonly fields: readonly string[];
};

export type RejectedLines = {
  /** The file's own columns. */
  readonly headers: readonly string[];
  readonly lines: readonly RejectedLine[];
  /** How much of the text they are. */
  readonly length: number;
};

const DIALECT = { delimiter: ';', lineEnd: '\n' } as const;

/**
 * Some rows of a file of rejected rows, as we wrote it.
 *
 * @param text the file or a piece of it; a record that is cut off is left out
 * @param isBeginning whether the text begins with the file's header
 */
export function readRejects(text: string, rowsMax: number, isBeginning = true): RejectedLines {
  const lines: RejectedLine[] = [];
  let headers: readonly string[] = [];
  let at = 0;
  for (
    let isHeader = isBeginning;
    at < text.length && (isHeader || lines.length < rowsMax);
    isHeader = false
  ) {
    const split = splitRecord(text, at, DIALECT, false);
    if (split.kind !== 'record') break;
    at = split.end;
    const fields = split.fields.map(unguarded);
    if (isHeader) headers = fields.slice(REJECT_COLUMNS.length);
    else lines.push(lineOf(fields));
  }
  return { headers, lines, length: at };
}

function lineOf(fields: readonly string[]): RejectedLine {
  const [row, column = '', value = '', reason = ''] = fields;
  const own = fields.slice(REJECT_COLUMNS.length);
  const line = csvLine(own).trimEnd();
  return { row: Number(row), column, value, reason, line, fields: own };
}
