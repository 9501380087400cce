import { type ConformanceCase, item, N, S, TABLE } from '../conformance-case.ts';

/** The attribute that fills an item up to 400 KB: `pk`, `p`, `sk`, `s` and `t` take 7 bytes. */
const FULL = 400 * 1024 - 7;

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
];
