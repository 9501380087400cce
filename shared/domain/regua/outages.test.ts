import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { ladderLife, type Told } from '#shared/testing/ladder-life.ts';
import { aDebt, aDebtor, aRecord, instant } from '#shared/testing/records.ts';
import { aRegua } from '#shared/testing/reguas.ts';
import type { PlanRules } from './plan-rules.ts';
import { Regua } from './regua.ts';
import type { ReguaStep } from './step.ts';
import { momentOf } from './step-moment.ts';

/** Nine in the morning in São Paulo, on the debt's due date. */
const DUE = instant('2026-03-02T12:00:00.000Z');
const ANCHOR = localDate('2026-03-02');
const ZONE = 'America/Sao_Paulo';
const BEFORE = -10 * 1_440;
const day = (days: number): Instant => addMinutes(DUE, days * 1_440);
const dayOf = (at: Instant) => localDateOf(at, ZONE);

/** Nothing but catch-up decides: no caps and no pause between two messages. */
const policy = {
  ...DEFAULT_CONTACT_POLICY,
  caps: [],
  minimumInterval: { ...DEFAULT_CONTACT_POLICY.minimumInterval, minutes: 0 },
};

const anyRegua = fc
  .uniqueArray(
    fc.record({
      offsetDays: fc.integer({ min: -8, max: 30 }),
      catchUp: fc.constantFrom('skip' as const, 'send-late' as const, 'merge' as const),
    }),
    { selector: ({ offsetDays }) => offsetDays, minLength: 1, maxLength: 7 },
  )
  .map((drawn) => {
    const steps = drawn
      .toSorted((a, b) => a.offsetDays - b.offsetDays)
      .flatMap(({ offsetDays, catchUp }) => aRegua([offsetDays], { catchUp }).steps);
    return Regua.parse({ ...aRegua([1]), steps });
  });

/** What the documents promise, written once more: every step in order, and what becomes of it. */
function declared(regua: Regua, from: Instant, until: Instant): readonly string[] {
  const setting = { debtor: aDebtor(), regua, policy };
  const planned = regua.steps.map((step) => ({ step, at: momentOf(step, ANCHOR, setting) }));
  const isLate = (at: Instant) => at >= from && dayOf(at) < dayOf(until);
  const isDropped = ({ step, at }: { step: ReguaStep; at: Instant }) =>
    isLate(at) && 'catchUp' in step && step.catchUp === 'skip';
  let hasSpoken = false;
  return planned.map(({ step, at }, index) => {
    const { stepId } = step;
    if (!isLate(at)) return `${stepId} sent`;
    if (isDropped({ step, at })) return `${stepId} missed`;
    const heir = planned.slice(index + 1).find((later) => !isDropped(later));
    const isDue = heir !== undefined && dayOf(heir.at) <= dayOf(until);
    if ('catchUp' in step && step.catchUp === 'merge' && (hasSpoken || isDue)) {
      return `${stepId} merged`;
    }
    hasSpoken = true;
    return `${stepId} sent`;
  });
}

const happened = (told: readonly Told[]): readonly string[] =>
  told.flatMap(({ fact }) => {
    if (fact.type === 'message-requested' && fact.purpose.kind === 'regua-step') {
      return [`${fact.purpose.stepId} sent`];
    }
    return fact.type === 'step-skipped' ? [`${fact.stepId} ${fact.reasons.join()}`] : [];
  });

/** Nothing rings for steps that are dropped behind the last message, so nobody writes them down. */
const untilLastSent = (lines: readonly string[]): readonly string[] =>
  lines.slice(0, lines.findLastIndex((line) => line.endsWith(' sent')) + 1);

test('what an outage leaves behind is exactly what each step’s policy declares, however often anybody looks', () => {
  const looks = fc.array(fc.integer({ min: 1, max: 50 * 1_440 }), { maxLength: 10 });
  const record = aRecord({ debts: [aDebt({ dueDate: ANCHOR })] });
  fc.assert(
    fc.property(
      anyRegua,
      fc.integer({ min: -9, max: 30 }),
      fc.integer({ min: 0, max: 14 }),
      looks,
      (regua, outageOn, outageDays, minutes) => {
        const rules: PlanRules = { policy, reguas: new Map([['padrao@1', regua]]) };
        const from = day(outageOn);
        // A Sunday is closed: nothing would leave before the day after.
        const end = day(outageOn + outageDays);
        const until = new Date(end).getUTCDay() === 0 ? addMinutes(end, 1_440) : end;
        const life = ladderLife(record, rules, addMinutes(DUE, BEFORE));
        let awake = from;
        for (const at of minutes
          .toSorted((a, b) => a - b)
          .map((ahead) => addMinutes(DUE, BEFORE + ahead))) {
          if (at < from) life.run(at);
          if (at >= from && awake === from) {
            life.run(from);
            awake = until;
          }
          if (at >= until) life.run(at, until);
          if (at < from || at >= until) life.visit(at);
        }
        if (awake === from) life.run(from);
        life.run(day(90), until);
        expect(untilLastSent(happened(life.told))).toEqual(
          untilLastSent(declared(regua, from, until)),
        );
      },
    ),
    { numRuns: 300 },
  );
});
