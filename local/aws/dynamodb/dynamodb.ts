import { batchGetItem, batchWriteItem } from './batch.ts';
import { type ChangeListener, createChangeFeed } from './change-feed.ts';
import type { Engine, Operation } from './engine.ts';
import type { Holding } from './item-map.ts';
import { createJournal } from './journal.ts';
import { getItem } from './read-item.ts';
import { query, scan } from './read-page.ts';
import { exportLines, importLines } from './snapshot.ts';
import { createStore } from './store.ts';
import type { Table } from './table.ts';
import { createTable, deleteTable, describeTable, listTables } from './tables.ts';
import { describeTimeToLive, removeExpired, updateTimeToLive } from './time-to-live.ts';
import { transactGetItems } from './transact-get.ts';
import { transactWriteItems } from './transact-write.ts';
import { createTransactionTokens } from './transaction-tokens.ts';
import { isWireError } from './wire-error.ts';
import { deleteItem, putItem, updateItem } from './write-item.ts';

const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['BatchGetItem', batchGetItem],
  ['BatchWriteItem', batchWriteItem],
  ['CreateTable', createTable],
  ['DeleteItem', deleteItem],
  ['DeleteTable', deleteTable],
  ['DescribeTable', describeTable],
  ['DescribeTimeToLive', describeTimeToLive],
  ['GetItem', getItem],
  ['ListTables', listTables],
  ['PutItem', putItem],
  ['Query', query],
  ['Scan', scan],
  ['TransactGetItems', transactGetItems],
  ['TransactWriteItems', transactWriteItems],
  ['UpdateItem', updateItem],
  ['UpdateTimeToLive', updateTimeToLive],
]);

interface WireAnswer {
  status: number;
  body: unknown;
}

export interface DynamoDb {
  /**
   * Answers one request of the DynamoDB JSON 1.0 protocol. `target` is the X-Amz-Target header or the
   * bare name of the operation. The body becomes the engine's own and the answer may share its
   * memory: send a parsed text, and do not write into what comes back. Each request runs from start
   * to end before the next.
   */
  handle(target: string, body: unknown): Promise<WireAnswer>;
  /** Hears every change of every table with a stream, while the request that made it runs. */
  onChange(listener: ChangeListener): void;
  /** Removes what has outlived its time to live at the clock's time; gives the number of items. */
  sweepExpired(): number;
  /** The whole state (tables, items, the feed's count) as JSON lines. */
  exportState(): Iterable<string>;
  /** Takes the place of the whole state, with no change told. Throws on lines of another kind. */
  importState(lines: Iterable<string> | AsyncIterable<string>): Promise<void>;
}

interface Options {
  now: () => number;
  region?: string;
  holding?: Holding | undefined;
}

/** DynamoDB in memory. `now` is epoch milliseconds of a clock that may be moved. */
export function createDynamoDb({
  now,
  region = 'sa-east-1',
  holding = 'as-objects',
}: Options): DynamoDb {
  const tables = new Map<string, Table>();
  const journal = createJournal();
  const feed = createChangeFeed({ now, region });
  const store = createStore(tables, journal, holding);
  const tokens = createTransactionTokens(now);
  const engine: Engine = { tables, journal, store, tokens, holding, now, region };

  function answer(target: string, body: unknown): WireAnswer {
    const operation = OPERATIONS.get(target.split('.').at(-1) ?? '');
    if (operation === undefined) {
      const __type = 'com.amazon.coral.service#UnknownOperationException';
      return { status: 400, body: { __type } };
    }
    try {
      const answered = operation(engine, body);
      feed.publish(journal.commit());
      return { status: 200, body: answered };
    } catch (error) {
      journal.undo();
      if (!isWireError(error)) throw error;
      return { status: error.statusCode, body: error.body };
    }
  }

  return {
    handle: async (target, body) => answer(target, body),
    onChange: (listener) => feed.onChange(listener),
    sweepExpired() {
      const removed = removeExpired(engine);
      feed.publish(journal.commit(), 'time-to-live');
      return removed;
    },
    exportState: () => exportLines(engine, feed),
    importState: (lines) => importLines(engine, feed, lines),
  };
}
