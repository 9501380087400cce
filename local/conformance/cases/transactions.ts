import { type ConformanceCase, item, N, S, TABLE } from '../conformance-case.ts';
import { transaction } from '../scenario.ts';
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
    name: 'conditions on lists and maps hold in a transaction',
    async ask(table) {
      await table.put(item('p', 'state', { entries: { L: [S('a')] }, doc: { M: { n: N(1) } } }));
      return table.send(
        'TransactWriteItems',
        transact(
          check('p', 'state', {
            ConditionExpression: 'entries = :l AND doc = :d',
            ExpressionAttributeValues: { ':l': { L: [S('a')] }, ':d': { M: { n: N('1.0') } } },
          }),
          put('p', 'new'),
        ),
      );
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
  transaction(
    'what is not there is deleted all the same',
    [],
    [remove('p', 'ghost'), put('p', '1')],
  ),
  transaction(
    'an update makes an item of nothing in a transaction',
    [],
    [
      update('k', 'day', {
        UpdateExpression: 'ADD amount :by',
        ExpressionAttributeValues: { ':by': N(3) },
      }),
    ],
  ),
  transaction(
    'an update without an expression makes the item',
    [],
    [update('p', 'bare', { ConditionExpression: NEW }), put('p', '1')],
  ),
  transaction(
    'a put replaces the whole item',
    [item('p', '1', { a: S('a'), b: S('b') })],
    [put('p', '1', {}, { b: S('c') })],
  ),
  transaction(
    'a marker and its counters move together',
    [item('k', 'counted', { seq: N(3) })],
    [
      update('k', 'counted', {
        UpdateExpression: 'SET seq = :last',
        ConditionExpression: 'seq = :before',
        ExpressionAttributeValues: { ':before': N(3), ':last': N(5) },
      }),
      update('k', 'day', {
        UpdateExpression: 'ADD amount :by',
        ExpressionAttributeValues: { ':by': N('0.5') },
      }),
    ],
  ),
  transaction(
    'each condition sees the items as they were before',
    [item('p', '1', { n: N(1) })],
    [
      remove('p', '1'),
      put('p', '2', {
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
      check('p', '3', { ConditionExpression: NEW }),
    ],
  ),
  transaction(
    'a reference that leads to the same one may be written again',
    [item('r', 'REF', { debtorId: S('a') })],
    [
      put(
        'r',
        'REF',
        {
          ConditionExpression: 'attribute_not_exists(pk) OR debtorId = :debtorId',
          ExpressionAttributeValues: { ':debtorId': S('a') },
        },
        { debtorId: S('a'), target: S('b') },
      ),
    ],
  ),
  {
    name: 'a transaction reads one item twice or not at all',
    ask: (table) =>
      table.send('TransactGetItems', {
        TransactItems: [
          { Get: { TableName: TABLE, Key: key('p', '1') } },
          { Get: { TableName: TABLE, Key: key('p', '1') } },
        ],
      }),
  },
  {
    name: 'a transaction that reads nothing is refused',
    ask: (table) => table.send('TransactGetItems', { TransactItems: [] }),
  },
  {
    name: 'a transaction of 101 items is refused',
    async ask(table) {
      const writes = Array.from({ length: 101 }, (_, i) => put('p', String(i)));
      const answer = await table.send('TransactWriteItems', transact(...writes));
      return [JSON.stringify(answer).includes('ValidationException'), await table.get('p', '0')];
    },
  },
];
