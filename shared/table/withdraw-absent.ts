import { withdrawDebts } from '#shared/domain/debt/withdraw-debts.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import { withSorted } from '#shared/domain/regua/sort-after.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { CredorId, DebtId, DebtorId, ImportId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { changeDebtor } from './change-debtor.ts';
import { loadDebtor } from './load-debtor.ts';
import { debtsToldSince } from './told-since.ts';
import type { Table } from './table.ts';

/** Few enough for one transaction with the charges that go with them. */
const DEBTS_AT_ONCE = 20;

/**
 * Takes debts of one person back because a full book lacks them. What another file or the team told of since the book began to be
 * read cannot be missing from it.
 *
 * @returns how many of them are taken back now, by this call or one before; the others were paid, agreed or told of meanwhile
 */
export async function withdrawAbsent(
  run: {
    readonly table: Table;
    readonly importId: ImportId;
    /** When the book began to be read. */
    readonly startedAt: Instant;
    readonly credorId: CredorId;
    readonly planRulesOf: (record: DebtorRecord) => Promise<PlanRules>;
    readonly now: () => Instant;
  },
  debtorId: DebtorId,
  debtIds: readonly DebtId[],
): Promise<number> {
  const { table, importId, credorId, planRulesOf } = run;
  const told = await debtsToldSince(table, debtorId, run.startedAt);
  const absent = debtIds.filter((debtId) => !told.has(debtId));
  for (let from = 0; from < absent.length; from += DEBTS_AT_ONCE) {
    const some = absent.slice(from, from + DEBTS_AT_ONCE);
    const context = { actor: `import:${importId}`, cause: importId, at: run.now() };
    await changeDebtor(table, debtorId, context, async ({ record }) => {
      const facts = isRegistered(record)
        ? withdrawDebts(record, credorId, some, 'absent', context.at)
        : [];
      if (facts.length === 0) return { outcome: 'unchanged', decision: null };
      const rules = await planRulesOf(record);
      const here = { debtorId, at: context.at };
      const sorted = withSorted(record, facts, rules, here);
      const next = planAfter(record, sorted, rules, here);
      return { outcome: 'withdrawn', decision: { facts: sorted, next } };
    });
  }
  const { record } = await loadDebtor(table, debtorId);
  const own = record.debts.filter(({ debtId }) => debtIds.includes(debtId));
  return own.filter(({ status }) => status === 'withdrawn').length;
}
