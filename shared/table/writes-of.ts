import assert from 'node:assert/strict';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { append } from '#shared/domain/history/append.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { epochSecondsOf } from '#shared/domain/values/zone.ts';
import { changedItems } from './changed-items.ts';
import { closingOf, stillOpen } from './line-writes.ts';
import type { Decision, DecisionContext } from './decision.ts';
import { keys } from './keys.ts';
import type { LoadedDebtor } from './loaded-debtor.ts';
import type { Table } from './table.ts';

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

export type Written = {
  readonly record: RegisteredRecord;
  readonly entries: readonly HistoryEntry[];
};

/** What one decision about one person writes: the state first, guarded by the version that it was decided on, then its claims. */
export function writesOf(
  table: Table,
  loaded: LoadedDebtor,
  decision: Decision,
  context: DecisionContext,
): Written & { readonly writes: Writes } {
  const { debtorId } = loaded;
  const { entries, record } = append(
    loaded.record,
    decision.facts,
    { debtorId, ...context },
    decision.next,
  );
  const version = loaded.record.debtor?.version ?? 0;
  const claims = (decision.claims ?? []).map((claim) => ({
    ...keys.claim(claim.kind, claim.cause),
    debtorId,
    at: context.at,
    ...(claim.expiresAt && { expiresAt: epochSecondsOf(claim.expiresAt) }),
  }));
  const [state, ...others] = changedItems(loaded, record, decision.vault ?? {});
  assert(state, 'the state changes with every fact');
  const writes: Writes = [
    version === 0
      ? once(table, state)
      : { Put: { TableName: table.name, Item: state, ...unchangedSince(version) } },
    ...claims.map((claim) => once(table, claim)),
    ...entries.map((entry) =>
      once(table, { ...keys.history(entry.debtorId, entry.seq), ...entry }),
    ),
    ...refItems(loaded, decision).map((item) => unlessOthers(table, item)),
    ...[...others, ...(decision.items ?? [])].map((item) => ({
      Put: { TableName: table.name, Item: item },
    })),
    ...(decision.closes ?? []).map((closing) => ({ Update: closingOf(table, closing) })),
    ...(decision.whileOpen ?? []).map((place) => ({ ConditionCheck: stillOpen(table, place) })),
    ...(decision.beside ?? []).map((other) => ({
      ConditionCheck: {
        TableName: table.name,
        Key: keys.state(other.debtorId),
        ...unchangedSince(other.version),
      },
    })),
  ];
  return { writes, record, entries };
}

const unchangedSince = (version: number) => ({
  ConditionExpression: '#version = :loaded',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':loaded': version },
});

const once = (table: Table, item: Record<string, unknown>) => ({
  Put: { TableName: table.name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
});

/** Whatever leads to one debtor never comes to lead to another: who asks for it is refused, and must look again. */
const unlessOthers = (table: Table, item: Record<string, unknown>) => ({
  Put: {
    TableName: table.name,
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk) OR debtorId = :debtorId',
    ExpressionAttributeValues: { ':debtorId': item['debtorId'] },
  },
});

const refItems = (loaded: LoadedDebtor, decision: Decision) =>
  (decision.refs ?? []).map((ref) => ({
    ...keys.ref(ref.kind, ref.external),
    debtorId: loaded.debtorId,
    target: ref.target,
    ...(ref.expiresAt && { expiresAt: epochSecondsOf(ref.expiresAt) }),
  }));
