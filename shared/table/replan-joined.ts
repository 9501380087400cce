import { isRegistered } from '#shared/domain/history/evolve.ts';
import { planAlarm } from '#shared/domain/regua/plan-alarm.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { ConfigReader } from './config-cache.ts';
import { changeDebtor } from './change-debtor.ts';
import type { DecisionContext } from './decision.ts';
import { loadDebtor } from './load-debtor.ts';
import { readJoined } from './read-joined.ts';
import { readPlanRules } from './read-plan-rules.ts';
import type { Table } from './table.ts';

/**
 * Looks at the person's other registrations once this one holds something that protects them: what is listed of those is taken back
 * at once, and not when their own alarms would have rung. An alarm that is soon enough stays as it is, so it may be repeated.
 */
export async function replanJoined(
  { table, config }: { readonly table: Table; readonly config: ConfigReader },
  debtorId: DebtorId,
  context: DecisionContext,
): Promise<void> {
  const { record } = await loadDebtor(table, debtorId);
  for (const other of await readJoined(table, record)) {
    await changeDebtor(table, other.debtorId, context, async (loaded) => {
      if (!isRegistered(loaded.record)) return { outcome: 'fine', decision: null };
      const joined = await readJoined(table, loaded.record);
      const rules = await readPlanRules(config, loaded.record, loaded.profile, joined);
      const next = planAlarm(loaded.record, rules, context.at);
      const { nextAlarm } = loaded.record.debtor;
      const isSooner =
        next.kind === 'listing' && (nextAlarm.kind === 'none' || next.at < nextAlarm.at);
      const facts = [{ type: 'alarm-replanned' as const, because: 'joined-changed' as const }];
      return isSooner
        ? { outcome: 'replanned', decision: { facts, next } }
        : { outcome: 'fine', decision: null };
    });
  }
}
