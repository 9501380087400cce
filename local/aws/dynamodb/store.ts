import { EventEmitter } from 'node:events';
import type { Item, Store, SubStore } from 'dynalite/db/index.js';
import { findNamedTable, findTable } from './find-table.ts';
import type { Journal } from './journal.ts';
import { type Holding, type ItemMap, itemMapOf } from './item-map.ts';
import type { Table } from './table.ts';

/**
 * Shows the tables to dynalite's actions as the leveldb they expect. Every call answers before it
 * returns, so one request runs from start to end with nothing in between, and all writes go through
 * the journal. Sizes are checked by `write-item.ts`: dynalite would count characters.
 */
export function createStore(tables: Map<string, Table>, journal: Journal, holding: Holding): Store {
  return {
    options: { maxItemSize: Number.POSITIVE_INFINITY },
    getTable(name, checkStatus, done) {
      const answer = typeof checkStatus === 'function' ? checkStatus : done;
      const find = checkStatus === false ? findNamedTable : findTable;
      let table: Table;
      try {
        table = find({ tables }, name);
      } catch (error) {
        answer?.(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      answer?.(null, table.description);
    },
    getItemDb(tableName) {
      const table = findTable({ tables }, tableName);
      return subStore(table.items, (key, item) => journal.writeItem(table, key, item));
    },
    getIndexDb(_kind, tableName, indexName) {
      const index = indexOf(findTable({ tables }, tableName), indexName, holding);
      return subStore(index, (key, item) => journal.write(index, key, item && present(item)));
    },
  };
}

/** dynalite projects attributes that an item lacks as undefined ones. */
const present = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));

function indexOf(table: Table, indexName: string, holding: Holding): ItemMap {
  const existing = table.indexes.get(indexName);
  if (existing !== undefined) return existing;
  const created = itemMapOf(holding);
  table.indexes.set(indexName, created);
  return created;
}

function subStore(items: ItemMap, write: (key: string, item: Item | undefined) => void): SubStore {
  return {
    get: (key, done) => done(null, items.get(key)),
    put(key, item, done) {
      write(key, item);
      done(null);
    },
    del(key, done) {
      write(key, undefined);
      done(null);
    },
    lock: (_key, run) => run((done) => done),
    // Pages are read by `read-page.ts`, which takes only the bounds from dynalite.
    createValueStream: () => new EventEmitter(),
  };
}
