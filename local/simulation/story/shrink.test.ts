import { expect, test } from 'vitest';
import type { LifeOptions } from '#local/simulation/life.ts';
import type { SeedResult } from '#local/simulation/seed-result.ts';
import { shrink } from './shrink.ts';

const LAW = 'nobody is contacted twice for one step';

/** A run that breaks the law as long as there are three debtors and crashes. */
function resultOf(options: LifeOptions): SeedResult {
  const isBroken = options.debtors >= 3 && options.faults.has('crash');
  const violation = { law: LAW, debtorId: null, at: null, what: 'twice' };
  return {
    options,
    startedAt: 0,
    steps: 0,
    messages: 0,
    payments: 0,
    entries: 0,
    replayed: 0,
    faults: new Map(),
    sites: new Map(),
    violations: isBroken ? [violation] : [],
    story: isBroken ? 'a story' : null,
    digest: '',
    cpuSeconds: 1,
  };
}

const WORLD = { behaviours: new Set<never>(), pace: 'usual' } as const;

test('a violation is told by the smallest run that still shows it', async () => {
  const faults = new Set(['crash', 'late', 'skew'] as const);
  const found = resultOf({ seed: 1, debtors: 200, days: 60, faults, ...WORLD });
  const tried: LifeOptions[] = [];
  const smallest = await shrink(found, async (options) => {
    tried.push(options);
    return resultOf(options);
  });
  expect(smallest.options).toMatchObject({ debtors: 3, faults: new Set(['crash']) });
  expect(tried.length).toBeLessThanOrEqual(16);
});

test('a violation that shows in no smaller run is told as it was found', async () => {
  const faults = new Set(['crash'] as const);
  const found = resultOf({ seed: 1, debtors: 3, days: 60, faults, ...WORLD });
  expect(await shrink(found, async (options) => resultOf(options))).toBe(found);
});
