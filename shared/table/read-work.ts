import * as z from 'zod';
import { WORK_REASONS, type WorkReason } from '#shared/domain/call/work-rank.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { type CarteiraId, type CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { keys, WORK_INDEX } from './keys.ts';
import { queryPages } from './query-pages.ts';
import type { Table } from './table.ts';

/** Megabytes of one reason: some 7,000 cases each. */
const PAGES_MAX = 50;

const Place = z.object({ debtorId: DebtorId, gsi2sk: z.string() });

/** Somebody in the list, and where they stand in it. */
export type WorkPlace = { readonly debtorId: DebtorId; readonly place: string };

/**
 * A credor's cases that wait for somebody of the team, in the order of their rank: callbacks only once their moment has come, and of
 * those expected to pay only who is late.
 *
 * @param after the place to go on after; empty from the first
 * @param leftOut carteiras whose cases are not told of
 */
export async function* readWork(
  table: Table,
  credorId: CredorId,
  now: Instant,
  after: string,
  leftOut: readonly CarteiraId[] = [],
): AsyncGenerator<WorkPlace> {
  for (const [rank, reason] of WORK_REASONS.entries()) {
    const from = `${rank}#`;
    const to = reason === 'callback' ? `${from}${now}\uffff` : `${from}\uffff`;
    if (after >= to) continue;
    const query = {
      IndexName: WORK_INDEX,
      KeyConditionExpression: 'gsi2pk = :pk AND gsi2sk BETWEEN :from AND :to',
      ...filterOf(reason, leftOut),
      ExpressionAttributeValues: {
        ':pk': keys.workByRank(credorId, '', NOBODY).gsi2pk,
        ':from': after > from ? `${after} ` : from,
        ':to': to,
        ...(reason === 'value' && { ':today': localDateOf(now, BOOK_ZONE) }),
        ...Object.fromEntries(leftOut.map((carteiraId, index) => [`:out${index}`, carteiraId])),
      },
    };
    for await (const page of queryPages(table, query, PAGES_MAX)) {
      for (const item of page) {
        const { debtorId, gsi2sk: place } = Place.parse(item);
        yield { debtorId, place };
      }
    }
  }
}

const NOBODY = DebtorId.parse('a'.repeat(20));

function filterOf(reason: WorkReason, leftOut: readonly CarteiraId[]) {
  const names = leftOut.map((_, index) => `:out${index}`);
  const filters = [
    ...(reason === 'value' ? ['oldestDueDate < :today'] : []),
    ...(names.length > 0 ? [`NOT (carteiraId IN (${names.join(', ')}))`] : []),
  ];
  return filters.length > 0 ? { FilterExpression: filters.join(' AND ') } : {};
}
