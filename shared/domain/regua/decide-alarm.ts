import { breakAgreement } from '#shared/domain/agreement/end-agreement.ts';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { decideListings } from '#shared/domain/listing/decide-listings.ts';
import { judgePromise } from '#shared/domain/promise/judge-promise.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { decideReceipt } from './decide-receipt.ts';
import { decideStep } from './decide-step.ts';
import { planAfter } from './plan-after.ts';
import { withSorted } from './sort-after.ts';
import type { RingingAlarm } from './plan-alarm.ts';
import type { PlanRules } from './plan-rules.ts';

export type AlarmOutcome =
  | 'requested'
  | 'held'
  | 'skipped'
  | 'replanned'
  | 'broken'
  | 'judged'
  | 'listings'
  | 'task'
  | 'moved';

export type AlarmDecision = {
  readonly outcome: AlarmOutcome;
  readonly facts: readonly Fact[];
  readonly next: NextAlarm;
};

/** What a rung alarm may come to that carteiras and scores look at. */
const JUDGES: ReadonlySet<AlarmOutcome> = new Set(['broken', 'judged', 'listings']);

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
  const { outcome, facts: decided } = verdictOn(record, alarm, rules, now);
  const context = { debtorId: record.debtor.debtorId, at: now };
  const facts = JUDGES.has(outcome) ? withSorted(record, decided, rules, context) : decided;
  return { outcome, facts, next: planAfter(record, facts, rules, context) };
}

function verdictOn(
  record: RegisteredRecord,
  alarm: RingingAlarm,
  rules: PlanRules,
  now: Instant,
): Verdict {
  switch (alarm.kind) {
    case 'regua-step':
      return decideStep(record, alarm, rules, now) ?? REPLANNED;
    case 'held-receipt':
      return decideReceipt(record, alarm, rules.policy, now);
    case 'agreement-grace': {
      const money = rules.money ?? RULES_WITHOUT_SERIES;
      const facts = breakAgreement(record, alarm, now, money, rules.policy);
      return facts.length > 0 ? { outcome: 'broken', facts } : REPLANNED;
    }
    case 'promise-due': {
      const facts = judgePromise(record, alarm, now, rules.policy);
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
