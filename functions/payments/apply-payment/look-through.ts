import type { Gateway, KnownEvent, Stretch } from '#shared/adapters/gateways/gateway.ts';
import { stretchId, writeStretch } from '#shared/adapters/gateways/question.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { keepWebhook } from '#shared/table/raw-webhooks.ts';
import type { Table } from '#shared/table/table.ts';

/** More money in a day than any gateway of ours lists. */
const PAGES_MAX = 2_000;

/**
 * One page of what a gateway received in a stretch of time, or of what went back of that. The next is asked for before this one counts, so that what
 * fails in one page keeps no other back; asked for again, it is asked for once.
 *
 * @param day under which the question was kept
 */
export async function lookThrough(
  { table, now }: { readonly table: Table; readonly now: () => Instant },
  gateway: Gateway,
  day: string,
  stretch: Stretch,
): Promise<readonly KnownEvent[]> {
  const found = await gateway.received?.(stretch);
  if (found === undefined) return [];
  const next = { ...stretch, page: stretch.page + 1 };
  if (found.isMore && next.page < PAGES_MAX) {
    const key = { gateway: gateway.name, day, eventId: stretchId(next) };
    const body = writeStretch(next);
    await keepWebhook(table, key, { body, strength: 'ours', receivedAt: now() });
  }
  return found.events;
}
