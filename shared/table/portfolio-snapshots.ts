import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { PortfolioSnapshot } from '#events/api/overview.ts';
import type { ScoreBands } from '#shared/domain/score/bands.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

/** Many years of nights. */
const PAGES_MAX = 10;

export async function saveSnapshot(table: Table, snapshot: PortfolioSnapshot): Promise<void> {
  const Item = { ...keys.portfolio(snapshot.credorId, snapshot.day), ...snapshot };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
}

/** The newest snapshot of a credor's book; null before its first night. */
async function readNewestSnapshot(
  table: Table,
  credorId: CredorId,
): Promise<PortfolioSnapshot | null> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.portfolio(credorId, '').pk },
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  const [item] = Items ?? [];
  return item ? PortfolioSnapshot.parse(item) : null;
}

/** Where the fifths of a credor's scores lie; null before the first night, or where few cases have one. */
export const readScoreBands = async (
  table: Table,
  credorId: CredorId,
): Promise<ScoreBands | null> => (await readNewestSnapshot(table, credorId))?.scoreBands ?? null;

/** The snapshots of a credor's book from one day to another, oldest first. */
export async function readSnapshots(
  table: Table,
  credorId: CredorId,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly PortfolioSnapshot[]> {
  const items = await queryAll(
    table,
    {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': keys.portfolio(credorId, from).pk,
        ':from': from,
        ':to': to,
      },
    },
    PAGES_MAX,
  );
  return items.map((item) => PortfolioSnapshot.parse(item));
}
