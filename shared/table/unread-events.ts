import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { HookEvent } from '#shared/domain/hooks/hook-event.ts';
import { UnreadEvent, type WaitingEvent } from '#shared/domain/hooks/unread-event.ts';
import type { CredorId, HookEndpointId } from '#shared/domain/values/ids.ts';
import { addMinutes, epochSecondsOf } from '#shared/domain/values/zone.ts';
import { inParallel } from './in-parallel.ts';
import { hookKeys } from './hook-keys.ts';
import { queryPages } from './query-pages.ts';
import { readIndexed } from './read-index.ts';
import type { Table } from './table.ts';

/** How long an event waits for whoever is to take it. */
const KEPT_MINUTES = 30 * 24 * 60;
/** A million events that nobody took are some four hundred pages. */
const PAGES_MAX = 1_000;
const AT_ONCE = 10;

/** Whose events they are. */
export type HookPlace = { readonly credorId: CredorId; readonly endpointId: HookEndpointId };

const keyOf = (
  { credorId, endpointId }: HookPlace,
  { occurredAt, eventId }: Pick<HookEvent, 'occurredAt' | 'eventId'>,
) => hookKeys.unreadEvent(credorId, endpointId, occurredAt, eventId);

/** Keeps an event, over what was kept of it before. */
export async function keepUnread(
  table: Table,
  place: HookPlace,
  unread: UnreadEvent,
): Promise<void> {
  const expiresAt = epochSecondsOf(addMinutes(unread.since, KEPT_MINUTES));
  const Item = { ...keyOf(place, unread), ...waitingKey(place, unread), ...unread, expiresAt };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
}

const waitingKey = ({ credorId, endpointId }: HookPlace, unread: UnreadEvent) =>
  unread.status === 'waiting' &&
  hookKeys.waitingEvent(credorId, endpointId, unread.nextTryAt, unread.eventId);

/** What is tried again by itself, the next first, up to a hundred; what was taken or began to wait just now may not show. */
export async function listWaiting(
  table: Table,
  { credorId, endpointId }: HookPlace,
): Promise<readonly WaitingEvent[]> {
  const { gsi1pk } = hookKeys.waitingEvent(credorId, endpointId, '', '');
  const items = await readIndexed(table, gsi1pk, 'forwards');
  return items.map((item) => UnreadEvent.parse(item)).filter((event) => event.status === 'waiting');
}

export async function isUnread(
  table: Table,
  place: HookPlace,
  event: Pick<HookEvent, 'occurredAt' | 'eventId'>,
): Promise<boolean> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keyOf(place, event), ConsistentRead: true }),
  );
  return Item !== undefined;
}

/** The events were taken; what nobody keeps any more is no error. */
export async function takeRead(
  table: Table,
  place: HookPlace,
  events: readonly Pick<HookEvent, 'occurredAt' | 'eventId'>[],
): Promise<void> {
  await inParallel(events, AT_ONCE, async (event) => {
    const Key = keyOf(place, event);
    await table.client.send(new DeleteCommand({ TableName: table.name, Key }));
  });
}

/** What a system has not taken, the oldest first. @param limit how many at most */
export async function listUnread(
  table: Table,
  { credorId, endpointId }: HookPlace,
  limit: number,
  only?: UnreadEvent['status'],
): Promise<readonly UnreadEvent[]> {
  const query = {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': hookKeys.unreadEvent(credorId, endpointId, '', '').pk },
    ConsistentRead: true,
  };
  const found: UnreadEvent[] = [];
  for await (const page of queryPages(table, query, PAGES_MAX)) {
    const events = page.map((item) => UnreadEvent.parse(item));
    found.push(...events.filter(({ status }) => only === undefined || status === only));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}
