import db, { type Item } from 'dynalite/db/index.js';
import type { Table } from './table.ts';

/** Rejects a transaction that names one item twice. `key` holds the key, alone or within its item. */
export function checkDistinct(items: readonly { table: Table; key: Item }[]): void {
  const seen = new Set(
    items.map(
      ({ table: { description }, key }) =>
        `${description.TableName}/${db.createKey(key, description)}`,
    ),
  );
  if (seen.size === items.length) return;
  throw db.validationError('Transaction request cannot include multiple operations on one item');
}
