import { hash } from 'node:crypto';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import type { Life } from './life.ts';

/** One hash over every line of everybody's history, every message that left and everything that went wrong. */
export function historyDigest({ evidence, plan }: Life): string {
  const histories = evidence.lives.map(({ entries }) => entries);
  const sent = evidence.outbox.map(({ id, at, text }) => [id, at, text]);
  return hash('sha256', canonical([histories, sent, plan.mishaps]));
}
