import { restToldPaid } from '#shared/domain/import/rest-told-paid.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { planAlarm } from '#shared/domain/regua/plan-alarm.ts';
import { debtIdOf } from '#shared/domain/values/derive-ids.ts';
import { changeDebtor } from './change-debtor.ts';
import { codeRef, type RowsImport } from './import-rows.ts';
import { inParallel } from './in-parallel.ts';
import { findRefs } from './refs.ts';

const PEOPLE_AT_ONCE = 20;

/**
 * Lets rest whoever is asked here for a debt that the creditor's own rows tell to be paid, or a part of it, or whose
 * debtor they tell to have died. May be repeated.
 *
 * @param codes the creditor's own, of rows that say so
 */
export async function restWhoeverIsToldPaid(
  codes: readonly string[],
  { table, terms, importId, planRulesOf, now }: RowsImport,
): Promise<void> {
  const { credorId } = terms.credor;
  const own = [...new Set(codes)].map((code) => ({
    external: codeRef(credorId, code),
    debtId: debtIdOf(credorId, code),
  }));
  const refs = await findRefs(
    table,
    'debt',
    own.map(({ external }) => external),
  );
  const found = own.flatMap(({ external, debtId }) => {
    const debtorId = refs.get(external)?.debtorId;
    return debtorId ? [{ debtorId, debtId }] : [];
  });
  const people = [...Map.groupBy(found, ({ debtorId }) => debtorId)];
  await inParallel(people, PEOPLE_AT_ONCE, async ([debtorId, debts]) => {
    const context = { actor: `import:${importId}` as const, cause: importId, at: now() };
    const debtIds = debts.map(({ debtId }) => debtId);
    await changeDebtor(table, debtorId, context, async ({ record }) => {
      const facts = restToldPaid(record, credorId, debtIds, context.at);
      if (facts.length === 0) return { outcome: 'unchanged', decision: null };
      const after = preview(record, facts, { debtorId, at: context.at });
      const next = planAlarm(after, await planRulesOf(after), context.at);
      return { outcome: 'rests', decision: { facts, next } };
    });
  });
}
