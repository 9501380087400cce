import * as z from 'zod';
import {
  type CaseTable,
  type ConformanceCase,
  type Item,
  item,
  N,
  S,
  TABLE,
} from './conformance-case.ts';

const TEXT = z.object({ S: z.string() });
const PAGE = z.object({
  Items: z.array(z.object({ pk: TEXT, sk: TEXT })),
  LastEvaluatedKey: z.unknown().optional(),
});
/** More pages than any case has items. */
const PAGES_MAX = 50;

const KEYS = ['HIST#001', 'HIST#002', 'HIST#003', 'HIST#010', 'PROFILE', 'STATE'];

/** Six items of the partition `p`, all of them in the index under `list`, backwards; one each of two others. */
export async function fill(table: CaseTable): Promise<void> {
  for (const [i, sk] of KEYS.entries()) {
    await table.put(item('p', sk, { n: N(i), gsi1pk: S('list'), gsi1sk: S(`k${9 - i}`) }));
  }
  await table.put(item('q', 'HIST#001', { n: N(1) }), item('p2', 'HIST#001', { n: N(1) }));
}

/** What a query on the filled table answers. */
export function finds(name: string, query: object): ConformanceCase {
  return {
    name,
    async ask(table) {
      await fill(table);
      return table.send('Query', { TableName: TABLE, ...query });
    },
  };
}

export const IN_P = {
  KeyConditionExpression: 'pk = :p',
  ExpressionAttributeValues: { ':p': S('p') },
};
export const sorted = (condition: string, values: object) => ({
  KeyConditionExpression: `pk = :p AND ${condition}`,
  ExpressionAttributeValues: { ':p': S('p'), ...values },
});

/** The index under one of its partition keys, with a further condition on its sort key. */
export const listed = (pk: string, condition = '', values: Item = {}) => ({
  IndexName: 'gsi1',
  KeyConditionExpression: condition === '' ? 'gsi1pk = :p' : `gsi1pk = :p AND ${condition}`,
  ExpressionAttributeValues: { ':p': S(pk), ...values },
});

/** Reads page after page to the end: the keys of each page, and the number of pages. */
export async function walk(
  table: CaseTable,
  operation: 'Query' | 'Scan',
  request: object,
): Promise<string[][]> {
  const pages: string[][] = [];
  let ExclusiveStartKey: unknown;
  do {
    const asked = { TableName: TABLE, ...request, ExclusiveStartKey };
    const page = PAGE.parse(await table.send(operation, asked));
    pages.push(page.Items.map(({ pk, sk }) => `${pk.S} ${sk.S}`));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined && pages.length < PAGES_MAX);
  return pages;
}
