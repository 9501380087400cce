import { type ConformanceCase, item, N, S, TABLE } from '../conformance-case.ts';

export const STREAMS: ConformanceCase[] = [
  {
    name: 'the stream tells of insert, change and removal with both images',
    async ask(table) {
      await table.put(
        item('p', 's', { n: N('1.50'), text: S('água'), list: { L: [N(-12), S('')] } }),
      );
      await table.put(item('p', 's', { n: N(2), flag: { BOOL: true }, none: { NULL: true } }));
      await table.send('UpdateItem', {
        TableName: TABLE,
        Key: item('p', 's'),
        UpdateExpression: 'SET n = n + :one, tags = :t',
        ExpressionAttributeValues: { ':one': N(1000), ':t': { SS: ['a', 'bc'] } },
      });
      await table.send('DeleteItem', { TableName: TABLE, Key: item('p', 's') });
      return table.changes();
    },
  },
  {
    name: 'the stream keeps silent about writes that change nothing',
    async ask(table) {
      const same = item('p', 's', { list: { L: [S('a')] }, tags: { SS: ['x', 'y'] } });
      await table.put(same, same, { ...same, tags: { SS: ['y', 'x'] } });
      await table.send('UpdateItem', {
        TableName: TABLE,
        Key: item('p', 's'),
        UpdateExpression: 'REMOVE ghost',
      });
      await table.send('DeleteItem', { TableName: TABLE, Key: item('p', 'ghost') });
      return table.changes();
    },
  },
  {
    name: 'the stream tells each write of a transaction',
    async ask(table) {
      await table.put(item('p', 'old'));
      await table.send('TransactWriteItems', {
        TransactItems: [
          { Put: { TableName: TABLE, Item: item('p', 'new', { n: N(1) }) } },
          { Delete: { TableName: TABLE, Key: item('p', 'old') } },
        ],
      });
      return table.changes();
    },
  },
  {
    name: 'the stream keeps silent about a cancelled transaction and a failed condition',
    async ask(table) {
      await table.put(item('p', 'taken'));
      const taken = {
        TableName: TABLE,
        Item: item('p', 'taken', { n: N(1) }),
        ConditionExpression: 'attribute_not_exists(pk)',
      };
      await table.send('PutItem', taken);
      await table.send('TransactWriteItems', {
        TransactItems: [{ Put: { TableName: TABLE, Item: item('p', 'new') } }, { Put: taken }],
      });
      return table.changes();
    },
  },
  {
    name: 'the stream tells each write of a batch',
    async ask(table) {
      await table.send('BatchWriteItem', {
        RequestItems: { [TABLE]: [{ PutRequest: { Item: item('p', '1') } }] },
      });
      return table.changes();
    },
  },
  {
    name: 'the stream counts the bytes of numbers',
    async ask(table) {
      const numbers = [
        '0',
        '1',
        '10',
        '100',
        '12345',
        '1200',
        '0.1',
        '0.001',
        '-7',
        '123.45',
        '1e30',
      ];
      for (const n of numbers) await table.put(item('p', n, { n: N(n) }));
      return table.changes();
    },
  },
  {
    name: 'the stream tells an update that makes an item as an insertion',
    async ask(table) {
      await table.send('UpdateItem', {
        TableName: TABLE,
        Key: item('p', 's'),
        UpdateExpression: 'ADD n :n',
        ExpressionAttributeValues: { ':n': N(1) },
      });
      return table.changes();
    },
  },
  {
    name: 'the stream tells a replaced item as changed, with all that went',
    async ask(table) {
      await table.put(item('p', 's', { a: S('a'), b: S('b') }), item('p', 's', { b: S('c') }));
      return table.changes();
    },
  },
  {
    name: 'the stream keeps silent when a number is only written otherwise',
    async ask(table) {
      await table.put(item('p', 's', { n: N('1.50') }), item('p', 's', { n: N('1.5') }));
      return table.changes();
    },
  },
  {
    name: 'the stream tells the changes of one item in their order',
    async ask(table) {
      for (const n of [1, 2, 3, 2]) await table.put(item('p', 's', { n: N(n) }));
      await table.send('DeleteItem', { TableName: TABLE, Key: item('p', 's') });
      await table.put(item('p', 's', { n: N(9) }));
      return table.changes();
    },
  },
  {
    name: 'the stream tells the writes of a transaction after those before and before those after',
    async ask(table) {
      await table.put(item('p', 'before'));
      await table.send('TransactWriteItems', {
        TransactItems: [
          { Put: { TableName: TABLE, Item: item('h', '0000000001') } },
          { Put: { TableName: TABLE, Item: item('h', '0000000002') } },
          { Put: { TableName: TABLE, Item: item('p', 'state', { version: N(1) }) } },
        ],
      });
      await table.put(item('p', 'after'));
      return table.changes();
    },
  },
  {
    name: 'the stream keeps silent about the writes of a transaction that change nothing',
    async ask(table) {
      const same = item('p', 'same', { n: N(1) });
      await table.put(same);
      await table.send('TransactWriteItems', {
        TransactItems: [
          { Put: { TableName: TABLE, Item: same } },
          { Put: { TableName: TABLE, Item: item('p', 'new') } },
          { Delete: { TableName: TABLE, Key: item('p', 'ghost') } },
        ],
      });
      return table.changes();
    },
  },
  {
    name: 'the stream keeps silent about a repeated token',
    async ask(table) {
      const request = {
        ClientRequestToken: 'stream-token',
        TransactItems: [{ Put: { TableName: TABLE, Item: item('p', 'new') } }],
      };
      await table.send('TransactWriteItems', request);
      await table.send('TransactWriteItems', request);
      return table.changes();
    },
  },
  {
    name: 'the stream keeps silent about a batch that is refused',
    async ask(table) {
      const twice = { PutRequest: { Item: item('p', '1') } };
      await table.send('BatchWriteItem', { RequestItems: { [TABLE]: [twice, twice] } });
      return table.changes();
    },
  },
  {
    name: 'the stream tells what a batch deletes',
    async ask(table) {
      await table.put(item('p', '1', { n: N(1) }));
      await table.send('BatchWriteItem', {
        RequestItems: { [TABLE]: [{ DeleteRequest: { Key: item('p', '1') } }] },
      });
      return table.changes();
    },
  },
  {
    name: 'the stream tells values of every type, nested',
    async ask(table) {
      await table.put(
        item('p', 's', {
          map: { M: { list: { L: [{ M: { deep: { NS: ['1', '2'] } } }, { BOOL: false }] } } },
          bytes: { B: 'AQID' },
          sets: { BS: ['AQ==', 'Ag=='] },
          none: { NULL: true },
        }),
      );
      return table.changes();
    },
  },
  {
    name: 'the stream tells an empty map as one',
    async ask(table) {
      await table.put(item('p', 's', { m: { M: {} }, l: { L: [] } }));
      return table.changes();
    },
  },
];
