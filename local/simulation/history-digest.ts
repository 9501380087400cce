import { hash } from 'node:crypto';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import type { Life } from './life.ts';

/**
 * One hash over every line of everybody's history, every message that left, word for word and to whom, what the gateway has of
 * every charge, the panels, the ledger of costs, what others were told, and everything that went wrong.
 */
export function historyDigest({ evidence, plan }: Life): string {
  const { outbox, charges, counters, costs, taken, unreconciled, overheard } = evidence;
  const histories = evidence.lives.map(({ entries }) => entries);
  const panels = [Object.fromEntries(counters), Object.fromEntries(costs)];
  const told = [taken, overheard.published];
  return hash(
    'sha256',
    canonical([histories, outbox, charges, panels, told, unreconciled, plan.mishaps]),
  );
}
