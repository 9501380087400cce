import { breakAgreement } from '#shared/domain/agreement/end-agreement.ts';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { collectibleSince } from '#shared/domain/gate/prescription.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { decideListings } from '#shared/domain/listing/decide-listings.ts';
import { judgePromise } from '#shared/domain/promise/judge-promise.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { climbedBy } from './climb.ts';
import { chooseMessage } from './choose-message.ts';
import { askedByStep } from './asked-by-step.ts';
import { decideReceipt } from './decide-receipt.ts';
import { nextStep } from './next-step.ts';
import { planAfter } from './plan-after.ts';
import type { RingingAlarm } from './plan-alarm.ts';
import { type PlanRules, reguaOf } from './plan-rules.ts';

export type AlarmOutcome =
  | 'requested'
  | 'held'
  | 'skipped'
  | 'replanned'
  | 'broken'
  | 'judged'
  | 'listings';

export type AlarmDecision = {
  readonly outcome: AlarmOutcome;
  readonly facts: readonly Fact[];
  readonly next: NextAlarm;
};

type Verdict = { readonly outcome: AlarmOutcome; readonly facts: readonly Fact[] };

/**
 * What to do when the alarm of a person rings: ask for the message of the step that is due by now, hold it, skip it,
 * or see that the ladder has changed. Steps that were passed over are told too, and the next alarm is always set.
 *
 * @param alarm the one that stands in the person's state
 */
export function decideAlarm(
  record: RegisteredRecord,
  alarm: RingingAlarm,
  rules: PlanRules,
  now: Instant,
): AlarmDecision {
  const { outcome, facts } = verdictOn(record, alarm, rules, now);
  const { debtorId } = record.debtor;
  return { outcome, facts, next: planAfter(record, facts, rules, { debtorId, at: now }) };
}

function verdictOn(
  record: RegisteredRecord,
  alarm: RingingAlarm,
  rules: PlanRules,
  now: Instant,
): Verdict {
  switch (alarm.kind) {
    case 'regua-step':
      return decideStep(record, alarm, rules, now);
    case 'held-receipt':
      return decideReceipt(record, alarm, rules.policy, now);
    case 'agreement-grace': {
      const facts = breakAgreement(record, alarm, now, rules.money ?? RULES_WITHOUT_SERIES);
      return facts.length > 0 ? { outcome: 'broken', facts } : REPLANNED;
    }
    case 'promise-due': {
      const facts = judgePromise(record, alarm, now);
      return facts.length > 0 ? { outcome: 'judged', facts } : REPLANNED;
    }
    case 'listing': {
      const facts = decideListings(record, alarm, rules.policy, now);
      return facts.length > 0 ? { outcome: 'listings', facts } : REPLANNED;
    }
  }
}

const REPLANNED: Verdict = {
  outcome: 'replanned',
  facts: [{ type: 'alarm-replanned', because: 'case-changed' }],
};

function decideStep(
  record: RegisteredRecord,
  alarm: Extract<RingingAlarm, { kind: 'regua-step' }>,
  rules: PlanRules,
  now: Instant,
): Verdict {
  const { debtor } = record;
  const { credorId, agreementId } = alarm;
  const { policy } = rules;
  const today = localDateOf(now, debtor.zone);
  const anchor = collectibleSince(record, credorId, policy, today, agreementId);
  const known = climbedBy(record, alarm);
  if (known === null || anchor === null) return REPLANNED;

  const ladder = { credorId, ...(agreementId && { agreementId }) };
  const setting = { debtor, regua: reguaOf(rules, known.regua), policy };
  const { passed, next } = nextStep(known, anchor, setting, now);
  const skipped = passed.map(({ stepId, reason }): Fact => {
    return { type: 'step-skipped', ...ladder, stepId, anchor, reasons: [reason] };
  });
  const isDue = next !== null && (next.moment <= now || next.step.stepId === alarm.stepId);
  if (!isDue) return skipped.length > 0 ? { outcome: 'skipped', facts: skipped } : REPLANNED;

  const { step, moment } = next;
  const { stepId } = step;
  if (step.lists) {
    const asked = askedByStep(record, credorId, { ...step, lists: step.lists }, anchor, rules, now);
    return { outcome: 'listings', facts: [...skipped, ...asked] };
  }
  const purpose = {
    kind: 'regua-step' as const,
    stepId,
    anchor,
    ...(agreementId && { agreementId }),
  };
  const chosen = chooseMessage(step.messages, {
    record,
    ...ladder,
    purpose: purpose.kind,
    policy,
    now,
  });
  switch (chosen.answer) {
    case 'send': {
      const { answer: _, ...message } = chosen;
      const messageId = messageIdOf(debtor.debtorId, alarm.key);
      const request = { type: 'message-requested' as const, messageId, credorId, ...message };
      return { outcome: 'requested', facts: [...skipped, { ...request, purpose }] };
    }
    case 'hold': {
      const { until, reasons } = chosen;
      const day = (at: Instant) => localDateOf(at, debtor.zone);
      const tooLate = step.catchUp === 'skip' && day(until) > day(moment);
      const held: Fact = tooLate
        ? { type: 'step-skipped', ...ladder, stepId, anchor, reasons }
        : { type: 'step-held', ...ladder, stepId, anchor, reasons, until };
      return { outcome: tooLate ? 'skipped' : 'held', facts: [...skipped, held] };
    }
    case 'never': {
      const { reasons } = chosen;
      const never: Fact = { type: 'step-skipped', ...ladder, stepId, anchor, reasons };
      return { outcome: 'skipped', facts: [...skipped, never] };
    }
  }
}
