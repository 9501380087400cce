import { restToldPaid, type ToldPaid } from '#shared/domain/import/rest-told-paid.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { planAlarm } from '#shared/domain/regua/plan-alarm.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { changeDebtor } from './change-debtor.ts';
import { codeRef, type RowsImport } from './import-rows.ts';
import { inParallel } from './in-parallel.ts';
import { findRefs } from './refs.ts';

const PEOPLE_AT_ONCE = 20;

/**
 * Lets rest whoever is asked here for a debt that the creditor's own rows tell to be paid, or a part of it. A code that is not known may
 * be one that a spreadsheet rewrote: then the person is found by the row's CPF or CNPJ. May be repeated.
 */
export async function restWhoeverIsToldPaid(
  told: readonly ToldPaid[],
  { table, terms, importId, documentKey, planRulesOf, now }: RowsImport,
): Promise<void> {
  const { credorId } = terms.credor;
  const codes = [...new Set(told.map(({ externalId }) => codeRef(credorId, externalId)))];
  const refs = await findRefs(table, 'debt', codes);
  const found = told.flatMap((row) => {
    const known = refs.get(codeRef(credorId, row.externalId))?.debtorId;
    const debtorId = known ?? (row.taxId && debtorIdOf(row.taxId, documentKey));
    return debtorId ? [{ debtorId, row }] : [];
  });
  const people = [...Map.groupBy(found, ({ debtorId }) => debtorId)];
  await inParallel(people, PEOPLE_AT_ONCE, async ([debtorId, own]) => {
    const context = { actor: `import:${importId}` as const, cause: importId, at: now() };
    const rows = own.map(({ row }) => row);
    await changeDebtor(table, debtorId, context, async ({ record }) => {
      const facts = restToldPaid(record, credorId, rows, context.at);
      if (facts.length === 0) return { outcome: 'unchanged', decision: null };
      const after = preview(record, facts, { debtorId, at: context.at });
      const next = planAlarm(after, await planRulesOf(after), context.at);
      return { outcome: 'rests', decision: { facts, next } };
    });
  });
}
