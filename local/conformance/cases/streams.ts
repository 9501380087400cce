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
];
