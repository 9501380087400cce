import { codeMeant } from '#shared/domain/import/like-code.ts';
import type { RejectedDebt } from '#shared/domain/import/read-row.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { codeRef, type RowsImport } from './import-rows.ts';
import { inParallel } from './in-parallel.ts';
import { loadDebtor } from './load-debtor.ts';
import { findRefs } from './refs.ts';

const PEOPLE_AT_ONCE = 20;

type RejectedRow = RejectedDebt & { readonly row: number };

/**
 * The codes by which rejected rows name their debts, by the rows' numbers: where nobody has a row's code, that of the debt of the same
 * person which a spreadsheet most likely rewrote. Rows whose code cannot be read have none.
 */
export async function codesMeant(
  rows: readonly RejectedRow[],
  { table, terms, documentKey }: RowsImport,
): Promise<ReadonlyMap<number, string>> {
  const { credorId } = terms.credor;
  const coded = rows.flatMap(({ externalId, ...row }) =>
    externalId === null ? [] : [{ ...row, externalId }],
  );
  const refs = await findRefs(table, 'debt', [
    ...new Set(coded.map(({ externalId }) => codeRef(credorId, externalId))),
  ]);
  const codes = new Map(coded.map(({ row, externalId }) => [row, externalId]));
  const people = Map.groupBy(
    coded.filter(({ externalId }) => !refs.has(codeRef(credorId, externalId))),
    ({ taxId }) => taxId,
  );
  await inParallel([...people], PEOPLE_AT_ONCE, async ([taxId, own]) => {
    if (taxId === null) return;
    const { record } = await loadDebtor(table, debtorIdOf(taxId, documentKey));
    for (const row of own) codes.set(row.row, codeMeant(record, credorId, row) ?? row.externalId);
  });
  return codes;
}
