import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const CounterItem = z.object({ sk: z.string(), amount: z.number() });

/** One counter of one day. */
export type Counter = { readonly day: LocalDate; readonly metric: string; readonly amount: number };

/** Every counter of a credor from one day to another, both included: one query a month. */
export async function readKpis(
  table: Table,
  credorId: CredorId,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly Counter[]> {
  const counters: Counter[] = [];
  for (const month of monthsBetween(from, to)) {
    const { pk } = keys.kpi(credorId, month, '');
    let startKey: Record<string, unknown> | undefined;
    do {
      const page = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': `${to}$` },
          ...(startKey && { ExclusiveStartKey: startKey }),
        }),
      );
      counters.push(...(page.Items ?? []).map(counterOf));
      startKey = page.LastEvaluatedKey;
    } while (startKey);
  }
  return counters;
}

function counterOf(item: Record<string, unknown>): Counter {
  const { sk, amount } = CounterItem.parse(item);
  const [day, metric = ''] = sk.split('#');
  return { day: LocalDate.parse(day), metric, amount };
}

/** First days of the months from `from` to `to`. */
function monthsBetween(from: LocalDate, to: LocalDate): readonly string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > to.slice(0, 7)) return months;
    months.push(`${name}-01`);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
