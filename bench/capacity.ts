import type { Item } from 'dynalite/db/index.js';
import * as z from 'zod';
import { itemSize } from '#local/aws/dynamodb/item-size.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { LISTED_ATTRIBUTES } from '#shared/table/index-attributes.ts';

/** What one request takes of an on-demand table: read request units, and write request units by kind of item. */
export type Capacity = { readonly rru: number; readonly wru: Readonly<Record<string, number>> };

const WRITE_UNIT_BYTES = 1024;
const READ_UNIT_BYTES = 4096;
/** Counters and markers, the only items that are updated in place, are far below one unit. */
const IN_PLACE = 'COUNTER';

/** An item as it goes over the wire. */
export const WireItem = z.custom<Item>((value) => typeof value === 'object' && value !== null);
const Put = z.object({ Item: WireItem });
const Asked = z.looseObject({
  ConsistentRead: z.boolean().optional(),
  Item: WireItem.optional(),
  RequestItems: z
    .record(z.string(), z.looseObject({ ConsistentRead: z.boolean().optional() }))
    .optional(),
  TransactItems: z.array(z.looseObject({ Put: Put.optional() })).optional(),
});
const Answered = z.looseObject({
  Item: WireItem.optional(),
  Items: z.array(WireItem).optional(),
  Responses: z.record(z.string(), z.array(WireItem)).optional(),
});

/** Reckons capacity as AWS bills it, remembering what the index holds, since an unchanged entry costs nothing. */
export function createCapacityMeter() {
  const indexed = new Map<string, string>();

  function indexWrites(item: Item): number {
    if (item['gsi1pk'] === undefined) return 0;
    const names = new Set<string>(['pk', 'sk', 'gsi1pk', 'gsi1sk', ...LISTED_ATTRIBUTES]);
    const entry = Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)));
    const place = JSON.stringify([item['pk'], item['sk']]);
    const text = canonical(entry);
    if (indexed.get(place) === text) return 0;
    indexed.set(place, text);
    return units(itemSize(entry), WRITE_UNIT_BYTES);
  }

  function writeOf(item: Item, factor: number, into: Record<string, number>): void {
    const kind = kindOf(item);
    into[kind] = (into[kind] ?? 0) + factor * units(itemSize(item), WRITE_UNIT_BYTES);
    const index = indexWrites(item);
    if (index > 0) into['INDEX'] = (into['INDEX'] ?? 0) + index;
  }

  return (operation: string, asked: string, answered: string): Capacity => {
    const request = Asked.parse(JSON.parse(asked));
    const { Item, Items, Responses } = Answered.parse(JSON.parse(answered || '{}'));
    const { ConsistentRead } = request;
    const wru: Record<string, number> = {};
    switch (operation) {
      case 'TransactWriteItems':
        for (const { Put } of request.TransactItems ?? []) {
          if (Put) writeOf(Put.Item, 2, wru);
          else wru[IN_PLACE] = (wru[IN_PLACE] ?? 0) + 2;
        }
        return { wru, rru: 0 };
      case 'PutItem':
        if (request.Item) writeOf(request.Item, 1, wru);
        return { wru, rru: 0 };
      case 'GetItem':
        return { wru, rru: readOf([Item ?? {}], ConsistentRead) };
      case 'Query':
        return { wru, rru: readOf([...(Items ?? [])], ConsistentRead) };
      case 'BatchGetItem': {
        const [options] = Object.values(request.RequestItems ?? {});
        const items = Object.values(Responses ?? {}).flat();
        const each = items.map((item) => readOf([item], options?.ConsistentRead));
        return { wru, rru: each.reduce((sum, rru) => sum + rru, 0) };
      }
      default:
        throw new Error(`nobody has reckoned yet what ${operation} costs`);
    }
  };
}

/** STATE, CONTACT, H, CLAIM...: the kind as shared/table/keys.ts lists it. */
function kindOf(item: Item): string {
  const [room = ''] = (item['pk']?.S ?? '').split('#');
  const [place = ''] = (item['sk']?.S ?? '').split('#');
  return room === 'D' ? place : room;
}

const units = (bytes: number, unit: number): number => Math.max(1, Math.ceil(bytes / unit));

const readOf = (items: readonly Item[], consistent = false): number =>
  units(
    items.reduce((sum, item) => sum + itemSize(item), 0),
    READ_UNIT_BYTES,
  ) * (consistent ? 1 : 0.5);
