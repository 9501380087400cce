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
};

const DIALECT = { delimiter: ';', lineEnd: '\n' } as const;

/**
 * The first rows of a file of rejected rows, as we wrote it.
 *
 * @param text the file or its beginning; a record that is cut off is left out
 */
export function readRejects(text: string, rowsMax: number): RejectedLines {
  const lines: RejectedLine[] = [];
  let headers: readonly string[] = [];
  let at = 0;
  for (let isHeader = true; at < text.length && lines.length < rowsMax; isHeader = false) {
    const split = splitRecord(text, at, DIALECT, false);
    if (split.kind !== 'record') break;
    at = split.end;
    const fields = split.fields.map(unguarded);
    if (isHeader) headers = fields.slice(REJECT_COLUMNS.length);
    else lines.push(lineOf(fields));
  }
  return { headers, lines };
}

function lineOf(fields: readonly string[]): RejectedLine {
  const [row, column = '', value = '', reason = ''] = fields;
  const own = fields.slice(REJECT_COLUMNS.length);
  const line = csvLine(own).trimEnd();
  return { row: Number(row), column, value, reason, line, fields: own };
}
