import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { RetornoSummary } from '#shared/domain/cnab/retorno/summary.ts';
import { CredorId, RetornoId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

const facts = {
  retornoId: RetornoId,
  credorId: CredorId,
  /** Where the file lay when it was read. */
  key: z.string().min(1).max(1024),
  readAt: Instant,
};

/** One retorno that came: what was in it, or why nothing of it was taken. */
export const Retorno = z.discriminatedUnion('status', [
  z.object({ ...facts, status: z.literal('done'), summary: RetornoSummary }),
  z.object({
    ...facts,
    status: z.literal('refused'),
    /** pt-BR, with line and column. */
    failure: z.string().max(1_000),
  }),
]);
export type Retorno = z.infer<typeof Retorno>;

/** Some years of daily files. */
const LIST_PAGES_MAX = 10;

/** Writing it again replaces it. */
export async function putRetorno(table: Table, retorno: Retorno): Promise<void> {
  const Item = { ...keys.retorno(retorno.credorId, retorno.retornoId), ...retorno };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
}

export async function readRetorno(
  table: Table,
  credorId: CredorId,
  retornoId: RetornoId,
): Promise<Retorno | null> {
  const Key = keys.retorno(credorId, retornoId);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return Item ? Retorno.parse(Item) : null;
}

/** A credor's retornos, newest first. */
export async function listRetornos(table: Table, credorId: CredorId): Promise<readonly Retorno[]> {
  const query = {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.retorno(credorId, '').pk },
  };
  const items = await queryAll(table, query, LIST_PAGES_MAX);
  return items
    .map((item) => Retorno.parse(item))
    .toSorted((a, b) => (a.readAt < b.readAt ? 1 : -1));
}
