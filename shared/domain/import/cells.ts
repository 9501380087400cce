import type { ColumnMapping } from './column-mapping.ts';
import type { Field } from './columns.ts';
import { saidIn } from './csv-text.ts';
import type { RowProblem } from './rejects-file.ts';

/** One column of one row: its header and what stands there. */
export type Cell = { readonly column: string; readonly text: string };

/** The cells of a row that hold a field; none where the file has no such column or the row is short. */
export type Cells = (field: Field) => readonly Cell[];

const SHOWN_LENGTH_MAX = 100;

export const cellsOf =
  (headers: readonly string[], mapping: ColumnMapping, fields: readonly string[]): Cells =>
  (field) =>
    (mapping.get(field) ?? []).map((index) => ({
      column: headers[index] ?? '',
      text: saidIn(fields[index] ?? ''),
    }));

export const problemOf = (cell: Cell, reason: string): RowProblem => ({
  column: cell.column,
  value: cell.text.slice(0, SHOWN_LENGTH_MAX),
  reason,
});
