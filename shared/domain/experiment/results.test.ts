import { expect, test } from 'vitest';
import { ArmId } from '#shared/domain/values/ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { resultsOf, type Study, type StudyLine } from './results.ts';
import { HOLDOUT_ARM } from './study.ts';

const [A, B] = [ArmId.parse('a'), ArmId.parse('b')];
const START = localDate('2026-03-02');
const STUDY: Study = {
  arms: [
    { armId: A, name: 'Como é hoje', share: 0.45 },
    { armId: B, name: 'Com oferta', share: 0.45 },
    { armId: HOLDOUT_ARM, name: 'Grupo de controle', share: 0.1 },
  ],
  measureDays: 30,
  minimumCases: 100,
  minimumDays: 14,
  startedOn: START,
};

/** So many cases that enter on one day, of which some pay R$ 100,00. */
const line = (
  day: number,
  armId: StudyLine['armId'],
  cases: number,
  payers: number,
): StudyLine => ({
  day: addDays(START, day),
  armId,
  by: {
    cases,
    payers,
    contacts: armId === HOLDOUT_ARM ? 0 : 3 * cases,
    costMicros: armId === HOLDOUT_ARM ? 0 : 880 * 3 * cases,
    recovered: payers * 10_000,
    capped: payers * 10_000,
    squares: BigInt(payers) * 100_000_000n,
    netSquares: BigInt(payers) * 10n ** 16n,
  },
});
const lines = (payersOfB: number) =>
  [0, 1, 2, 3, 4].flatMap((day) => [
    line(day, A, 450, 90),
    line(day, B, 450, payersOfB),
    line(day, HOLDOUT_ARM, 100, 10),
  ]);

test('cases count once they are through their days, in the arm that they entered', () => {
  const { arms } = resultsOf(STUDY, lines(180), addDays(START, 32));
  expect(arms).toMatchObject([
    { armId: 'a', entered: 2_250, cases: 1_350, payers: 270, perCase: 2_000, contacts: 4_050 },
    { armId: 'b', entered: 2_250, cases: 1_350, recovered: 5_400_000, perCase: 4_000 },
    { armId: 'controle', entered: 500, cases: 300, contacts: 0, perCase: 1_000 },
  ]);
});

test('a challenger that brings in more is the winner, with what it brought in beyond the champion and the control group', () => {
  const { comparisons, winner, split } = resultsOf(STUDY, lines(180), addDays(START, 60));
  expect(winner).toBe('b');
  expect(split.isOff).toBe(false);
  expect(comparisons).toMatchObject([
    { armId: 'b', against: 'a', verdict: 'better', incremental: 2_000 * 2_250 },
    { armId: 'a', against: 'controle', verdict: 'better' },
    { armId: 'b', against: 'controle', verdict: 'better', incremental: 3_000 * 2_250 },
  ]);
  const [first] = comparisons;
  expect(first?.interval?.low).toBeGreaterThan(0);
  expect(first?.looks.map(({ day }) => day)).toEqual(
    [30, 31, 32, 33, 34].map((days) => addDays(START, days)),
  );
});

test('nothing is said before the minimum run, and nothing of réguas that bring in the same', () => {
  const early = resultsOf(STUDY, lines(180), addDays(START, 20));
  expect(early.comparisons.map(({ verdict }) => verdict)).toEqual(
    Array.from({ length: 3 }, () => 'too-early'),
  );
  const few = resultsOf({ ...STUDY, minimumCases: 5_000 }, lines(180), addDays(START, 60));
  expect(few.comparisons.every(({ interval }) => interval === null)).toBe(true);
  const same = resultsOf(STUDY, lines(90), addDays(START, 60));
  expect(same).toMatchObject({ winner: null, comparisons: [{ verdict: 'undecided' }, {}, {}] });
});

test('groups that fill otherwise than declared are told', () => {
  const { split } = resultsOf(STUDY, [...lines(180), line(4, A, 500, 0)], addDays(START, 60));
  expect(split.isOff).toBe(true);
});
