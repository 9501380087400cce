import type { Engine } from './engine.ts';
import type { Table } from './table.ts';
import { wireError } from './wire-error.ts';

/** The table that an item operation names. Throws ResourceNotFoundException. */
export function findTable({ tables }: Pick<Engine, 'tables'>, name: string): Table {
  const table = tables.get(name);
  if (table === undefined) {
    throw wireError('ResourceNotFoundException', 'Requested resource not found');
  }
  return table;
}

/** The table that a table operation names. Throws ResourceNotFoundException with the name in it. */
export function findNamedTable({ tables }: Pick<Engine, 'tables'>, name: string): Table {
  const table = tables.get(name);
  if (table === undefined) {
    const message = `Requested resource not found: Table: ${name} not found`;
    throw wireError('ResourceNotFoundException', message);
  }
  return table;
}
