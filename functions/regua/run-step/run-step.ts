import type { StepDue } from '#events/step-due.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { causeOfAlarm } from '#shared/domain/history/cause-for-credor.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { changedOverpayments } from '#shared/domain/payment/unreconciled.ts';
import { type AlarmOutcome, decideAlarm } from '#shared/domain/regua/decide-alarm.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { RingingAlarm } from '#shared/domain/regua/plan-alarm.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import type { Decision } from '#shared/table/decision.ts';
import { fitsTransaction, sizeOf } from '#shared/table/decision-size.ts';
import { unreconciledItem } from '#shared/table/unreconciled.ts';
import type { Table } from '#shared/table/table.ts';

export type RunStepDeps = {
  readonly table: Table;
  readonly planRulesOf: (record: RegisteredRecord, profile: Profile | null) => Promise<PlanRules>;
  readonly now: () => Instant;
};

export type RunStepOutcome = AlarmOutcome | 'stale' | 'too-large';

/** How long until an agreement that could not end is looked at again. */
const HELD_MINUTES = 7 * 24 * 60;

/**
 * A debtor's alarm rang: whatever is due for the person by now is asked for, held or skipped, an agreement that was not
 * kept breaks, a promise is judged, and the next alarm is set. An alarm other than the one that stands is stale, and so is one that rings twice: nothing is written.
 *
 * An agreement that was paid in so many parts that its end fits no transaction stays in force, and history says so.
 *
 * @throws for the queue to repeat
 */
export async function runStep(deps: RunStepDeps, due: StepDue): Promise<string> {
  const { debtorId, key } = due;
  const at = deps.now();
  const context = { actor: 'system', cause: causeOfAlarm(key), at };
  const { outcome } = await changeDebtor<RunStepOutcome>(
    deps.table,
    debtorId,
    context,
    async (loaded) => {
      const { record, profile } = loaded;
      const alarm = record.debtor?.nextAlarm;
      if (!isRegistered(record) || !alarm || alarm.kind === 'none' || alarm.key !== key) {
        return { outcome: 'stale', decision: null };
      }
      const hasAddress = profile?.address !== undefined;
      const rules = { ...(await deps.planRulesOf(record, profile)), hasAddress };
      const { outcome: decided, facts, next } = decideAlarm(record, alarm, rules, at);
      const after = preview(record, facts, { debtorId, at });
      const items = changedOverpayments(record, after).map(unreconciledItem);
      const decision = { facts, next, items };
      if (alarm.kind === 'agreement-grace' && !fitsTransaction(loaded, decision, after)) {
        const size = sizeOf(loaded, decision, after);
        return { outcome: 'too-large', decision: heldEnd(alarm, size, at) };
      }
      return { outcome: decided, decision };
    },
  );
  return outcome;
}

/** Nothing of the end is written, and nobody rings in vain: the next look is a week away. */
function heldEnd(
  alarm: Extract<RingingAlarm, { kind: 'agreement-grace' }>,
  items: number,
  at: Instant,
): Decision {
  const { agreementId, credorId } = alarm;
  const again = addMinutes(at, HELD_MINUTES);
  return {
    facts: [{ type: 'agreement-end-held', agreementId, credorId, items }],
    next: { ...alarm, key: `${credorId}:${agreementId}:${again}`, at: again },
  };
}
