import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ModelWatch } from '#shared/domain/score/watch-model.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { keys } from './keys.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

/** How the model in force did in a month, as far as it is known. */
export const MonthWatch = ModelWatch.extend({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  watchedAt: Instant,
});
export type MonthWatch = z.infer<typeof MonthWatch>;

/** Hundreds of years. */
const PAGES_MAX = 10;

export async function saveMonthWatch(table: Table, watch: MonthWatch): Promise<void> {
  const Item = { ...keys.scoreWatch(watch.month), ...watch };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
}

/** Every month that was watched, the newest first. */
export async function listMonthWatches(table: Table): Promise<readonly MonthWatch[]> {
  const items = await queryAll(
    table,
    {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.scoreWatch('').pk },
      ScanIndexForward: false,
    },
    PAGES_MAX,
  );
  return items.map((item) => MonthWatch.parse(item));
}
