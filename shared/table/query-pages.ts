import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { OwnError } from '#shared/domain/values/own-error.ts';
import type { Table } from './table.ts';

type Item = Readonly<Record<string, unknown>>;
type Query = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>;

/**
 * What a query finds, a page of at most one megabyte at a time. Whoever has enough stops asking.
 *
 * @throws OwnError after `pagesMax` pages when there are more
 */
export async function* queryPages(
  table: Table,
  query: Query,
  pagesMax: number,
): AsyncGenerator<readonly Item[]> {
  let startKey: QueryCommandInput['ExclusiveStartKey'];
  for (let page = 0; page < pagesMax; page++) {
    const answer = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ...query,
        ...(startKey && { ExclusiveStartKey: startKey }),
      }),
    );
    yield answer.Items ?? [];
    startKey = answer.LastEvaluatedKey;
    if (!startKey) return;
  }
  throw new OwnError(`A query has more than ${pagesMax} pages of items.`);
}

/** Everything that a query finds. @throws OwnError when that is more than `pagesMax` pages */
export async function queryAll(
  table: Table,
  query: Query,
  pagesMax: number,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of queryPages(table, query, pagesMax)) items.push(...page);
  return items;
}
