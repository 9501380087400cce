import { expect, test } from 'vitest';
import { diceOf } from '#shared/domain/values/dice.ts';
import { logGamma } from './log-gamma.ts';
import { checkSplit } from './split-check.ts';

test.each([
  [1, 0],
  [5, Math.log(24)],
  [0.5, 0.5 * Math.log(Math.PI)],
  [171, 706.5730622457874],
])('the logarithm of gamma of %f is %f', (x, expected) => {
  expect(logGamma(x)).toBeCloseTo(expected, 9);
});

test.each([
  ['as declared', [5_030, 4_970], false],
  ['a little off, by chance', [520, 480], false],
  ['off, since some cases are lost on the way', [5_400, 4_600], true],
])('a split that is %s', (_how, counts, isOff) => {
  expect(checkSplit(counts.map((count) => ({ count, share: 0.5 }))).isOff).toBe(isOff);
});

test('an honest split that is looked at after each case is hardly ever doubted, and a dishonest one is', () => {
  const shares = [0.03, 0.485, 0.485];
  const doubtedOf = (experiments: number, bounds: readonly [number, number]): number => {
    let doubted = 0;
    for (let seed = 1; seed <= experiments; seed += 1) {
      const chance = diceOf(seed * 104_729).next;
      const counts = [0, 0, 0];
      for (let look = 0; look < 600; look += 1) {
        const draw = chance();
        const arm = draw < bounds[0] ? 0 : draw < bounds[1] ? 1 : 2;
        counts[arm] = (counts[arm] ?? 0) + 1;
        const splits = shares.map((share, index) => ({ share, count: counts[index] ?? 0 }));
        if (!checkSplit(splits).isOff) continue;
        doubted += 1;
        break;
      }
    }
    return doubted;
  };
  expect(doubtedOf(300, [0.03, 0.515])).toBeLessThanOrEqual(1);
  expect(doubtedOf(20, [0.03, 0.7])).toBe(20);
});
