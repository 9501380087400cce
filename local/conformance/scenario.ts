import type { AttributeValue } from 'aws-lambda';
import { type CaseTable, type ConformanceCase, type Item, TABLE } from './conformance-case.ts';
import { transact } from './transact-items.ts';

/** One operation on a table with some items: its answer, and what stands in the table afterwards. */
export function scenario(
  name: string,
  before: readonly Item[],
  operation: string,
  body: object,
): ConformanceCase {
  return {
    name,
    async ask(table) {
      await table.put(...before);
      const answer = await table.send(operation, { TableName: TABLE, ...body });
      return [answer, await everything(table)];
    },
  };
}

/** The same for one transaction, which names the table in each of its writes. */
export function transaction(
  name: string,
  before: readonly Item[],
  writes: readonly object[],
): ConformanceCase {
  return {
    name,
    async ask(table) {
      await table.put(...before);
      const answer = await table.send('TransactWriteItems', transact(...writes));
      return [answer, await everything(table)];
    },
  };
}

/** All items of the table by key, as a scan has an order of its own. */
export async function everything(table: CaseTable): Promise<unknown> {
  const items = await table.scan();
  const keyOf = ({ pk, sk }: Item) => `${text(pk)} ${text(sk)}`;
  return Object.fromEntries(items.map((item) => [keyOf(item), item]));
}

const text = (value: AttributeValue | undefined): string => value?.S ?? '';
