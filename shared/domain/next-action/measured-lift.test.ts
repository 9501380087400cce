import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Study, StudyLine } from '#shared/domain/experiment/results.ts';
import { CONTACTED_ARM, HOLDOUT_ARM } from '#shared/domain/experiment/study.ts';
import { CarteiraId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { liftOf, measuredLift } from './measured-lift.ts';

const INICIAL = CarteiraId.parse('inicial');
const ENTERED = localDate('2026-03-02');
const LATER = localDate('2026-06-01');
const STUDY: Study = {
  arms: [
    { armId: CONTACTED_ARM, name: 'Com a régua', share: 0.95 },
    { armId: HOLDOUT_ARM, name: 'Grupo de controle', share: 0.05 },
  ],
  measureDays: 30,
  minimumCases: 100,
  minimumDays: 0,
  startedOn: null,
};

/** Cases that entered on one day, of which some paid R$ 100,00. */
const line = (armId: StudyLine['armId'], cases: number, payers: number): StudyLine => ({
  day: ENTERED,
  armId,
  by: {
    cases,
    payers,
    contacts: 0,
    costMicros: 0,
    recovered: payers * 10_000,
    capped: payers * 10_000,
    squares: BigInt(payers) * 100_000_000n,
    netSquares: BigInt(payers) * 10n ** 16n,
  },
});
const lift = (contacted: [number, number], held: [number, number], today = LATER) =>
  measuredLift(
    INICIAL,
    STUDY,
    [line(CONTACTED_ARM, ...contacted), line(HOLDOUT_ARM, ...held)],
    today,
  );

test('where a third of the money would not have come without the régua, the interval holds a third', () => {
  const found = lift([95_000, 28_500], [5_000, 1_000]);
  expect(found).toMatchObject({ carteiraId: 'inicial', cases: 95_000 });
  expect(found?.lowBps).toBeGreaterThan(2_500);
  expect(found?.lowBps).toBeLessThan(3_333);
  expect(found?.highBps).toBeGreaterThan(3_333);
  expect(found?.highBps).toBeLessThan(4_200);
});

test.each([
  ['the minimum run is not over', lift([1_900, 600], [99, 20])],
  ['no case is through its days', lift([95_000, 28_500], [5_000, 1_000], ENTERED)],
  ['nobody paid', lift([1_900, 0], [100, 0])],
])('nothing is said while %s', (_, found) => {
  expect(found).toBeNull();
});

test('a régua that brings in nothing is worth the least that there is, never less', () => {
  expect(lift([95_000, 9_500], [5_000, 2_000])).toMatchObject({ lowBps: 100, highBps: 100 });
});

test.each([
  ['what the credor wrote holds while nothing is measured', 1_000, [], 1_000],
  ['and while the measure does not contradict it', 1_000, [[400, 2_600]], 1_000],
  ['a guess that is too high is the highest that is left open', 5_000, [[400, 2_600]], 2_600],
  ['a guess that is too low is the lowest that is left open', 100, [[400, 2_600]], 400],
])('%s', (_, liftBps, ranges, expected) => {
  const lifts = ranges.map(([lowBps = 0, highBps = 0]) => ({
    carteiraId: INICIAL,
    lowBps,
    highBps,
    cases: 900,
  }));
  expect(liftOf({ liftBps }, lifts, INICIAL)).toBe(expected);
  expect(liftOf({ liftBps }, lifts, CarteiraId.parse('outra'))).toBe(liftBps);
});

test('whatever the groups bring in, the interval is one that a policy could have been written with', () => {
  const group = fc
    .integer({ min: 100, max: 50_000 })
    .chain((cases) =>
      fc.integer({ min: 0, max: cases }).map((payers): [number, number] => [cases, payers]),
    );
  fc.assert(
    fc.property(group, group, (contacted, held) => {
      const found = lift(contacted, held);
      if (found === null) return;
      expect(found.lowBps).toBeGreaterThanOrEqual(100);
      expect(found.highBps).toBeLessThanOrEqual(10_000);
      expect(found.lowBps).toBeLessThanOrEqual(found.highBps);
    }),
  );
});
