import { csvLine } from './csv-text.ts';

/** They stand before the file's own columns; whoever sends the mended file again may leave them in. */
export const REJECT_COLUMNS = ['linha', 'coluna', 'valor', 'motivo'] as const;

const BOM = '\ufeff';
const SEPARATOR = ' | ';

/** What is wrong with one column of a row. Reasons are in pt-BR and never repeat personal data; `value` may. */
export type RowProblem = {
  readonly column: string;
  readonly value: string;
  readonly reason: string;
};

/** One rejected row per line, ready to be mended and sent again. */
export const rejectsHeader = (headers: readonly string[]): string =>
  BOM + csvLine([...REJECT_COLUMNS, ...headers.slice(ownColumns(headers))]);

/** @param fields the row as it came, in the order of the headers */
export function rejectsLine(
  headers: readonly string[],
  row: number,
  problems: readonly RowProblem[],
  fields: readonly string[],
): string {
  const joined = (part: keyof RowProblem): string =>
    problems.map((problem) => problem[part]).join(SEPARATOR);
  return csvLine([
    String(row),
    joined('column'),
    joined('value'),
    joined('reason'),
    ...fields.slice(ownColumns(headers)),
  ]);
}

/** How many columns of a file are ours, because it is one of rejected rows that comes again. */
export const ownColumns = (headers: readonly string[]): number =>
  REJECT_COLUMNS.every((column, index) => headers[index]?.toLowerCase() === column)
    ? REJECT_COLUMNS.length
    : 0;
