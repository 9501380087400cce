import { DAY_MS } from '#local/simulation/day.ts';
import { expect, test } from 'vitest';
import { BEHAVIOURS } from '#local/simulation/behaviours/behaviour.ts';
import { FAULT_KINDS } from '#local/simulation/faults/fault-kind.ts';
import type { LifeOptions } from '#local/simulation/life.ts';
import type { SeedResult } from '#local/simulation/seed-result.ts';
import { type Instant, instantAt } from '#shared/domain/values/zone.ts';
import { shrink } from './shrink.ts';

const LAW = 'nobody is contacted twice for one step';

type Needed = (options: LifeOptions) => boolean;

/** A run that breaks the law on its eleventh day as long as it has what that takes; null of a law that knows no moment. */
const runOf =
  (isBroken: Needed, tried: LifeOptions[] = [], at: Instant | null = instantAt(10.5 * DAY_MS)) =>
  async (options: LifeOptions): Promise<SeedResult> => {
    tried.push(options);
    const violation = { law: LAW, debtorId: null, at, what: 'twice' };
    const isSeen = options.days > 10 && isBroken(options);
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
      broken: isSeen ? 1 : 0,
      violations: isSeen ? [violation] : [],
      story: isSeen ? 'a story' : null,
      digest: '',
      cpuSeconds: 1,
    };
  };

const WHOLE: LifeOptions = {
  seed: 1,
  debtors: 200,
  days: 60,
  faults: new Set(FAULT_KINDS),
  behaviours: new Set(BEHAVIOURS),
  pace: 'usual',
};

test('a violation is told by the smallest run that still shows it', async () => {
  const run = runOf(
    ({ debtors, faults, behaviours }) =>
      debtors >= 3 && faults.has('crash') && behaviours.has('writes-back'),
  );
  const smallest = await shrink(await run(WHOLE), run);
  expect(smallest.options).toEqual({
    ...WHOLE,
    debtors: 3,
    days: 12,
    faults: new Set(['crash']),
    behaviours: new Set(['writes-back']),
  });
});

test('a law that knows no moment is told in as few days, and whatever is needed in as few debtors as will do', async () => {
  const run = runOf(({ debtors }) => debtors >= 110, [], null);
  const { options } = await shrink(await run(WHOLE), run);
  expect(options).toMatchObject({ days: 11, debtors: 110 });
});

test('a smaller run that halts shows nothing, and the story is told all the same', async () => {
  const run = runOf(() => true);
  const halting = (options: LifeOptions) =>
    options.debtors < 50 ? Promise.reject(new Error('halted')) : run(options);
  const { options, story } = await shrink(await run(WHOLE), halting);
  expect([options.debtors, story]).toEqual([50, 'a story']);
});

test('two faults that only do it together are both kept, wherever they stand in the list', async () => {
  const [first, last] = [FAULT_KINDS.at(0), FAULT_KINDS.at(-1)];
  const run = runOf(({ faults }) => [first, last].every((kind) => kind && faults.has(kind)));
  const { options } = await shrink(await run(WHOLE), run);
  expect(options).toMatchObject({ faults: new Set([first, last]), behaviours: new Set() });
});

test('what needs no fault is told without any after one run', async () => {
  const tried: LifeOptions[] = [];
  const run = runOf(() => true, tried);
  const { options } = await shrink(await run({ ...WHOLE, debtors: 1, days: 11 }), run);
  expect(options).toMatchObject({ faults: new Set(), behaviours: new Set() });
  expect(tried).toHaveLength(3);
});

test('another law that is broken earlier does not cut the days short', async () => {
  const run = runOf(() => true);
  const found = await run(WHOLE);
  const other = { law: 'nothing is stuck', debtorId: null, at: instantAt(DAY_MS), what: '' };
  const smallest = await shrink({ ...found, violations: [...found.violations, other] }, run);
  expect(smallest.options.days).toBe(12);
});

test('a violation that shows in no smaller run is told as it was found, after so many runs', async () => {
  const tried: LifeOptions[] = [];
  const run = runOf((options) => options === WHOLE, tried);
  const found = await run(WHOLE);
  expect(await shrink(found, run)).toBe(found);
  expect(tried).toHaveLength(1 + 72);
});
