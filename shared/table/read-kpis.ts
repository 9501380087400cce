import * as z from 'zod';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { keys } from './keys.ts';
import { monthsBetween } from './months-between.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

/** A month has some thousands of counters: days by metrics. */
const MONTH_PAGES_MAX = 10;

const CounterItem = z.object({ sk: z.string(), amount: z.number() });

/** One counter of one day. */
export type Counter = { readonly day: LocalDate; readonly metric: string; readonly amount: number };

/** Every counter of a credor from one day to another, both included: one query a month, oldest first. */
export async function readKpis(
  table: Table,
  credorId: CredorId,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly Counter[]> {
  const months = await Promise.all(
    monthsBetween(from, to).map((month) =>
      queryAll(
        table,
        {
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: {
            ':pk': keys.kpi(credorId, month, '').pk,
            ':from': from,
            ':to': `${to}$`,
          },
        },
        MONTH_PAGES_MAX,
      ),
    ),
  );
  return months.flat().map(counterOf);
}

function counterOf(item: Record<string, unknown>): Counter {
  const { sk, amount } = CounterItem.parse(item);
  const [day, metric = ''] = sk.split('#');
  return { day: LocalDate.parse(day), metric, amount };
}
