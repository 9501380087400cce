import * as z from 'zod';
import type { CostIncrement } from '#shared/domain/cost/cost-of-entry.ts';
import { CostPlace } from '#shared/domain/cost/cost-place.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { keys } from './keys.ts';
import { monthsBetween } from './months-between.ts';
import { queryAll } from './query-pages.ts';
import type { Table } from './table.ts';

/** A month has some thousands of lines: days by carteiras, channels and steps. */
const MONTH_PAGES_MAX = 20;

const Amount = z.int().default(0);
const CostItem = z.object({
  sk: z.string(),
  messages: Amount,
  parts: Amount,
  costMicros: Amount,
  unpriced: Amount,
  recovered: Amount,
});

/** One line of the ledger of costs. */
export type CostLine = Omit<CostIncrement, 'credorId'>;

/** The ledger of a credor from one day to another, both included: one query a month, oldest first. */
export async function readCosts(
  table: Table,
  credorId: CredorId,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly CostLine[]> {
  const months = await Promise.all(
    monthsBetween(from, to).map((month) =>
      queryAll(
        table,
        {
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: {
            ':pk': keys.cost(credorId, month).pk,
            ':from': from,
            ':to': `${to}$`,
          },
        },
        MONTH_PAGES_MAX,
      ),
    ),
  );
  return months.flat().map(lineOf);
}

function lineOf(item: Record<string, unknown>): CostLine {
  const { sk, ...by } = CostItem.parse(item);
  const [day, carteiraId, channel, regua, step, arm] = sk.split('#');
  const place = CostPlace.parse({ carteiraId, channel, regua, step, arm });
  return { day: LocalDate.parse(day), place, by };
}
