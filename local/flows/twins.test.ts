import { expect, test } from 'vitest';
import { digestOf, foundTown, liveDays } from './lived-town.ts';

const DEBTORS = 15;
/** Enough to show whether chance, real time or order leaks in. */
const DAYS = 5;

test('two towns with the same seed have the same histories, byte for byte', async () => {
  const digests: string[] = [];
  for (let twin = 0; twin < 2; twin++) {
    const town = await foundTown(DEBTORS);
    await liveDays(town, DAYS);
    digests.push(await digestOf(town));
    town.world.aws.close();
  }
  expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(digests[1]).toBe(digests[0]);
});
