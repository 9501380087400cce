import assert from 'node:assert/strict';
import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Fact } from './entry.ts';
import { evolve, isRegistered } from './evolve.ts';
import { GENESIS_HASH } from './hash-chain.ts';

/**
 * The record as it will be once these facts are written, for decisions that depend on their own facts. Sequence
 * numbers and hashes of the result mean nothing, and contacts that the facts add have no value yet.
 */
export function preview(
  record: DebtorRecord,
  facts: readonly Fact[],
  context: { readonly debtorId: DebtorId; readonly at: Instant },
): RegisteredRecord {
  const after = facts.reduce<DebtorRecord>(
    (grown, fact) =>
      evolve(grown, {
        ...context,
        seq: (grown.debtor?.version ?? 0) + 1,
        actor: 'system',
        cause: 'preview',
        fact,
        prevHash: GENESIS_HASH,
        hash: GENESIS_HASH,
      }),
    record,
  );
  assert(isRegistered(after), 'only a registered debtor has a next alarm');
  return after;
}
