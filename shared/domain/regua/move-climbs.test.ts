import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carteiraName } from '#shared/domain/carteira/step-exception.ts';
import { StudyId } from '#shared/domain/experiment/study.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { overrideIdOf } from '#shared/domain/values/derive-ids.ts';
import { ArmId, ReguaId, StepId } from '#shared/domain/values/ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { ladderLife, type Told } from '#shared/testing/ladder-life.ts';
import {
  AURORA,
  aCase,
  aDebt,
  aRecord,
  aSettledCase,
  instant,
  MARIA,
} from '#shared/testing/records.ts';
import { aRegua } from '#shared/testing/reguas.ts';
import { moveCase, moveClimbs } from './move-climbs.ts';
import type { PlanRules } from './plan-rules.ts';
import { Regua } from './regua.ts';

const START = instant('2026-03-02T12:00:00.000Z');
const day = (days: number): Instant => addMinutes(START, days * 1_440);
const TO = { reguaId: ReguaId.parse('padrao'), version: 2 };

const rulesOf = (before: Regua, after: Regua): PlanRules => ({
  policy: DEFAULT_CONTACT_POLICY,
  reguas: new Map([
    ['padrao@1', before],
    ['padrao@2', after],
  ]),
});
/** Maria, so many days late, with the steps of these offsets behind her. */
function maria(daysLate: number, done: readonly number[]) {
  const dueDate = addDays(localDate('2026-03-02'), -daysLate);
  const stepIds = done.length > 0 ? aRegua(done).steps.map(({ stepId }) => stepId) : [];
  const progress = { anchor: dueDate, done: stepIds };
  return aRecord({ cases: [aCase({ progress })], debts: [aDebt({ dueDate })] });
}
const move = (record: ReturnType<typeof maria>, before: Regua, after: Regua, at = START) =>
  moveClimbs(record, AURORA, TO, rulesOf(before, after), at);

test('a debtor on day 6 goes on with the next step of the new version, and hears nothing of what is past', () => {
  const [moved] = move(maria(6, [3]), aRegua([3, 10]), aRegua([2, 3, 4, 8]));
  expect(moved).toMatchObject({
    fact: { from: { version: 1 }, to: { version: 2 }, passed: ['d-2', 'd-4'] },
    before: { stepId: 'd-10' },
    after: { stepId: 'd-8' },
  });
});

test('a step that was done is not done again on its new day', () => {
  const later = aRegua([3], { offsetDays: 9 });
  const [moved] = move(maria(6, [3]), aRegua([3, 10]), later);
  expect(moved).toMatchObject({ fact: { passed: [] }, before: { stepId: 'd-10' }, after: null });
});

test('a step that waits, since its message was held, still waits', () => {
  const sending = { catchUp: 'send-late' as const };
  const [moved] = move(maria(6, []), aRegua([5, 10], sending), aRegua([4, 5, 12], sending));
  expect(moved).toMatchObject({
    fact: { passed: ['d-4'] },
    before: { stepId: 'd-5' },
    after: { stepId: 'd-5' },
  });
});

test('a step that was to come, and that the new version puts into the past, follows its catch-up policy', () => {
  const named = (offsetDays: number, catchUp: 'skip' | 'send-late') =>
    aRegua([10], { offsetDays, catchUp });
  const [dropped] = move(maria(6, []), aRegua([10]), named(3, 'skip'));
  expect(dropped).toMatchObject({ fact: { passed: [] }, after: null });
  const [sent] = move(maria(6, []), aRegua([10]), named(3, 'send-late'));
  expect(sent).toMatchObject({ fact: { passed: [] }, after: { stepId: 'd-10' } });
});

test('whoever is there already, follows another régua, or owes nothing does not move', () => {
  const there = aRecord({ cases: [aCase({ regua: TO })] });
  const other = aRecord({ cases: [aCase({ regua: { ...TO, reguaId: ReguaId.parse('outra') } })] });
  const settled = aRecord({ cases: [aSettledCase()] });
  for (const record of [there, other, settled])
    expect(move(record, aRegua([3]), aRegua([5]))).toEqual([]);
});

test('a case of an experiment that runs stays on the version of its arm, and may move once it has ended', () => {
  const arms = [{ studyId: StudyId.parse('tom-da-oferta'), armId: ArmId.parse('b') }];
  const record = aRecord({ cases: [aCase({ arms })], debts: [aDebt()] });
  const rules = rulesOf(aRegua([3, 10]), aRegua([5]));
  const running = { ...rules, experiments: new Set([`${AURORA}.tom-da-oferta`]) };
  expect(moveClimbs(record, AURORA, TO, running, START)).toEqual([]);
  const others = { ...rules, experiments: new Set([`${AURORA}.outro`]) };
  expect(moveClimbs(record, AURORA, TO, others, START)).toHaveLength(1);
});

test('one case is taken to another régua, but not from an experiment, nor to where it is, nor when it is settled', () => {
  const to = { reguaId: ReguaId.parse('branda'), version: 4 };
  const { policy, reguas } = rulesOf(aRegua([3, 10]), aRegua([5]));
  const rules = { policy, reguas: new Map(reguas).set('branda@4', aRegua([2, 8])) };
  const moved = moveCase(maria(6, [3]), AURORA, to, rules, START);
  expect(moved).toMatchObject({
    fact: { from: { reguaId: 'padrao' }, to, passed: ['d-2'] },
    before: { stepId: 'd-10' },
    after: { stepId: 'd-8' },
  });
  const there = aRecord({ cases: [aCase({ regua: to })], debts: [aDebt()] });
  expect(moveCase(there, AURORA, to, rules, START)).toBe('there-already');
  const settled = aRecord({ cases: [aSettledCase()] });
  expect(moveCase(settled, AURORA, to, rules, START)).toBe('settled');
  const arms = [{ studyId: StudyId.parse('tom-da-oferta'), armId: ArmId.parse('b') }];
  const tried = aRecord({ cases: [aCase({ arms })], debts: [aDebt()] });
  const running = { ...rules, experiments: new Set([`${AURORA}.tom-da-oferta`]) };
  expect(moveCase(tried, AURORA, to, running, START)).toBe('of-an-experiment');
});

const requested = (told: readonly Told[]): string[] =>
  told.flatMap(({ fact }) =>
    fact.type === 'message-requested' && fact.purpose.kind === 'regua-step'
      ? [`${fact.purpose.anchor} ${fact.purpose.stepId}`]
      : [],
  );

const anyRegua = fc
  .uniqueArray(fc.integer({ min: -4, max: 30 }), { minLength: 1, maxLength: 8 })
  .chain((offsets) =>
    fc.constantFrom('skip' as const, 'send-late' as const, 'merge' as const).map((catchUp) =>
      aRegua(
        offsets.toSorted((a, b) => a - b),
        { catchUp },
      ),
    ),
  );

test('whenever a debtor is moved, no step is repeated and none that was passed over is sent', () => {
  fc.assert(
    fc.property(anyRegua, anyRegua, fc.integer({ min: 0, max: 40 }), (before, after, on) => {
      const rules = rulesOf(before, after);
      const start = aRecord({ debts: [aDebt({ dueDate: localDate('2026-03-10') })] });
      const life = ladderLife(start, rules, START);
      life.run(day(on));
      const facts = moveClimbs(life.record(), AURORA, TO, rules, day(on)).map(({ fact }) => fact);
      life.happen(facts, day(on));
      const earlier = life.told.length;
      life.run(day(90));
      const heard = requested(life.told);
      expect(new Set(heard).size).toBe(heard.length);
      const passed = new Set(
        facts.flatMap((fact) => fact.passed.map((id) => `${fact.anchor} ${id}`)),
      );
      const told = requested(life.told.slice(earlier));
      expect(told.filter((line) => passed.has(line))).toEqual([]);
      expect(life.record().cases[0]?.regua).toEqual(TO);
    }),
    { numRuns: 150 },
  );
});

test('moving twice is moving once', () => {
  const rules = rulesOf(aRegua([3, 10]), aRegua([5, 12]));
  const life = ladderLife(maria(6, [3]), rules, START);
  const facts = () => moveClimbs(life.record(), AURORA, TO, rules, START).map(({ fact }) => fact);
  life.happen(facts(), START);
  expect(facts()).toEqual([]);
});

test('a reaction that is new answers nothing that happened before the move', () => {
  const withReaction = Regua.parse({
    ...aRegua([3, 10]),
    reactions: [
      {
        stepId: 'apos-visita',
        kind: 'task',
        after: { event: 'visited', days: 1 },
        localTime: '10:00',
        title: 'Ligar',
        dueDays: 2,
        catchUp: 'send-late',
        onNonBusinessDay: 'same',
      },
    ],
  });
  const rules = rulesOf(aRegua([3, 10]), withReaction);
  const life = ladderLife(maria(6, [3]), rules, START);
  life.visit(day(1));
  const [moved] = moveClimbs(life.record(), AURORA, TO, rules, day(3));
  expect(moved?.fact.answered).toMatchObject([{ stepId: 'apos-visita' }]);
  life.happen(moved ? [moved.fact] : [], day(3));
  life.run(day(30));
  expect(life.told.filter(({ fact }) => fact.type === 'task-opened')).toEqual([]);
});

test('a move tells which exceptions of the debtor and of their carteira would no longer find their step', () => {
  const dueDate = addDays(localDate('2026-03-02'), -6);
  const override = (stepId: string) => ({
    overrideId: overrideIdOf(MARIA, stepId),
    change: { kind: 'skip' as const, stepId: StepId.parse(stepId) },
    motive: 'asked' as const,
    setAt: START,
  });
  const progress = { anchor: dueDate, done: [StepId.parse('d-3')] };
  const overrides = ['d-3', 'd-10', 'd-20'].map(override);
  const known = aCase({ progress, overrides });
  const record = aRecord({ cases: [known], debts: [aDebt({ dueDate })] });
  const change = { kind: 'skip' as const, stepId: StepId.parse('d-30') };
  const rules = {
    ...rulesOf(aRegua([3, 10, 20, 30]), aRegua([4, 11, 20, 31])),
    exceptions: new Map([
      [carteiraName(AURORA, known.carteiraId), [{ change, why: 'clientes antigos' }]],
    ]),
  };
  const [moved] = moveClimbs(record, AURORA, TO, rules, START);
  expect(moved?.lost).toEqual(['d-10', 'd-30']);
});
