import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Table } from '#shared/table/table.ts';

/** The keys of all items of the table in which a text occurs anywhere, as `pk sk`. */
export async function itemsWith(table: Table, text: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { Items = [] } of paginateScan(table, { TableName: table.name })) {
    const holding = Items.filter((item) => JSON.stringify(item).includes(text));
    found.push(...holding.map(({ pk, sk }) => `${pk} ${sk}`));
  }
  return found;
}
