import { type ConformanceCase, item, N, S, TABLE } from '../conformance-case.ts';
import { check, NEW, put, remove, transact, update } from '../transact-items.ts';

export const TRANSACTION_REFUSALS: ConformanceCase[] = [
  {
    name: 'one item cannot be written twice in a transaction',
    async ask(table) {
      const answer = await table.send(
        'TransactWriteItems',
        transact(put('p', 'same'), put('p', 'other'), remove('p', 'same')),
      );
      return [answer, await table.get('p', 'other')];
    },
  },
  {
    name: 'a check and a write on one item clash too',
    ask: (table) =>
      table.send(
        'TransactWriteItems',
        transact(check('p', 'same', { ConditionExpression: NEW }), put('p', 'same')),
      ),
  },
  {
    name: 'a transaction needs one item at least',
    ask: (table) => table.send('TransactWriteItems', transact()),
  },
  {
    name: 'an item of two actions is refused',
    ask: (table) =>
      table.send('TransactWriteItems', transact({ ...put('p', '1'), ...remove('p', '2') })),
  },
  {
    name: 'an update of the key in a transaction is refused',
    ask: (table) =>
      table.send(
        'TransactWriteItems',
        transact(
          put('p', 'first'),
          update('p', 's', {
            UpdateExpression: 'SET sk = :x',
            ExpressionAttributeValues: { ':x': S('t') },
          }),
        ),
      ),
  },
  {
    name: 'a put without its sort key in a transaction is refused',
    ask: (table) =>
      table.send(
        'TransactWriteItems',
        transact({ Put: { TableName: TABLE, Item: { pk: S('p') } } }),
      ),
  },
  {
    name: 'a put with an empty index key in a transaction is refused',
    async ask(table) {
      const bad = { gsi1pk: S(''), gsi1sk: S('1') };
      const answer = await table.send(
        'TransactWriteItems',
        transact(put('p', 'first'), put('p', 'bad', {}, bad)),
      );
      return [answer, await table.get('p', 'first')];
    },
  },
  {
    name: 'a put with an index key of another type in a transaction is refused',
    async ask(table) {
      const answer = await table.send(
        'TransactWriteItems',
        transact(put('p', 'first'), put('p', 'bad', {}, { gsi1pk: N(1) })),
      );
      return [answer, await table.get('p', 'first')];
    },
  },
  {
    name: 'a bad expression in a transaction is refused',
    ask: (table) =>
      table.send(
        'TransactWriteItems',
        transact(put('p', '1', { ConditionExpression: 'attribute_not_exists(' })),
      ),
  },
  {
    name: 'an unused value in a transaction is refused',
    ask: (table) =>
      table.send(
        'TransactWriteItems',
        transact(
          put('p', '1', {
            ConditionExpression: NEW,
            ExpressionAttributeValues: { ':x': S('1') },
          }),
        ),
      ),
  },
  {
    name: 'a transaction on an unknown table is refused',
    ask: (table) =>
      table.send(
        'TransactWriteItems',
        transact({ Put: { TableName: 'no-such-table', Item: item('p', '1') } }),
      ),
  },
];
