import * as z from 'zod';
import { CALLBACK_MINUTES_MAX } from '#shared/domain/call/callback.ts';
import { WORK_REASONS, type WorkReason } from '#shared/domain/call/work-rank.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { type CarteiraId, type CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { addMinutes, type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { WORK_INDEX } from './indexes.ts';
import { keys } from './keys.ts';
import { queryPages } from './query-pages.ts';
import type { Table } from './table.ts';

/** Megabytes of one reason: some 7,000 cases each. */
const PAGES_MAX = 50;

const Place = z.object({ debtorId: DebtorId, gsi2sk: z.string() });

/** Somebody in the list, and where they stand in it. */
export type WorkPlace = { readonly debtorId: DebtorId; readonly place: string };

/**
 * A credor's cases that wait for somebody of the team, in the order of their rank: callbacks only once their moment has come, and
 * last of all those that nobody kept in time; of those expected to pay only who is late.
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
  for (const { reason, before, from, to } of stretches(now)) {
    if (after >= `${before}${to}`) continue;
    const last = after.slice(before.length);
    const query = {
      IndexName: WORK_INDEX,
      KeyConditionExpression: 'gsi2pk = :pk AND gsi2sk BETWEEN :from AND :to',
      ...filterOf(reason, leftOut),
      ExpressionAttributeValues: {
        ':pk': keys.workByRank(credorId, '', NOBODY).gsi2pk,
        ':from': after > `${before}${from}` ? `${last} ` : from,
        ':to': to,
        ...(reason === 'value' && { ':today': localDateOf(now, BOOK_ZONE) }),
        ...Object.fromEntries(leftOut.map((carteiraId, index) => [`:out${index}`, carteiraId])),
      },
    };
    for await (const page of queryPages(table, query, PAGES_MAX)) {
      for (const item of page) {
        const { debtorId, gsi2sk } = Place.parse(item);
        yield { debtorId, place: `${before}${gsi2sk}` };
      }
    }
  }
}

/**
 * The parts of the index in the order of the list. `before`: what makes a place of it one of the whole list. A callback counts for two
 * days; then it says no more than that nobody called, and whoever waits now comes first.
 */
function stretches(now: Instant) {
  const ended = `${CALLBACK_RANK}#${addMinutes(now, -CALLBACK_MINUTES_MAX)}`;
  const waiting = WORK_REASONS.map((reason, rank) => {
    const isCallback = reason === 'callback';
    const from = isCallback ? ended : `${rank}#`;
    const to = isCallback ? `${rank}#${now}\uffff` : `${rank}#\uffff`;
    return { reason, before: '', from, to };
  });
  const late = { reason: 'callback', before: 'z', from: `${CALLBACK_RANK}#`, to: ended } as const;
  return [...waiting, late];
}

const CALLBACK_RANK = WORK_REASONS.indexOf('callback');
const NOBODY = DebtorId.parse('a'.repeat(20));

function filterOf(reason: WorkReason, leftOut: readonly CarteiraId[]) {
  const names = leftOut.map((_, index) => `:out${index}`);
  const filters = [
    ...(reason === 'value' ? ['oldestDueDate < :today'] : []),
    ...(names.length > 0 ? [`NOT (carteiraId IN (${names.join(', ')}))`] : []),
  ];
  return filters.length > 0 ? { FilterExpression: filters.join(' AND ') } : {};
}
