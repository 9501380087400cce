import * as z from 'zod';
import { ChargeId, DebtorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import {
  addMinutes,
  epochSecondsOf,
  type Instant,
  localDateOf,
} from '#shared/domain/values/zone.ts';
import type { SideItem } from './decision.ts';
import { keys } from './keys.ts';
import { queryPages } from './query-pages.ts';
import type { Table } from './table.ts';

/** Longer than anybody asks about it. */
const KEPT_MINUTES = 127 * 24 * 60;
/** Some hundred thousand charges of one day. */
const PAGES_MAX = 100;

const Outstanding = z.object({ debtorId: DebtorId, chargeId: ChargeId });
/** A charge that was issued, by whose it is. */
export type Outstanding = z.infer<typeof Outstanding>;

/** Remembers an issued charge under the day in Brasília on which it ends. Written with the fact that it was issued. */
export const outstandingItem = (
  { debtorId, chargeId }: Outstanding,
  endsAt: Instant,
): SideItem => ({
  ...keys.outstanding(localDateOf(endsAt, 'America/Sao_Paulo'), chargeId),
  debtorId,
  chargeId,
  expiresAt: epochSecondsOf(addMinutes(endsAt, KEPT_MINUTES)),
});

/** The charges that ended on a day, whatever became of them. */
export async function* listOutstanding(
  table: Table,
  day: LocalDate,
): AsyncGenerator<readonly Outstanding[]> {
  const query = {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.outstanding(day, '').pk },
  };
  for await (const page of queryPages(table, query, PAGES_MAX)) {
    yield page.map((item) => Outstanding.parse(item));
  }
}
