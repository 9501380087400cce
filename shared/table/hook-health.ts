import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { EndpointHealth } from '#shared/domain/hooks/endpoint-health.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { hookKeys } from './hook-keys.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';
import type { HookPlace } from './unread-events.ts';

/** Five endpoints of some hundred bytes. */
const PAGES_MAX = 1;

export async function readHealth(table: Table, place: HookPlace): Promise<EndpointHealth> {
  const { credorId, endpointId } = place;
  const Key = hookKeys.hookHealth(credorId, endpointId);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return EndpointHealth.parse({ ...Item, endpointId });
}

export async function listHealth(
  table: Table,
  credorId: CredorId,
): Promise<readonly EndpointHealth[]> {
  const query = {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': hookKeys.hookHealth(credorId, '').pk },
  };
  const items = await queryAll(table, query, PAGES_MAX);
  return items.map((item) => EndpointHealth.parse({ ...item, endpointId: item['sk'] }));
}

export async function noteFailure(
  table: Table,
  { credorId, endpointId }: HookPlace,
  status: number | null,
  at: Instant,
): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: hookKeys.hookHealth(credorId, endpointId),
      UpdateExpression: 'ADD failures :one SET lastFailureAt = :at, lastStatus = :status',
      ExpressionAttributeValues: { ':one': 1, ':at': at, ':status': status },
    }),
  );
}

export async function noteSuccess(
  table: Table,
  { credorId, endpointId }: HookPlace,
  at: Instant,
): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: hookKeys.hookHealth(credorId, endpointId),
      UpdateExpression: 'SET failures = :none, lastSuccessAt = :at',
      ExpressionAttributeValues: { ':none': 0, ':at': at },
    }),
  );
}

/** Notes for when the next round is planned, unless somebody else planned one since `before` was read; null for no more. */
export async function noteRound(
  table: Table,
  { credorId, endpointId }: HookPlace,
  before: Instant | null,
  next: Instant | null,
): Promise<void> {
  const values = { ...(before && { ':before': before }), ...(next && { ':next': next }) };
  const update = new UpdateCommand({
    TableName: table.name,
    Key: hookKeys.hookHealth(credorId, endpointId),
    UpdateExpression: next ? 'SET roundAt = :next' : 'REMOVE roundAt',
    ConditionExpression: before ? 'roundAt = :before' : 'attribute_not_exists(roundAt)',
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  });
  try {
    await table.client.send(update);
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
