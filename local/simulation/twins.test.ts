import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { BEHAVIOURS } from './behaviours/behaviour.ts';
import { FAULT_KINDS } from './faults/fault-kind.ts';
import { live } from './life.ts';

const PATIENCE_MS = 10 * 60_000;

/** One hash over every line of everybody's history, every message that left and everything that went wrong. */
async function digestOf(seed: number): Promise<string> {
  const options = { seed, debtors: 12, days: 6 };
  const [faults, behaviours] = [new Set(FAULT_KINDS), new Set(BEHAVIOURS)];
  const { evidence, plan } = await live({ ...options, faults, behaviours }, () => {});
  const histories = evidence.lives.map(({ entries }) => entries);
  const sent = evidence.outbox.map(({ id, at, text }) => [id, at, text]);
  return hash('sha256', canonical([histories, sent, plan.mishaps]));
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
