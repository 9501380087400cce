import assert from 'node:assert/strict';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, HistoryEntry } from './entry.ts';
import { evolve, isRegistered } from './evolve.ts';
import { GENESIS_HASH, hashOf } from './hash-chain.ts';

/** Whose history grows, and who made it grow, why and when. */
export type Appending = Pick<HistoryEntry, 'debtorId' | 'actor' | 'cause' | 'at'>;

/**
 * Facts as the next entries of a history, and the record after them.
 *
 * @param next the alarm that holds after the last fact
 */
export function append(
  record: DebtorRecord,
  facts: readonly Fact[],
  { debtorId, actor, cause, at }: Appending,
  next?: NextAlarm,
): { readonly entries: readonly HistoryEntry[]; readonly record: RegisteredRecord } {
  assert(facts.length > 0, 'a decision states at least one fact');
  const entries: HistoryEntry[] = [];
  let after = record;
  for (const [index, fact] of facts.entries()) {
    const isLast = index === facts.length - 1;
    const content = {
      debtorId,
      seq: (after.debtor?.version ?? 0) + 1,
      actor,
      cause,
      at,
      fact,
      ...(isLast && next && { next }),
      prevHash: after.debtor?.historyHash ?? GENESIS_HASH,
    };
    const entry = { ...content, hash: hashOf(content) };
    entries.push(entry);
    after = evolve(after, entry);
  }
  assert(isRegistered(after));
  return { entries, record: after };
}
