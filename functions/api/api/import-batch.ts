import type * as z from 'zod';
import type { DebtBatch, DebtResult } from '#events/api/import.ts';
import { GivenMapping, mapColumns, savedFor } from '#shared/domain/import/column-mapping.ts';
import { withoutDoubtfulRates } from '#shared/domain/import/rates-in-doubt.ts';
import type { RowProblem } from '#shared/domain/import/rejects-file.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { type Columns, importRecords, type RawRowResult } from '#shared/table/import-records.ts';
import type { RowsImport } from '#shared/table/import-rows.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { readImportTerms } from '#shared/table/read-import-terms.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { ApiDeps } from './api-deps.ts';
import { Refusal } from './refusal.ts';

type Result = z.input<typeof DebtResult>;

/** Where rows that come without a file belong. */
type BatchRun = Pick<RowsImport, 'importId' | 'mended'> & {
  readonly at: Instant;
  /** The number of the first row, as results and history name it. */
  readonly firstRow: number;
  /** What their columns hold, beside what is saved of the credor; it counts more. */
  readonly given?: GivenMapping;
};

/**
 * Brings a batch in as a file with the same rows would be.
 *
 * @returns one result a row, in their order. A good row has a reason too when one of its contacts could not be read and was left out,
 *   when a rate of it may be reais and was not read, when it would cost more than the contract or the law says, or when what it says of
 *   its debt is old
 * @throws Refusal when the columns make no sense or the credor is not set up
 */
export async function importBatch(
  deps: ApiDeps,
  { credorId, rows }: DebtBatch,
  { at, firstRow, given = {}, ...run }: BatchRun,
): Promise<readonly Result[]> {
  const terms = await readImportTerms(deps.table, credorId);
  if (!terms.ok) throw new Refusal(409, 'O credor não está pronto para importar', terms.reason);
  const saved = await readConfig(deps.table, GivenMapping, 'import-mapping', credorId);
  const { columns, read } = columnsOf(rows, { ...saved?.document, ...given });
  const raw = read.map(({ fields }, index) => ({ row: firstRow + index, fields }));
  const results = await importRecords(raw, columns, {
    ...run,
    table: deps.table,
    terms: terms.value,
    documentKey: await deps.documentKey(),
    planRulesOf: (record) => readPlanRules(deps.config, record),
    now: () => at,
  });
  return read.map(({ unread }, index) =>
    resultOf(firstRow + index, results.get(firstRow + index), unread),
  );
}

function columnsOf(rows: DebtBatch['rows'], saved: GivenMapping) {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const own = savedFor(headers, saved);
  const mapping = mapColumns(headers, own);
  if (!mapping.ok) {
    throw new Refusal(400, 'Colunas não reconhecidas', mapping.reason, {
      errors: [{ path: 'rows', message: mapping.reason }],
    });
  }
  const cells = rows
    .map((row) => new Map(Object.entries(row)))
    .map((told) => headers.map((header) => told.get(header) ?? ''));
  const columns: Columns = { headers, mapping: mapping.value };
  return { columns, read: withoutDoubtfulRates(headers, own, cells) };
}

function resultOf(
  row: number,
  result: RawRowResult | undefined,
  unread: readonly RowProblem[],
): Result {
  if (result === undefined) return { row, outcome: 'rejected', reason: 'a linha não entrou' };
  const { outcome, problems, doubts } = result;
  const told = [...problems, ...doubts, ...(outcome === 'rejected' ? [] : unread)];
  const [first] = told;
  if (first === undefined) return { row, outcome };
  const reasons = told.map((problem) => `${problem.column}: ${problem.reason}`);
  return { row, outcome, column: first.column, value: first.value, reason: reasons.join(' | ') };
}
