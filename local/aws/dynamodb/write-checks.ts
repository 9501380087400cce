import db, { type Item, type ParsedExpression } from 'dynalite/db/index.js';
import { matches } from './conditions.ts';
import { rejectInvalid } from './engine.ts';
import { itemSize, MAX_ITEM_BYTES } from './item-size.ts';
import type { Table } from './table.ts';
import { wireError } from './wire-error.ts';

/** Rejects an item whose keys do not fit the table and its indexes, or that is too big. */
export function checkNewItem(table: Table, item: Item): void {
  rejectInvalid(db.validateItem(item, table.description));
  checkIndexKeys(table, item);
  if (itemSize(item) > MAX_ITEM_BYTES) {
    throw db.validationError('Item size has exceeded the maximum allowed size');
  }
}

/** Rejects what an update has made of an item. */
export function checkUpdatedItem(table: Table, item: Item): void {
  checkIndexKeys(table, item);
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

function checkIndexKeys({ description }: Table, item: Item): void {
  for (const index of description.GlobalSecondaryIndexes ?? []) {
    for (const { AttributeName: name } of index.KeySchema) {
      if (item[name]?.S !== '') continue;
      throw db.validationError(
        'One or more parameter values are not valid. A value specified for a secondary index key ' +
          'is not supported. The AttributeValue for a key attribute cannot contain an empty ' +
          `string value. IndexName: ${index.IndexName}, IndexKey: ${name}`,
      );
    }
  }
}
