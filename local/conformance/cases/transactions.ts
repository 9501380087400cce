import { type ConformanceCase, item, N, S, TABLE } from '../conformance-case.ts';
import { check, key, NEW, put, remove, transact, update } from '../transact-items.ts';

const VERSION_IS = { ConditionExpression: 'version = :v' };

export const TRANSACTIONS: ConformanceCase[] = [
  {
    name: 'a transaction writes all of its items',
    async ask(table) {
      await table.put(item('p', 'old', { n: N(1) }), item('p', 'state', { version: N(3) }));
      const answer = await table.send(
        'TransactWriteItems',
        transact(
          put('p', 'new', { ConditionExpression: NEW }, { x: S('1') }),
          update('p', 'state', {
            UpdateExpression: 'SET version = :n',
            ...VERSION_IS,
            ExpressionAttributeValues: { ':v': N(3), ':n': N(4) },
          }),
          remove('p', 'old'),
          check('p', 'ghost', { ConditionExpression: NEW }),
        ),
      );
      return [
        answer,
        await table.get('p', 'new'),
        await table.get('p', 'state'),
        await table.get('p', 'old'),
      ];
    },
  },
  {
    name: 'a lost put condition cancels all and names each reason',
    async ask(table) {
      await table.put(item('p', 'taken', { by: S('another') }));
      const answer = await table.send(
        'TransactWriteItems',
        transact(put('p', 'first'), put('p', 'taken', { ConditionExpression: NEW })),
      );
      return [answer, await table.get('p', 'first'), await table.get('p', 'taken')];
    },
  },
  {
    name: 'ALL_OLD gives the item that failed a put condition',
    async ask(table) {
      await table.put(item('p', 'taken', { by: S('another') }));
      return table.send(
        'TransactWriteItems',
        transact(
          put('p', 'taken', {
            ConditionExpression: NEW,
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        ),
      );
    },
  },
  {
    name: 'ALL_OLD gives the items that failed update, delete and check conditions',
    async ask(table) {
      await table.put(
        item('p', '1', { version: N(1) }),
        item('p', '2', { version: N(2) }),
        item('p', '3', { version: N(3) }),
      );
      const lost = {
        ...VERSION_IS,
        ExpressionAttributeValues: { ':v': N(9) },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      };
      return table.send(
        'TransactWriteItems',
        transact(
          update('p', '1', {
            ...lost,
            UpdateExpression: 'SET seen = :v',
          }),
          remove('p', '2', lost),
          check('p', '3', lost),
          put('p', '4'),
        ),
      );
    },
  },
  {
    name: 'ALL_OLD gives no item where there is none',
    ask: (table) =>
      table.send(
        'TransactWriteItems',
        transact(
          check('p', 'ghost', {
            ConditionExpression: 'attribute_exists(pk)',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        ),
      ),
  },
  {
    name: 'a version guard lets one of two writers through',
    async ask(table) {
      await table.put(item('p', 'state', { version: N(7) }));
      const write = () =>
        table.send(
          'TransactWriteItems',
          transact(
            update('p', 'state', {
              UpdateExpression: 'SET version = version + :one',
              ...VERSION_IS,
              ExpressionAttributeValues: { ':v': N(7), ':one': N(1) },
            }),
            put('p', 'entry', { ConditionExpression: NEW }),
          ),
        );
      return [await write(), await write(), await table.get('p', 'state')];
    },
  },
  {
    name: 'a transaction takes 100 items',
    ask: (table) =>
      table.send(
        'TransactWriteItems',
        transact(...Array.from({ length: 100 }, (_, i) => put('p', String(i)))),
      ),
  },
  {
    name: 'two failed conditions give two reasons',
    async ask(table) {
      await table.put(item('p', 'taken', { text: S('a') }));
      return table.send(
        'TransactWriteItems',
        transact(
          put('p', 'taken', { ConditionExpression: NEW }),
          check('p', 'taken2', { ConditionExpression: 'attribute_exists(pk)' }),
          put('p', 'third'),
        ),
      );
    },
  },
  {
    name: 'conditions on lists and maps hold in a transaction',
    async ask(table) {
      await table.put(item('p', 'state', { list: { L: [S('a')] }, doc: { M: { n: N(1) } } }));
      return table.send(
        'TransactWriteItems',
        transact(
          check('p', 'state', {
            ConditionExpression: 'list = :l AND doc = :d',
            ExpressionAttributeValues: { ':l': { L: [S('a')] }, ':d': { M: { n: N('1.0') } } },
          }),
          put('p', 'new'),
        ),
      );
    },
  },
  {
    name: 'a cancelled transaction leaves the index as it was',
    async ask(table) {
      await table.put(item('p', '1', { gsi1pk: S('open'), gsi1sk: S('a') }));
      await table.send(
        'TransactWriteItems',
        transact(
          put('p', '1', {}, { gsi1pk: S('closed'), gsi1sk: S('a') }),
          check('p', 'ghost', { ConditionExpression: 'attribute_exists(pk)' }),
        ),
      );
      const list = (pk: string) =>
        table.send('Query', {
          TableName: TABLE,
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :p',
          ExpressionAttributeValues: { ':p': S(pk) },
        });
      return [await list('open'), await list('closed')];
    },
  },
  {
    name: 'a transaction reads items and gaps in the order asked',
    async ask(table) {
      await table.put(item('p', '1', { n: N(1), m: S('x') }), item('p', '2', { n: N(2) }));
      return table.send('TransactGetItems', {
        TransactItems: [
          { Get: { TableName: TABLE, Key: key('p', '2') } },
          { Get: { TableName: TABLE, Key: key('p', 'ghost') } },
          { Get: { TableName: TABLE, Key: key('p', '1'), ProjectionExpression: 'n' } },
        ],
      });
    },
  },
];
