import db, { type Item, type ParsedExpression } from 'dynalite/db/index.js';
import { matches } from './conditions.ts';
import { rejectInvalid } from './engine.ts';
import { checkKeyBytes, checkPutLimits, checkUpdatedLimits } from './item-limits.ts';
import type { Table } from './table.ts';
import { wireError } from './wire-error.ts';

/**
 * Rejects what no request may bring: an item without its key, with an empty index key, or past a limit.
 * Index keys of another type are left to dynalite's action: in a transaction they cancel it.
 */
export function checkNewItem(table: Table, item: Item): void {
  const {
    GlobalSecondaryIndexes: _global,
    LocalSecondaryIndexes: _local,
    ...bare
  } = table.description;
  rejectInvalid(db.validateItem(item, bare));
  checkKeyBytes(table.description, item);
  const empty = emptyIndexKey(table, item);
  if (empty !== undefined) {
    throw db.validationError(
      'One or more parameter values are not valid. A value specified for a secondary index key is ' +
        'not supported. The AttributeValue for a key attribute cannot contain an empty string ' +
        `value. IndexName: ${empty.IndexName}, IndexKey: ${empty.AttributeName}`,
    );
  }
  checkPutLimits(table.description, item);
}

/** Rejects a key that does not fit the table. */
export function checkKey(table: Table, key: Item): void {
  rejectInvalid(db.validateKey(key, table.description));
  checkKeyBytes(table.description, key);
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
  checkUpdatedLimits(table.description, item);
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

function emptyIndexKey({ description }: Table, item: Item) {
  return (description.GlobalSecondaryIndexes ?? [])
    .flatMap(({ IndexName, KeySchema }) =>
      KeySchema.map(({ AttributeName }) => ({ IndexName, AttributeName })),
    )
    .find(({ AttributeName }) => item[AttributeName]?.S === '');
}
