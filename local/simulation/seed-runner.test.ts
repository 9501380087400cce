import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { LifeOptions } from './life.ts';
import { createSeedRunner } from './seed-runner.ts';

/** A thread in which every town is over after as many days as it is asked for; that of seed 13 falls over, and 26 takes the thread along once it is over. */
const QUICK = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (options) => {
    if (options.seed === 13) throw new Error('the town fell over');
    for (let day = 1; day <= options.days; day++) parentPort.postMessage({ day });
    parentPort.postMessage({ result: { options } });
    if (options.seed === 26) setTimeout(() => process.exit(3), 50);
    if (options.seed === 39) setTimeout(() => { throw new Error('too late'); }, 50);
  });`;
const code = new URL(`data:text/javascript,${encodeURIComponent(QUICK)}`);

const town = (seed: number): LifeOptions => ({
  seed,
  debtors: 1,
  days: 2,
  faults: new Set(),
  behaviours: new Set(),
  pace: 'usual',
});

test('a thread lives one town after the other, and each is heard to its end', async () => {
  const runner = createSeedRunner(code);
  const told: string[] = [];
  for (const seed of [1, 2, 3]) {
    const { options } = await runner.run(town(seed), (day) => told.push(`${seed}: day ${day}`));
    told.push(`${options.seed}: over`);
  }
  await runner.end();
  expect(told).toEqual(
    [1, 2, 3].flatMap((seed) => [`${seed}: day 1`, `${seed}: day 2`, `${seed}: over`]),
  );
});

test('after a town that fell over, the next one is lived by another thread', async () => {
  const runner = createSeedRunner(code);
  await expect(runner.run(town(13), () => {})).rejects.toThrow('seed 13: the town fell over');
  const { options } = await runner.run(town(14), () => {});
  await runner.end();
  expect(options.seed).toBe(14);
});

test.each([26, 39])(
  'a thread that breaks after a town takes nothing with it (seed %i)',
  async (seed) => {
    const runner = createSeedRunner(code);
    await runner.run(town(seed), () => {});
    await setTimeout(300);
    const { options } = await runner.run(town(14), () => {});
    await runner.end();
    expect(options.seed).toBe(14);
  },
);
