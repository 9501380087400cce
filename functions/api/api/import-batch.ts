import { hash } from 'node:crypto';
import type * as z from 'zod';
import type { DebtBatch, DebtBatchResult } from '#events/api/import.ts';
import { cellsOf } from '#shared/domain/import/cells.ts';
import { mapColumns } from '#shared/domain/import/column-mapping.ts';
import { FIELD_LABELS } from '#shared/domain/import/columns.ts';
import { readRow, type RowReading } from '#shared/domain/import/read-row.ts';
import type { RowResult } from '#shared/domain/import/row-result.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { importIdOf } from '#shared/domain/values/derive-ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { importRows } from '#shared/table/import-rows.ts';
import { readImportTerms } from '#shared/table/read-import-terms.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { ApiDeps } from './api-deps.ts';
import { Refusal } from './refusal.ts';

type Result = z.input<typeof DebtBatchResult>['results'][number];

/**
 * Brings a batch in as a file with the same rows would be. The same batch under the same key is the same import.
 *
 * @returns one result a row, in their order; rows count from 1
 * @throws Refusal when the columns make no sense or the credor is not set up
 */
export async function importBatch(
  deps: ApiDeps,
  { credorId, rows }: DebtBatch,
  idempotencyKey: string,
  at: Instant,
): Promise<readonly Result[]> {
  const terms = await readImportTerms(deps.table, credorId);
  if (!terms.ok) throw new Refusal(409, 'O credor não está pronto para importar', terms.reason);
  const readings = readRows(rows, at);
  const results = await importRows(
    readings.flatMap((reading) => (reading.kind === 'read' ? [reading.debt] : [])),
    {
      table: deps.table,
      terms: terms.value,
      importId: importIdOf(
        `api/${credorId}`,
        hash('sha256', JSON.stringify([idempotencyKey, rows])),
      ),
      documentKey: await deps.documentKey(),
      planRulesOf: (record) => readPlanRules(deps.config, record),
      now: () => at,
    },
  );
  return readings.map((reading, index) => resultOf(reading, index + 1, results.get(index + 1)));
}

function readRows(rows: DebtBatch['rows'], at: Instant): readonly RowReading[] {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const mapping = mapColumns(headers);
  if (!mapping.ok) {
    const errors = [{ path: 'rows', message: mapping.reason }];
    throw new Refusal(400, 'Colunas não reconhecidas', mapping.reason, { errors });
  }
  const today = localDateOf(at, BOOK_ZONE);
  return rows.map((row, index) => {
    const fields = headers.map((header) => row[header] ?? '');
    return readRow(cellsOf(headers, mapping.value, fields), index + 1, today);
  });
}

function resultOf(reading: RowReading, row: number, result: RowResult | undefined): Result {
  if (reading.kind === 'rejected') {
    const [first] = reading.problems;
    const reason = reading.problems.map((problem) => `${problem.column}: ${problem.reason}`);
    return { row, outcome: 'rejected', column: first?.column, reason: reason.join(' | ') };
  }
  if (result === undefined || result.outcome === 'rejected') {
    const column = result && FIELD_LABELS[result.field];
    return { row, outcome: 'rejected', column, reason: result?.reason ?? 'a linha não entrou' };
  }
  return { row, outcome: result.outcome };
}
