import db, { type Item } from 'dynalite/db/index.js';
import { type Engine, type Operation, parseRequest } from './engine.ts';
import { findTable } from './find-table.ts';
import { itemSize } from './item-size.ts';
import type { Table } from './table.ts';
import { checkDistinct } from './transacted-items.ts';
import { TRANSACT_WRITE, type TransactedWrite } from './transaction-shapes.ts';
import { errorName, isWireError, wireError } from './wire-error.ts';
import { checkKey, checkNewItem } from './write-checks.ts';
import { checkItem, putChecked, remove, update } from './write-item.ts';

/** The items of one transaction together (TransactWriteItems, "4 MB"). */
const MAX_TRANSACTION_BYTES = 4 * 1024 * 1024;

interface CancellationReason {
  Code: string;
  Message?: unknown;
  Item?: unknown;
}

/**
 * TransactWriteItems: all of the writes or none. Every write is tried, so that the cancellation
 * names the reason of each; whoever runs the request undoes them when this throws.
 */
export const transactWriteItems: Operation = (engine, body) => {
  const request = parseRequest(engine, TRANSACT_WRITE, body);
  const token = request.ClientRequestToken;
  if (token !== undefined && engine.tokens.isRepeat(token, body)) return {};
  checkTogether(engine, request.TransactItems);
  const reasons = request.TransactItems.map((item) => attempt(engine, item));
  if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
  if (token !== undefined) engine.tokens.remember(token, body);
  return {};
};

/** Rejects two writes on one item, and more bytes than a transaction takes. */
function checkTogether(engine: Engine, items: readonly TransactedWrite[]): void {
  const transacted: { table: Table; key: Item }[] = [];
  let bytes = 0;
  for (const { ConditionCheck, Put, Delete, Update } of items) {
    const write = ConditionCheck ?? Delete ?? Update ?? Put;
    if (write === undefined) continue;
    const table = findTable(engine, write.TableName);
    const item = 'Item' in write ? write.Item : write.Key;
    if (Put) checkNewItem(table, item);
    else checkKey(table, item);
    transacted.push({ table, key: item });
    bytes += itemSize(item);
  }
  checkDistinct(transacted);
  if (bytes > MAX_TRANSACTION_BYTES) {
    throw db.validationError(
      'Collection of items in the transaction exceeded the maximum size of 4 MB',
    );
  }
}

function attempt(engine: Engine, { ConditionCheck, Put, Delete, Update }: TransactedWrite) {
  try {
    if (ConditionCheck) checkItem(engine, ConditionCheck);
    if (Put) putChecked(engine, Put);
    if (Delete) remove(engine, Delete);
    if (Update) update(engine, Update);
    return { Code: 'None' };
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): CancellationReason {
  if (!isWireError(error)) throw error;
  const name = errorName(error);
  const item: unknown = error.body['Item'];
  const reason = { Message: error.message, ...(item === undefined ? {} : { Item: item }) };
  if (name === 'ConditionalCheckFailedException') {
    return { Code: 'ConditionalCheckFailed', ...reason };
  }
  if (name === 'ValidationException') return { Code: 'ValidationError', ...reason };
  throw error;
}

function cancelled(reasons: CancellationReason[]) {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  return wireError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
}
