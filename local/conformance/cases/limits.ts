import type { AttributeValue } from 'aws-lambda';
import {
  type CaseTable,
  type ConformanceCase,
  type Item,
  item,
  N,
  S,
  TABLE,
} from '../conformance-case.ts';

/** The attribute that fills an item up to 400 KB: `pk`, `p`, `sk`, `s` and `t` take 7 bytes. */
const FULL = 400 * 1024 - 7;

const putting = (table: CaseTable, attributes: Item) =>
  table.send('PutItem', { TableName: TABLE, Item: item('p', 's', attributes) });

/** A number as it is read after it was written. */
async function taken(table: CaseTable, n: string): Promise<unknown> {
  return [await putting(table, { n: N(n) }), await table.get('p', 's')];
}

/** A text inside so many maps. */
const nested = (levels: number): AttributeValue =>
  levels === 0 ? S('deep') : { M: { m: nested(levels - 1) } };

export const LIMITS: ConformanceCase[] = [
  {
    name: 'an item of 400 KB is taken',
    async ask(table) {
      const big = item('p', 's', { t: S('x'.repeat(FULL)) });
      return table.send('PutItem', { TableName: TABLE, Item: big });
    },
  },
  {
    name: 'one byte more is refused',
    async ask(table) {
      const big = item('p', 's', { t: S('x'.repeat(FULL + 1)) });
      return [
        await table.send('PutItem', { TableName: TABLE, Item: big }),
        await table.get('p', 's'),
      ];
    },
  },
  {
    name: 'accents take two bytes each',
    async ask(table) {
      const big = item('p', 's', { t: S('é'.repeat(FULL / 2 + 1)) });
      return table.send('PutItem', { TableName: TABLE, Item: big });
    },
  },
  {
    name: 'an update cannot outgrow the limit, and leaves the item as it was',
    async ask(table) {
      await table.put(item('p', 's', { gsi1pk: S('g'), gsi1sk: S('1'), n: N(1) }));
      const answer = await table.send('UpdateItem', {
        TableName: TABLE,
        Key: item('p', 's'),
        UpdateExpression: 'SET t = :t, gsi1pk = :g',
        ExpressionAttributeValues: { ':t': S('é'.repeat(FULL / 2)), ':g': S('h') },
      });
      return [answer, await table.get('p', 's')];
    },
  },
  {
    name: 'a transaction of more than 4 MB is refused',
    async ask(table) {
      const answer = await table.send('TransactWriteItems', {
        TransactItems: Array.from({ length: 12 }, (_, i) => ({
          Put: { TableName: TABLE, Item: item('p', `${i}`, { t: S('x'.repeat(390_000)) }) },
        })),
      });
      return [answer, await table.get('p', '0')];
    },
  },
  {
    name: 'a transaction with too big an item is refused',
    async ask(table) {
      const answer = await table.send('TransactWriteItems', {
        TransactItems: [
          { Put: { TableName: TABLE, Item: item('p', '0') } },
          { Put: { TableName: TABLE, Item: item('p', '1', { t: S('x'.repeat(FULL + 1)) }) } },
        ],
      });
      return [answer, await table.get('p', '0')];
    },
  },
  {
    name: 'a sort key of more than 1024 bytes is refused',
    ask: (table) => table.send('PutItem', { TableName: TABLE, Item: item('p', 'é'.repeat(513)) }),
  },
  {
    name: 'a partition key of more than 2048 bytes is refused',
    ask: (table) => table.send('GetItem', { TableName: TABLE, Key: item('é'.repeat(1025), 's') }),
  },
  {
    name: 'keys of 2048 and 1024 bytes are taken',
    async ask(table) {
      const longest = item('é'.repeat(1024), 'é'.repeat(512));
      return table.send('PutItem', { TableName: TABLE, Item: longest });
    },
  },
  {
    name: 'an index partition key of more than 2048 bytes is refused',
    ask: (table) => putting(table, { gsi1pk: S('x'.repeat(2049)), gsi1sk: S('1') }),
  },
  {
    name: 'an index sort key of more than 1024 bytes is refused',
    ask: (table) => putting(table, { gsi1pk: S('1'), gsi1sk: S('x'.repeat(1025)) }),
  },
  {
    name: 'an update to an index sort key of more than 1024 bytes is refused',
    async ask(table) {
      await table.put(item('p', 's'));
      const answer = await table.send('UpdateItem', {
        TableName: TABLE,
        Key: item('p', 's'),
        UpdateExpression: 'SET gsi1pk = :p, gsi1sk = :s',
        ExpressionAttributeValues: { ':p': S('1'), ':s': S('x'.repeat(1025)) },
      });
      return [answer, await table.get('p', 's')];
    },
  },
  { name: 'a map 32 levels deep is taken', ask: (table) => putting(table, { m: nested(31) }) },
  { name: 'a map 33 levels deep is refused', ask: (table) => putting(table, { m: nested(32) }) },
  { name: 'a number of 38 digits is taken', ask: (table) => taken(table, '9'.repeat(38)) },
  { name: 'the largest number is taken', ask: (table) => taken(table, '9.9e125') },
  { name: 'a larger number is refused', ask: (table) => putting(table, { n: N('1e126') }) },
  { name: 'the smallest number is taken', ask: (table) => taken(table, '1e-130') },
  { name: 'a smaller number is refused', ask: (table) => putting(table, { n: N('1e-131') }) },
  { name: 'zeros at the end are no digits', ask: (table) => taken(table, `1${'0'.repeat(60)}`) },
  {
    name: 'an expression of 4 KB is taken, a longer one refused',
    async ask(table) {
      const put = (length: number) =>
        table.send('PutItem', {
          TableName: TABLE,
          Item: item('p', `${length}`),
          ConditionExpression: 'attribute_not_exists(pk)'.padEnd(length, ' '),
        });
      return [await put(4096), await put(4097)];
    },
  },
  {
    name: 'three hundred operators are taken, one more refused',
    async ask(table) {
      const put = (operators: number) =>
        table.send('PutItem', {
          TableName: TABLE,
          Item: item('p', `${operators}`),
          // Each further comparison brings an operator of its own and the one that joins it.
          ConditionExpression: `n<>a${' OR a=b'.repeat((operators - 1) / 2)}`,
        });
      return [await put(299), await put(301)];
    },
  },
  {
    name: 'a hundred alternatives are taken, one more refused',
    async ask(table) {
      const among = (count: number) => {
        const names = Array.from({ length: count }, (_, i) => `:v${i}`);
        return table.send('Scan', {
          TableName: TABLE,
          FilterExpression: `n IN (${names.join()})`,
          ExpressionAttributeValues: Object.fromEntries(names.map((name, i) => [name, N(i)])),
        });
      };
      return [await among(100), await among(101)];
    },
  },
];
