import assert from 'node:assert/strict';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { planAlarm } from '#shared/domain/regua/plan-alarm.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import type { Table } from '#shared/table/table.ts';

/** Plans a person who seems forgotten on fresh state; writes only when they truly are. */
export async function replanDebtor(
  table: Table,
  debtorId: DebtorId,
  planRulesOf: (record: RegisteredRecord) => Promise<PlanRules>,
  at: Instant,
): Promise<'replanned' | 'fine' | 'already-done'> {
  const context = { actor: 'system', cause: `reconcile-schedules:${at}`, at };
  const { outcome } = await changeDebtor<'replanned' | 'fine'>(
    table,
    debtorId,
    context,
    async ({ record }) => {
      assert(isRegistered(record), 'whoever is walked by is registered');
      const next = planAlarm(record, await planRulesOf(record), at);
      const isForgotten = record.debtor.nextAlarm.kind === 'none' && next.kind !== 'none';
      if (!isForgotten) return { outcome: 'fine', decision: null };
      const facts = [{ type: 'alarm-replanned' as const, because: 'forgotten' as const }];
      return { outcome: 'replanned', decision: { facts, next } };
    },
  );
  return outcome;
}
