import type { StepDue } from '#events/step-due.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { changedOverpayments } from '#shared/domain/payment/unreconciled.ts';
import { type AlarmOutcome, decideAlarm } from '#shared/domain/regua/decide-alarm.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { unreconciledItem } from '#shared/table/unreconciled.ts';
import type { Table } from '#shared/table/table.ts';

export type RunStepDeps = {
  readonly table: Table;
  readonly planRulesOf: (record: RegisteredRecord) => Promise<PlanRules>;
  readonly now: () => Instant;
};

export type RunStepOutcome = AlarmOutcome | 'stale';

/**
 * A debtor's alarm rang: whatever is due for the person by now is asked for, held or skipped, an agreement that was not
 * kept breaks, a promise is judged, and the next alarm is set. An alarm other than the one that stands is stale, and so is one that rings twice: nothing is written.
 *
 * @throws for the queue to repeat
 */
export async function runStep(deps: RunStepDeps, due: StepDue): Promise<string> {
  const { debtorId, key } = due;
  const at = deps.now();
  const context = { actor: 'system', cause: key, at };
  const { outcome } = await changeDebtor<RunStepOutcome>(
    deps.table,
    debtorId,
    context,
    async ({ record }) => {
      const alarm = record.debtor?.nextAlarm;
      if (!isRegistered(record) || !alarm || alarm.kind === 'none' || alarm.key !== key) {
        return { outcome: 'stale', decision: null };
      }
      const rules = await deps.planRulesOf(record);
      const { outcome: decided, facts, next } = decideAlarm(record, alarm, rules, at);
      const after = preview(record, facts, { debtorId, at });
      const items = changedOverpayments(record, after).map(unreconciledItem);
      return { outcome: decided, decision: { facts, next, items } };
    },
  );
  return outcome;
}
