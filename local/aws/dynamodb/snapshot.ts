import db, { type Item } from 'dynalite/db/index.js';
import * as z from 'zod';
import type { ChangeFeed } from './change-feed.ts';
import type { Engine } from './engine.ts';
import { itemMapOf } from './item-map.ts';
import type { StreamedTableDescription, Table } from './table.ts';

const VERSION = 1;

const LINE = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('snapshot'), version: z.literal(VERSION), sequence: z.int() }),
  z.object({
    kind: z.literal('table'),
    description: z.custom<StreamedTableDescription>(
      (value) => typeof value === 'object' && value !== null && 'TableName' in value,
    ),
    ttlAttribute: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('item'),
    item: z.custom<Item>((value) => typeof value === 'object' && value !== null),
  }),
]);

/** The whole state as JSON lines: a head, and each table followed by its items. */
export function* exportLines({ tables }: Engine, feed: ChangeFeed): Generator<string> {
  const head = { kind: 'snapshot', version: VERSION, sequence: feed.sequence.last };
  yield JSON.stringify(head);
  for (const { description, ttlAttribute, items } of tables.values()) {
    yield JSON.stringify({ kind: 'table', description, ttlAttribute });
    for (const item of items.range()) yield JSON.stringify({ kind: 'item', item });
  }
}

/**
 * Puts an exported state in the place of the engine's own. No change is told, and the next record of
 * the feed goes on counting. Throws when a line is not what `exportLines` writes.
 */
export async function importLines(
  engine: Engine,
  feed: ChangeFeed,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  engine.tables.clear();
  let table: Table | null = null;
  for await (const text of lines) {
    const line = LINE.parse(JSON.parse(text));
    if (line.kind === 'snapshot') {
      feed.sequence.last = line.sequence;
    } else if (line.kind === 'table') {
      const { description, ttlAttribute } = line;
      table = { description, ttlAttribute, items: itemMapOf(engine.holding), indexes: new Map() };
      engine.tables.set(description.TableName, table);
    } else if (table !== null) {
      restore(engine, table, line.item);
    }
  }
}

function restore(engine: Engine, table: Table, item: Item): void {
  table.items.set(db.createKey(item, table.description), item);
  db.updateIndexes(engine.store, table.description, null, item, (error) => {
    if (error != null) throw error;
  });
  engine.journal.commit();
}
