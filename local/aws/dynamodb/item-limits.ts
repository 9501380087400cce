import type { AttributeValue } from 'aws-lambda';
import db, { type Item, type TableDescription } from 'dynalite/db/index.js';
import validations from 'dynalite/validations/index.js';
import { itemSize } from './item-size.ts';

/** The largest item of DynamoDB: 400 KB with its attribute names (Service quotas, "Item size"). */
const MAX_ITEM_BYTES = 400 * 1024;
/** Lists and maps within one another (Service quotas, "Nested attribute depth": 32 levels with the attribute's own). */
const MAX_NESTED = 31;
/** The longest keys of DynamoDB (Service quotas, "Partition keys and sort keys"). */
const MAX_KEY_BYTES = { HASH: 2048, RANGE: 1024 };

/** Rejects an item that is put and breaks a limit that dynalite does not know. */
export function checkPutLimits(description: TableDescription, item: Item): void {
  if (itemSize(item) > MAX_ITEM_BYTES) {
    throw db.validationError('Item size has exceeded the maximum allowed size');
  }
  if (hasTooLongIndexKey(description, item)) {
    throw db.validationError('One or more parameter values were invalid: Size limit exceeded');
  }
  checkNames(item);
  checkNesting(item);
}

/** Rejects what an update has made of an item. */
export function checkUpdatedLimits(description: TableDescription, item: Item): void {
  if (itemSize(item) > MAX_ITEM_BYTES) {
    throw db.validationError('Item size to update has exceeded the maximum allowed size');
  }
  if (hasTooLongIndexKey(description, item)) {
    throw db.validationError(
      'The update expression attempted to update the secondary index key beyond allowed size limits',
    );
  }
  checkNesting(item);
  for (const value of Object.values(item)) {
    const problem = validations.validateAttributeValue(value);
    if (problem) throw db.validationError(problem);
  }
}

/** dynalite counts the characters of a key; DynamoDB counts its bytes in UTF-8. */
export function checkKeyBytes({ KeySchema }: TableDescription, key: Item): void {
  for (const { AttributeName, KeyType } of KeySchema) {
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

function hasTooLongIndexKey(
  { GlobalSecondaryIndexes = [] }: TableDescription,
  item: Item,
): boolean {
  return GlobalSecondaryIndexes.flatMap(({ KeySchema }) => KeySchema).some(
    ({ AttributeName, KeyType }) =>
      Buffer.byteLength(item[AttributeName]?.S ?? '') > MAX_KEY_BYTES[KeyType],
  );
}

function checkNames(item: Item): void {
  for (const [name, { M }] of Object.entries(item)) {
    if (name === '') throw db.validationError('Empty attribute name');
    if (M !== undefined) checkNames(M);
  }
}

function checkNesting(item: Item): void {
  if (Object.values(item).every((value) => levelsOf(value) <= MAX_NESTED)) return;
  throw db.validationError(
    'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels ' +
      'beyond supported limit',
  );
}

/** How many lists and maps lie within one another. */
function levelsOf({ L, M }: AttributeValue): number {
  const inner = L ?? (M === undefined ? undefined : Object.values(M));
  return inner === undefined
    ? 0
    : 1 + inner.reduce((most, one) => Math.max(most, levelsOf(one)), 0);
}
