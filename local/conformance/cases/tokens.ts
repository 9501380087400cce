import { type ConformanceCase, item, N, S, TABLE } from '../conformance-case.ts';

const addOne = (token: string, by = 1) => ({
  ClientRequestToken: token,
  TransactItems: [
    {
      Update: {
        TableName: TABLE,
        Key: item('p', 'counter'),
        UpdateExpression: 'ADD n :by',
        ExpressionAttributeValues: { ':by': N(by) },
      },
    },
  ],
});

const claim = (token: string) => ({
  ClientRequestToken: token,
  TransactItems: [
    {
      Put: {
        TableName: TABLE,
        Item: item('p', 'claim', { by: S(token) }),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ],
});

export const TOKENS: ConformanceCase[] = [
  {
    name: 'the same token with the same request writes once',
    async ask(table) {
      const first = await table.send('TransactWriteItems', addOne('token-a'));
      const again = await table.send('TransactWriteItems', addOne('token-a'));
      return [first, again, await table.get('p', 'counter')];
    },
  },
  {
    name: 'another token writes again',
    async ask(table) {
      await table.send('TransactWriteItems', addOne('token-b'));
      await table.send('TransactWriteItems', addOne('token-c'));
      return table.get('p', 'counter');
    },
  },
  {
    name: 'the same token with another request is a mismatch',
    async ask(table) {
      await table.send('TransactWriteItems', addOne('token-d'));
      const other = await table.send('TransactWriteItems', addOne('token-d', 5));
      return [other, await table.get('p', 'counter')];
    },
  },
  {
    name: 'a repeated token answers as before though its condition would fail now',
    async ask(table) {
      const first = await table.send('TransactWriteItems', claim('token-e'));
      const again = await table.send('TransactWriteItems', claim('token-e'));
      const stranger = await table.send('TransactWriteItems', claim('token-f'));
      return [first, again, stranger];
    },
  },
  {
    name: 'a cancelled transaction does not use its token up',
    async ask(table) {
      await table.put(item('p', 'claim'));
      const lost = await table.send('TransactWriteItems', claim('token-g'));
      await table.send('DeleteItem', { TableName: TABLE, Key: item('p', 'claim') });
      const won = await table.send('TransactWriteItems', claim('token-g'));
      return [lost, won, await table.get('p', 'claim')];
    },
  },
  {
    name: 'a token longer than 36 characters is refused',
    ask: (table) => table.send('TransactWriteItems', addOne('t'.repeat(37))),
  },
  {
    name: 'an empty token is refused',
    ask: (table) => table.send('TransactWriteItems', addOne('')),
  },
  {
    name: 'a token of 36 characters is taken',
    ask: (table) => table.send('TransactWriteItems', addOne('t'.repeat(36))),
  },
  {
    name: 'without a token the same request writes twice',
    async ask(table) {
      const { TransactItems } = addOne('');
      await table.send('TransactWriteItems', { TransactItems });
      await table.send('TransactWriteItems', { TransactItems });
      return table.get('p', 'counter');
    },
  },
  {
    name: 'the same token with another condition is a mismatch, whatever it would find',
    async ask(table) {
      const first = await table.send('TransactWriteItems', claim('token-h'));
      const other = { ...claim('token-h'), TransactItems: [...addOne('').TransactItems] };
      return [
        first,
        await table.send('TransactWriteItems', other),
        await table.get('p', 'counter'),
      ];
    },
  },
  {
    name: 'a refused transaction does not use its token up',
    async ask(table) {
      const twice = [...addOne('').TransactItems, ...addOne('').TransactItems];
      const refused = await table.send('TransactWriteItems', {
        ClientRequestToken: 'token-i',
        TransactItems: twice,
      });
      return [refused, await table.send('TransactWriteItems', addOne('token-i'))];
    },
  },
];
