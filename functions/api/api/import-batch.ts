import { hash } from 'node:crypto';
import type * as z from 'zod';
import type { DebtBatch, DebtResult } from '#events/api/import.ts';
import { GivenMapping, mapColumns, savedFor } from '#shared/domain/import/column-mapping.ts';
import { ratesInDoubt } from '#shared/domain/import/rates-in-doubt.ts';
import { importIdOf } from '#shared/domain/values/derive-ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { type Columns, importRecords, type RawRowResult } from '#shared/table/import-records.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { readImportTerms } from '#shared/table/read-import-terms.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { ApiDeps } from './api-deps.ts';
import { Refusal } from './refusal.ts';

type Result = z.input<typeof DebtResult>;

/**
 * Brings a batch in as a file with the same rows would be. The same batch under the same key is the same import.
 *
 * @param given what their columns hold, beside what is saved of the credor; it counts more
 * @returns one result a row, in their order; rows count from 1. A good row has a reason too when one of its contacts
 *   could not be read and was left out, or when it would cost more than the contract or the law says
 * @throws Refusal when the columns make no sense or the credor is not set up
 */
export async function importBatch(
  deps: ApiDeps,
  { credorId, rows }: DebtBatch,
  idempotencyKey: string,
  at: Instant,
  given: GivenMapping = {},
): Promise<readonly Result[]> {
  const terms = await readImportTerms(deps.table, credorId);
  if (!terms.ok) throw new Refusal(409, 'O credor não está pronto para importar', terms.reason);
  const saved = await readConfig(deps.table, GivenMapping, 'import-mapping', credorId);
  const columns = columnsOf(rows, { ...saved?.document, ...given });
  const raw = rows.map((row, index) => ({
    row: index + 1,
    fields: columns.headers.map((header) => row[header] ?? ''),
  }));
  const results = await importRecords(raw, columns, {
    table: deps.table,
    terms: terms.value,
    importId: importIdOf(`api/${credorId}`, hash('sha256', JSON.stringify([idempotencyKey, rows]))),
    documentKey: await deps.documentKey(),
    planRulesOf: (record) => readPlanRules(deps.config, record),
    now: () => at,
  });
  return raw.map(({ row }) => resultOf(row, results.get(row)));
}

const unknownColumns = (message: string): Refusal =>
  new Refusal(400, 'Colunas não reconhecidas', message, { errors: [{ path: 'rows', message }] });

function columnsOf(rows: DebtBatch['rows'], saved: GivenMapping): Columns {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const own = savedFor(headers, saved);
  const mapping = mapColumns(headers, own);
  if (!mapping.ok) throw unknownColumns(mapping.reason);
  const cells = rows.map((row) => headers.map((header) => row[header] ?? ''));
  const [doubt] = ratesInDoubt(headers, own, cells);
  if (doubt) throw unknownColumns(doubt.reason);
  return { headers, mapping: mapping.value };
}

function resultOf(row: number, result: RawRowResult | undefined): Result {
  if (result === undefined) return { row, outcome: 'rejected', reason: 'a linha não entrou' };
  const { outcome, problems, doubts } = result;
  const told = [...problems, ...doubts];
  const [first] = told;
  if (first === undefined) return { row, outcome };
  const reasons = told.map((problem) => `${problem.column}: ${problem.reason}`);
  return { row, outcome, column: first.column, value: first.value, reason: reasons.join(' | ') };
}
