import { expect, test } from 'vitest';
import { BEHAVIOURS } from './behaviours/behaviour.ts';
import { FAULT_KINDS } from './faults/fault-kind.ts';
import { historyDigest } from './history-digest.ts';
import { live } from './life.ts';

const PATIENCE_MS = 10 * 60_000;

async function digestOf(seed: number): Promise<string> {
  const options = { seed, debtors: 12, days: 6, pace: 'busy' } as const;
  const [faults, behaviours] = [new Set(FAULT_KINDS), new Set(BEHAVIOURS)];
  return historyDigest(await live({ ...options, faults, behaviours }, () => {}));
}

test(
  'one seed is one history, byte for byte, with all that goes wrong in it; another seed is another',
  async () => {
    const first = await digestOf(5);
    expect(await digestOf(5)).toBe(first);
    expect(await digestOf(6)).not.toBe(first);
  },
  PATIENCE_MS,
);
