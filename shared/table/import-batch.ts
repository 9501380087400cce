import { mapColumns } from '#shared/domain/import/column-mapping.ts';
import type { RowOutcome } from '#shared/domain/import/row-result.ts';
import { accepted, type Parsed } from '#shared/domain/values/parsed.ts';
import { importRecords } from './import-records.ts';
import type { RowsImport } from './import-rows.ts';

/** What one request may bring; more is a file. */
export const BATCH_ROWS_MAX = 500;

export type BatchRowResult = {
  /** From 1, in the order of the request. */
  readonly row: number;
  readonly outcome: RowOutcome | 'rejected';
  /** What is wrong, in pt-BR; of a good row, the contact that was left out. */
  readonly column?: string;
  readonly reason?: string;
};

/**
 * The rows of a request, fields named and written as in a file: `{ "contrato": "A-1", "cpf": "…", "valor": "1.234,56" }`.
 *
 * @param rows at most BATCH_ROWS_MAX; the caller has looked
 * @returns a reason in pt-BR when a required field is in no row, or one field has two names
 */
export async function importBatch(
  rows: readonly Readonly<Record<string, string>>[],
  run: RowsImport,
): Promise<Parsed<readonly BatchRowResult[]>> {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const mapping = mapColumns(headers);
  if (!mapping.ok) return mapping;
  const raw = rows.map((row, index) => ({
    row: index + 1,
    fields: headers.map((header) => row[header] ?? ''),
  }));
  const results = await importRecords(raw, { headers, mapping: mapping.value }, run);
  return accepted(
    raw.map(({ row }) => {
      const { outcome, problems } = results.get(row) ?? { outcome: 'unchanged', problems: [] };
      const column = problems.map((problem) => problem.column).join(' | ');
      const reason = problems.map((problem) => problem.reason).join(' | ');
      return { row, outcome, ...(problems.length > 0 && { column, reason }) };
    }),
  );
}
