import assert from 'node:assert/strict';
import { decideContact } from '#shared/domain/gate/decide-contact.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { decideAlarm } from '#shared/domain/regua/decide-alarm.ts';
import { planAlarm } from '#shared/domain/regua/plan-alarm.ts';
import { caseFactsOf } from '#shared/domain/score/case-facts.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { scoreCase } from '#shared/domain/score/score-case.ts';
import { AURORA, aDebtor, anEmail, aRecord, instant } from '#shared/testing/records.ts';
import { DEFAULT_RULES } from '#shared/testing/reguas.ts';
import { type Figure, perSecond } from './stopwatch.ts';

/** A Friday, ten days after Maria's debt fell due. */
const DAY = instant('2026-03-20T14:00:00.000Z');
const NIGHT = instant('2026-03-21T02:00:00.000Z');

/** The decisions that every step asks for, on one person with one debt, the default régua and the default policy. */
export function measureGate(): readonly Figure[] {
  const record = aRecord();
  const question = {
    record,
    credorId: AURORA,
    channel: 'email' as const,
    contact: anEmail(),
    neutral: true,
    purpose: 'regua-step' as const,
    policy: DEFAULT_CONTACT_POLICY,
  };
  assert.equal(decideContact({ ...question, now: DAY }).answer, 'send');
  assert.equal(decideContact({ ...question, now: NIGHT }).answer, 'hold');

  const alarm = planAlarm(record, DEFAULT_RULES, instant('2026-03-16T12:00:00.000Z'));
  assert(alarm.kind === 'regua-step', 'Maria has a step before her');
  const due = aRecord({ debtor: aDebtor({ nextAlarm: alarm }) });
  assert.equal(decideAlarm(due, alarm, DEFAULT_RULES, alarm.at).outcome, 'requested');

  const facts = caseFactsOf(record, AURORA, DEFAULT_CONTACT_POLICY, DAY);
  assert(facts, 'Maria owes');
  const figure = (name: string, work: () => unknown): Figure => {
    return { name, value: perSecond(work), unit: 'per second' };
  };
  return [
    figure('gate decision, send', () => decideContact({ ...question, now: DAY })),
    figure('gate decision, hold with its moment', () => decideContact({ ...question, now: NIGHT })),
    figure('full step decision with gate and next alarm', () =>
      decideAlarm(due, alarm, DEFAULT_RULES, alarm.at),
    ),
    figure('score with reasons', () => scoreCase(facts, EXPERT_MODEL, DAY)),
  ];
}
