import assert from 'node:assert/strict';
import type { Item, KeyRange } from 'dynalite/db/index.js';
import { SortedMap } from './sorted-map.ts';

/** Items in the order of their encoded keys. */
export type ItemMap = Pick<SortedMap<Item>, 'size' | 'get' | 'set' | 'delete' | 'range'>;

/** How the items of all tables are held in memory. */
export type Holding = 'as-objects' | 'as-text';

export const itemMapOf = (holding: Holding): ItemMap =>
  holding === 'as-text' ? new ItemsAsText() : new SortedMap<Item>();

/** Items as text take about a quarter of the memory of objects, and time to be read: for tables of millions. */
class ItemsAsText implements ItemMap {
  readonly #texts = new SortedMap<string>();

  get size(): number {
    return this.#texts.size;
  }

  get(key: string): Item | undefined {
    const text = this.#texts.get(key);
    return text === undefined ? undefined : parse(text);
  }

  set(key: string, item: Item): void {
    this.#texts.set(key, JSON.stringify(item));
  }

  delete(key: string): void {
    this.#texts.delete(key);
  }

  *range(range?: KeyRange): Generator<Item> {
    for (const text of this.#texts.range(range)) yield parse(text);
  }
}

function parse(text: string): Item {
  const item: unknown = JSON.parse(text);
  assert(isItem(item), 'what was held as text was an item');
  return item;
}

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;
