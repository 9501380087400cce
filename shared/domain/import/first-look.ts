import { formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { cellsOf } from './cells.ts';
import type { GivenMapping } from './column-mapping.ts';
import type { Field } from './columns.ts';
import { layoutOf } from './file-layout.ts';
import { firstRows } from './first-rows.ts';
import { readRow } from './read-row.ts';

const ROWS_MAX = 10;
const SHOWN_LENGTH_MAX = 60;

export type SeenRow = {
  readonly row: number;
  readonly code: string;
  readonly taxId: string;
  readonly name: string;
  readonly amount: string;
  readonly dueDate: string;
  /** What it would be turned away for, or come in without. */
  readonly problems: readonly string[];
};

/**
 * The first rows of a file as they would come in, for whoever looks before they do.
 *
 * @param sample the file's beginning
 * @param saved what the credor's mapping says
 * @param today the day against which due dates are held
 * @returns a complaint in pt-BR, and no rows, where the file would be refused whole
 */
export function firstLook(
  sample: Uint8Array,
  saved: GivenMapping,
  today: LocalDate,
): { readonly rows: readonly SeenRow[]; readonly complaint: string | null } {
  const layout = layoutOf(sample, { saved });
  if (!layout.ok) return { rows: [], complaint: layout.reason };
  const { headers, mapping } = layout.value;
  const rows = firstRows(sample, layout.value, ROWS_MAX).map(({ row, fields }): SeenRow => {
    const cells = cellsOf(headers, mapping, fields);
    const reading = readRow(cells, row, today);
    const problems = reading.kind === 'read' ? reading.leftOut : reading.problems;
    const told = problems.map(({ column, reason }) => `${column}: ${reason}`);
    if (reading.kind === 'read') {
      const { externalId, taxId, name, principal, dueDate } = reading.debt;
      const amount = formatReais(principal);
      const due = formatDate(dueDate);
      return { row, code: externalId, taxId, name, amount, dueDate: due, problems: told };
    }
    const text = (field: Field): string => (cells(field)[0]?.text ?? '').slice(0, SHOWN_LENGTH_MAX);
    return {
      row,
      code: text('externalId'),
      taxId: text('taxId'),
      name: text('name'),
      amount: text('amount'),
      dueDate: text('dueDate'),
      problems: told,
    };
  });
  return { rows, complaint: null };
}
