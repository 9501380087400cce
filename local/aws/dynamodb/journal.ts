import type { Item } from 'dynalite/db/index.js';
import type { ItemMap } from './item-map.ts';
import type { Table } from './table.ts';

/** One item of a table before and after the request. */
export interface Change {
  table: Table;
  before: Item | undefined;
  after: Item | undefined;
}

/**
 * What the request in hand has written: enough to take it all back when the request fails, and to
 * tell the change feed when it succeeds.
 */
export interface Journal {
  write(map: ItemMap, key: string, after: Item | undefined): void;
  writeItem(table: Table, key: string, after: Item | undefined): void;
  undo(): void;
  /** Closes the request and gives its item changes in the order they were made. */
  commit(): Change[];
}

export function createJournal(): Journal {
  let undoLog: (() => void)[] = [];
  let changes: Change[] = [];

  function write(map: ItemMap, key: string, after: Item | undefined): void {
    const before = map.get(key);
    assign(map, key, after);
    undoLog.push(() => assign(map, key, before));
  }

  return {
    write,
    writeItem(table, key, after) {
      changes.push({ table, before: table.items.get(key), after });
      write(table.items, key, after);
    },
    undo() {
      for (const undoOne of undoLog.reverse()) undoOne();
      undoLog = [];
      changes = [];
    },
    commit() {
      const committed = changes;
      undoLog = [];
      changes = [];
      return committed;
    },
  };
}

function assign(map: ItemMap, key: string, item: Item | undefined): void {
  if (item === undefined) map.delete(key);
  else map.set(key, item);
}
