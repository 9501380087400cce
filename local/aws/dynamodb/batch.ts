import db, { type Item } from 'dynalite/db/index.js';
import batchGetShape from 'dynalite/validations/batchGetItem.js';
import batchWriteShape from 'dynalite/validations/batchWriteItem.js';
import { type Operation, parseRequest } from './engine.ts';
import { findTable } from './find-table.ts';
import { itemSize } from './item-size.ts';
import { get } from './read-item.ts';
import { checkKey, checkNewItem } from './write-checks.ts';
import { put, remove } from './write-item.ts';

/** BatchGetItem answers at most this much and hands the other keys back as unprocessed. */
const MAX_BATCH_GET_BYTES = 16 * 1024 * 1024;
/** BatchWriteItem takes at most this many puts and deletes over all tables. */
const MAX_BATCH_WRITES = 25;

/** Reads many items, in the order asked; AWS promises no order. */
export const batchGetItem: Operation = (engine, body) => {
  const { RequestItems } = parseRequest(engine, batchGetShape, body);
  const responses: Record<string, Item[]> = {};
  const unprocessed: Record<string, { Keys: Item[]; _projection: undefined }> = {};
  let bytes = 0;
  for (const [TableName, { Keys, ...options }] of Object.entries(RequestItems)) {
    const found: Item[] = [];
    const left: Item[] = [];
    for (const Key of Keys) {
      const { Item } = get(engine, { TableName, Key, ...options });
      bytes += Item === undefined ? 0 : itemSize(Item);
      if (bytes > MAX_BATCH_GET_BYTES) left.push(Key);
      else if (Item !== undefined) found.push(Item);
    }
    responses[TableName] = found;
    if (left.length > 0) {
      unprocessed[TableName] = { ...options, _projection: undefined, Keys: left };
    }
  }
  return { Responses: responses, UnprocessedKeys: unprocessed };
};

/** Puts and deletes many items. A request that AWS would reject writes nothing. */
export const batchWriteItem: Operation = (engine, body) => {
  const { RequestItems } = parseRequest(engine, batchWriteShape, body);
  const writes = Object.entries(RequestItems).flatMap(([TableName, requests]) =>
    requests.map((request) => ({ TableName, ...request })),
  );
  if (writes.length > MAX_BATCH_WRITES) {
    throw db.validationError('Too many items requested for the BatchWriteItem call');
  }
  const seen = new Set<string>();
  for (const { TableName, PutRequest, DeleteRequest } of writes) {
    const table = findTable(engine, TableName);
    const item = PutRequest?.Item ?? DeleteRequest?.Key ?? {};
    if (PutRequest === undefined) checkKey(table, item);
    else checkNewItem(table, item);
    const identity = `${TableName}/${db.createKey(item, table.description)}`;
    if (seen.has(identity)) {
      throw db.validationError('Provided list of item keys contains duplicates');
    }
    seen.add(identity);
    if (PutRequest === undefined) remove(engine, { TableName, Key: item });
    else put(engine, { TableName, Item: item });
  }
  return { UnprocessedItems: {} };
};
