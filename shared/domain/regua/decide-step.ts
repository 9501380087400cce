import assert from 'node:assert/strict';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { Ladder } from '#shared/domain/case/ladder.ts';
import { waitsUntil } from '#shared/domain/case/progress.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isHeldOut } from '#shared/domain/experiment/held-out.ts';
import { collectibleSince } from '#shared/domain/gate/prescription.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { enterChoice } from '#shared/domain/next-action/enter-choice.ts';
import { contactsAhead } from '#shared/domain/next-action/contacts-ahead.ts';
import type { StepId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { askedByStep } from './asked-by-step.ts';
import { climbedBy } from './climb.ts';
import { conditionOf } from './condition-of.ts';
import type { AlarmOutcome } from './decide-alarm.ts';
import { comingReactions } from './coming-reactions.ts';
import { nextStep } from './next-step.ts';
import type { RingingAlarm } from './plan-alarm.ts';
import { ladderSetting } from './ladder-setting.ts';
import type { PlanRules } from './plan-rules.ts';
import { type DueStep, type Rung, saidByStep } from './said-by-step.ts';
import type { Passed } from './standing-steps.ts';
import { taskOf } from './task-of-step.ts';

export type StepAlarm = Extract<RingingAlarm, { kind: 'regua-step' }>;
type Verdict = { readonly outcome: AlarmOutcome; readonly facts: readonly Fact[] };

/**
 * What becomes of the steps of a ladder that are due by now: those that are over are told, and the one whose turn it is is
 * taken, held or passed over.
 *
 * @returns null when the ladder is not climbed any more, or nothing of it is due
 */
export function decideStep(
  record: RegisteredRecord,
  alarm: StepAlarm,
  rules: PlanRules,
  now: Instant,
): Verdict | null {
  const { debtor } = record;
  const { credorId, agreementId } = alarm;
  const { policy } = rules;
  const today = localDateOf(now, debtor.zone);
  const anchor = collectibleSince(record, credorId, policy, today, agreementId);
  const known = climbedBy(record, alarm);
  if (known === null || anchor === null) return null;

  const ladder: Ladder = { credorId, ...(agreementId && { agreementId }) };
  const condition = conditionOf(record, credorId, policy, now);
  const { meets } = condition;
  const setting = { ...ladderSetting(record, known, anchor, rules), rung: alarm.stepId, meets };
  const onLadder = nextStep(known, anchor, setting, now);
  const beside = comingReactions(known, anchor, setting, now);
  const over = [
    ...onLadder.passed.map((passed) =>
      factOf(passed, { ...ladder, anchor, stepId: passed.stepId }),
    ),
    ...beside.passed.map(({ reaction: { stepId }, heardAt, reason }): Fact => {
      return { type: 'step-skipped', ...ladder, anchor, stepId, heardAt, reasons: [reason] };
    }),
  ];
  const told = over.map((fact) =>
    fact.type === 'step-skipped' && fact.reasons.includes('condition-not-met')
      ? { ...fact, condition: condition.textOf(setting.regua, fact.stepId) }
      : fact,
  );
  const waits = (stepId: StepId) => (waitsUntil(known.progress, { stepId, anchor }) ?? now) > now;
  const due = [onLadder.next, ...beside.coming]
    .flatMap((planned) => planned ?? [])
    .filter(
      ({ moment, step: { stepId } }) =>
        stepId === alarm.stepId || (moment <= now && !waits(stepId)),
    )
    .toSorted((a, b) => (a.moment < b.moment ? -1 : 1));
  // What rang is decided before what is due beside it, or it would ring again for ever.
  const first = due.find(({ step }) => step.stepId === alarm.stepId) ?? due[0];
  if (!first) return told.length > 0 ? { outcome: 'skipped', facts: told } : null;
  const isChanged = setting.changedByCarteira.has(first.step.stepId);
  const place = { ...ladder, anchor, ...(isChanged && { byCarteira: true as const }) };
  const steps = setting.regua.steps.filter(({ stepId }) => !setting.dropped.has(stepId));
  const taking = {
    ...first,
    contactsAhead: contactsAhead(steps, first.step.stepId, anchor, today),
  };
  const { outcome, facts } = taken(record, taking, place, alarm, rules, now);
  return { outcome, facts: [...told, ...facts] };
}

function factOf(passed: Passed, rung: Rung): Fact {
  if (passed.outcome === 'skipped') {
    return { type: 'step-skipped', ...rung, reasons: [passed.reason] };
  }
  const { heard, jumpsTo } = passed;
  return { type: 'wait-ended', ...rung, heard, jumpsTo };
}

function taken(
  record: RegisteredRecord,
  planned: DueStep,
  place: Omit<Rung, 'stepId' | 'heardAt'>,
  alarm: StepAlarm,
  rules: PlanRules,
  now: Instant,
): Verdict {
  const { step, heardAt } = planned;
  const rung: Rung = { ...place, stepId: step.stepId, ...(heardAt && { heardAt }) };
  switch (step.kind) {
    case 'message':
    case 'offer': {
      const said = saidByStep(record, step, planned, rung, alarm.key, rules, now);
      // Reminders of an agreement are what was agreed on: nothing is chosen, and nobody enters by them.
      const own = rung.agreementId ? undefined : rules.nextActions?.get(rung.credorId);
      return { ...said, facts: [...enterChoice(record, rung.credorId, own, now), ...said.facts] };
    }
    case 'notice':
      return {
        outcome: 'listings',
        facts: askedByStep(record, rung.credorId, step, rung.anchor, rules, now),
      };
    case 'task': {
      const known = caseOf(record, rung.credorId);
      // A task has the team speak to the debtor, which the control group is spared, too.
      if (known && isHeldOut(known) && rung.agreementId === undefined) {
        const facts: Fact[] = [{ type: 'step-skipped', ...rung, reasons: ['holdout'] }];
        return { outcome: 'skipped', facts };
      }
      return { outcome: 'task', facts: [taskOf(record, step, rung, alarm.key, now)] };
    }
    case 'move': {
      const { carteiraId } = step;
      return { outcome: 'moved', facts: [{ type: 'carteira-moved', ...rung, carteiraId }] };
    }
    case 'wait':
      assert.fail('a wait that is due is over, and told with the steps that are over');
  }
}
