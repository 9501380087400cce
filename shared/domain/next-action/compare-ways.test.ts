import { expect, test } from 'vitest';
import type { StudyLine } from '#shared/domain/experiment/results.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { paidAfter } from '#shared/testing/choice-study.ts';
import { compareWays, isSurelyWorse, type WaysCompared } from './compare-ways.ts';

const POLICY = { policyVersion: 3, since: localDate('2026-03-01') };
const TODAY = localDate('2026-04-20');
type Way = Parameters<typeof paidAfter>[1];

const compared = (chosen: Way, plain: Way, today = TODAY) =>
  compareWays([...paidAfter('escolha', chosen), ...paidAfter('regua', plain)], POLICY, today, null);

/** A cent of a real in millionths, which an SMS costs many of. */
const CENTAVO = 10_000;

test.each<readonly [string, Way, Way, boolean]>([
  [
    'wins slightly more payments at a far higher price',
    { cases: 9_000, payers: 1_000, cost: 900 * CENTAVO },
    { cases: 1_000, payers: 100, cost: 10 * CENTAVO },
    true,
  ],
  [
    'wins slightly fewer payments at a far lower price',
    { cases: 9_000, payers: 890, cost: 10 * CENTAVO },
    { cases: 1_000, payers: 100, cost: 900 * CENTAVO },
    false,
  ],
  [
    'wins far fewer payments at the same price',
    { cases: 9_000, payers: 450, cost: 10 * CENTAVO },
    { cases: 1_000, payers: 100, cost: 10 * CENTAVO },
    true,
  ],
  [
    'wins as many payments, but of smaller sums',
    { cases: 9_000, payers: 900, cost: 10 * CENTAVO, paid: 2_000 },
    { cases: 1_000, payers: 100, cost: 10 * CENTAVO, paid: 20_000 },
    true,
  ],
  [
    'may do as well',
    { cases: 9_000, payers: 850, cost: 10 * CENTAVO },
    { cases: 1_000, payers: 100, cost: 10 * CENTAVO },
    false,
  ],
  [
    'does better',
    { cases: 9_000, payers: 1_200, cost: 30 * CENTAVO },
    { cases: 1_000, payers: 60, cost: 10 * CENTAVO },
    false,
  ],
  [
    'does worse with too few on the ladder to say so',
    { cases: 5_000, payers: 10, cost: 900 * CENTAVO },
    { cases: 99, payers: 60, cost: 10 * CENTAVO },
    false,
  ],
])('whether a choice is stopped that %s', (_, chosen, plain, stops) => {
  expect(isSurelyWorse(compared(chosen, plain))).toBe(stops);
});

test('the result is in reais after costs, per case and in all', () => {
  const { chosen, plain, interval } = compared(
    { cases: 9_000, payers: 1_000, cost: 900 * CENTAVO },
    { cases: 1_000, payers: 100, cost: 10 * CENTAVO },
  );
  // 1 000 × R$ 100,00 over 9 000 cases, less R$ 9,00 each; and 100 × R$ 100,00 over 1 000, less R$ 0,10.
  expect(chosen).toMatchObject({ cases: 9_000, recovered: 10_000_000, costMicros: 81e9 });
  expect(chosen.netPerCase).toBeCloseTo(10_000 / 9 - 900, 6);
  expect(plain.netPerCase).toBeCloseTo(990, 6);
  expect(interval?.difference).toBeCloseTo(10_000 / 9 - 900 - 990, 6);
});

test('a case counts once its thirty days are over', () => {
  const way = { cases: 500, payers: 50, cost: CENTAVO, day: '2026-03-22' };
  expect(compared(way, way, localDate('2026-04-20')).chosen.cases).toBe(0);
  expect(compared(way, way, localDate('2026-04-21')).chosen.cases).toBe(500);
});

test('what was stopped stays stopped, whatever comes of those who entered, until the policy is published anew', () => {
  const stopped = compared(
    { cases: 9_000, payers: 450, cost: CENTAVO },
    { cases: 1_000, payers: 100, cost: CENTAVO },
  );
  const later = [
    ...paidAfter('escolha', { cases: 9_000, payers: 900, cost: CENTAVO }),
    ...paidAfter('regua', { cases: 1_000, payers: 100, cost: CENTAVO }),
  ];
  expect(compareWays(later, POLICY, TODAY, stopped)).toBe(stopped);
  expect(isSurelyWorse(compareWays(later, { ...POLICY, policyVersion: 4 }, TODAY, stopped))).toBe(
    false,
  );
});

test('nobody is held against anybody without cases', () => {
  expect(compareWays([], POLICY, TODAY, null)).toMatchObject({ interval: null });
  expect(isSurelyWorse(null)).toBe(false);
});

const WORLDS = 100;
const NIGHTS = 30;

/** A day of cases that are all of one kind: one in ten pays, mostly little and sometimes much, each at the price of some messages. */
function aDayOf(armId: 'escolha' | 'regua', cases: number, day: string, dice: Dice): StudyLine[] {
  const drawn = Array.from({ length: cases }, () =>
    paidAfter(armId, {
      cases: 1,
      payers: dice.chance(0.1) ? 1 : 0,
      cost: dice.between(0, 19) * CENTAVO,
      paid: Math.round(2_000 + 198_000 * dice.next() ** 3),
      day,
    }),
  ).flat();
  return drawn.slice(1).reduce((sum, { by }) => summed(sum, by), drawn.slice(0, 1));
}

const summed = (lines: StudyLine[], by: StudyLine['by']): StudyLine[] =>
  lines.map((line) => ({
    ...line,
    by: {
      ...line.by,
      cases: line.by.cases + by.cases,
      capped: line.by.capped + by.capped,
      costMicros: line.by.costMicros + by.costMicros,
      netSquares: line.by.netSquares + by.netSquares,
    },
  }));

test('where nothing differs hardly any choice is ever stopped, however many nights are looked at', () => {
  let stopped = 0;
  for (let seed = 1; seed <= WORLDS; seed += 1) {
    const dice = diceOf(seed);
    const lines: StudyLine[] = [];
    let known: WaysCompared | null = null;
    for (let night = 0; night < NIGHTS; night += 1) {
      const day = addDays(POLICY.since, night);
      const today = addDays(day, 30);
      lines.push(...aDayOf('escolha', 190, day, dice), ...aDayOf('regua', 10, day, dice));
      known = compareWays(lines, POLICY, today, known);
    }
    if (isSurelyWorse(known)) stopped += 1;
  }
  expect(stopped / WORLDS).toBeLessThanOrEqual(0.05);
});
