import db, { type Item, type ParsedExpression } from 'dynalite/db/index.js';
import { matches } from './conditions.ts';
import { rejectInvalid } from './engine.ts';
import { itemSize, MAX_ITEM_BYTES } from './item-size.ts';
import type { Table } from './table.ts';
import { wireError } from './wire-error.ts';

/** The longest keys of DynamoDB (Service quotas, "Partition keys and sort keys"). */
const MAX_KEY_BYTES = { HASH: 2048, RANGE: 1024 };

/**
 * Rejects what no request may bring: an item without its key, with an empty index key, or too big.
 * Index keys of another type are left to dynalite's action: in a transaction they cancel it.
 */
export function checkNewItem(table: Table, item: Item): void {
  const {
    GlobalSecondaryIndexes: _global,
    LocalSecondaryIndexes: _local,
    ...bare
  } = table.description;
  rejectInvalid(db.validateItem(item, bare));
  checkKeyBytes(table, item);
  const empty = emptyIndexKey(table, item);
  if (empty !== undefined) {
    throw db.validationError(
      'One or more parameter values are not valid. A value specified for a secondary index key is ' +
        'not supported. The AttributeValue for a key attribute cannot contain an empty string ' +
        `value. IndexName: ${empty.IndexName}, IndexKey: ${empty.AttributeName}`,
    );
  }
  if (itemSize(item) > MAX_ITEM_BYTES) {
    throw db.validationError('Item size has exceeded the maximum allowed size');
  }
}

/** Rejects a key that does not fit the table. */
export function checkKey(table: Table, key: Item): void {
  rejectInvalid(db.validateKey(key, table.description));
  checkKeyBytes(table, key);
}

/** Rejects what an update has made of an item. */
export function checkUpdatedItem(table: Table, item: Item): void {
  if (emptyIndexKey(table, item) !== undefined) {
    throw db.validationError(
      'One or more parameter values are not valid. The update expression attempted to update a ' +
        'secondary index key to a value that is not supported. The AttributeValue for a key ' +
        'attribute cannot contain an empty string value.',
    );
  }
  if (itemSize(item) > MAX_ITEM_BYTES) {
    throw db.validationError('Item size to update has exceeded the maximum allowed size');
  }
}

/** Throws ConditionalCheckFailedException, with the item that failed when the caller wants it. */
export function checkCondition(
  existing: Item | undefined,
  condition: ParsedExpression | undefined,
  returnOnFailure: string | undefined,
): void {
  if (condition === undefined || matches(existing ?? {}, condition.expression)) return;
  throw wireError(
    'ConditionalCheckFailedException',
    'The conditional request failed',
    returnOnFailure === 'ALL_OLD' && existing !== undefined ? { Item: existing } : {},
  );
}

/** dynalite counts the characters of a key; DynamoDB counts its bytes in UTF-8. */
function checkKeyBytes({ description }: Table, key: Item): void {
  for (const { AttributeName, KeyType } of description.KeySchema) {
    const bytes = Buffer.byteLength(key[AttributeName]?.S ?? '');
    if (bytes <= MAX_KEY_BYTES[KeyType]) continue;
    throw db.validationError(
      KeyType === 'HASH'
        ? 'One or more parameter values were invalid: Size of hashkey has exceeded the maximum ' +
            'size limit of2048 bytes'
        : 'One or more parameter values were invalid: Aggregated size of all range keys has ' +
            'exceeded the size limit of 1024 bytes',
    );
  }
}

function emptyIndexKey({ description }: Table, item: Item) {
  return (description.GlobalSecondaryIndexes ?? [])
    .flatMap(({ IndexName, KeySchema }) =>
      KeySchema.map(({ AttributeName }) => ({ IndexName, AttributeName })),
    )
    .find(({ AttributeName }) => item[AttributeName]?.S === '');
}
