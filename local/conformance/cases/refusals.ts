import { type ConformanceCase, type Item, item, N, S, TABLE } from '../conformance-case.ts';

/** What comes of putting an item that DynamoDB does not take. */
function putting(name: string, attributes: Item | object): ConformanceCase {
  return {
    name,
    ask: (table) =>
      table.send('PutItem', { TableName: TABLE, Item: { pk: S('p'), sk: S('s'), ...attributes } }),
  };
}

/** What comes of one request. */
function asking(name: string, operation: string, body: object): ConformanceCase {
  return { name, ask: (table) => table.send(operation, { TableName: TABLE, ...body }) };
}

export const REFUSALS: ConformanceCase[] = [
  putting('an empty partition key is refused', { pk: S('') }),
  putting('an empty sort key is refused', { sk: S('') }),
  putting('a key of another type is refused', { sk: N(1) }),
  putting('an empty index key is refused', { gsi1pk: S(''), gsi1sk: S('1') }),
  putting('an empty index sort key is refused', { gsi1pk: S('1'), gsi1sk: S('') }),
  putting('an index key of another type is refused', { gsi1pk: N(1) }),
  putting('an empty set is refused', { tags: { SS: [] } }),
  putting('a set with a member twice is refused', { tags: { SS: ['a', 'a'] } }),
  putting('a number that is none is refused', { n: N('abc') }),
  putting('a number of 39 digits is refused', { n: N('1'.repeat(39)) }),
  putting('an empty text, list and map are taken', { t: S(''), l: { L: [] }, m: { M: {} } }),
  {
    name: 'an update to an empty index key is refused',
    async ask(table) {
      await table.put(item('p', 's', { gsi1pk: S('a'), gsi1sk: S('1') }));
      const answer = await table.send('UpdateItem', {
        TableName: TABLE,
        Key: item('p', 's'),
        UpdateExpression: 'SET gsi1pk = :e',
        ExpressionAttributeValues: { ':e': S('') },
      });
      return [answer, await table.get('p', 's')];
    },
  },
  asking('an empty key is refused on reading', 'GetItem', { Key: { pk: S(''), sk: S('s') } }),
  asking('half a key is refused', 'GetItem', { Key: { pk: S('p') } }),
  asking('a key of more is refused', 'GetItem', { Key: item('p', 's', { n: N(1) }) }),
  asking('a reserved word is refused', 'UpdateItem', {
    Key: item('p', 's'),
    UpdateExpression: 'SET name = :n',
    ExpressionAttributeValues: { ':n': S('x') },
  }),
  asking('an undefined value is refused', 'UpdateItem', {
    Key: item('p', 's'),
    UpdateExpression: 'SET n = :n',
  }),
  asking('an undefined name is refused', 'UpdateItem', {
    Key: item('p', 's'),
    UpdateExpression: 'SET #n = :n',
    ExpressionAttributeValues: { ':n': S('x') },
  }),
  asking('an unused name is refused', 'GetItem', {
    Key: item('p', 's'),
    ProjectionExpression: 'n',
    ExpressionAttributeNames: { '#n': 'x' },
  }),
  asking('an unknown table is refused', 'GetItem', {
    TableName: 'no-such-table',
    Key: item('p', 's'),
  }),
  asking('an unknown table is refused on describing', 'DescribeTable', {
    TableName: 'no-such-table',
  }),
  asking('an unknown table is refused on querying', 'Query', {
    TableName: 'no-such-table',
    KeyConditionExpression: 'pk = :p',
    ExpressionAttributeValues: { ':p': S('p') },
  }),
  asking('a table is not created twice', 'CreateTable', {
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  }),
  {
    name: 'a deleted item is given back when asked',
    async ask(table) {
      await table.put(item('p', 's', { n: N(1) }));
      const remove = { TableName: TABLE, Key: item('p', 's'), ReturnValues: 'ALL_OLD' };
      return [await table.send('DeleteItem', remove), await table.send('DeleteItem', remove)];
    },
  },
  {
    name: 'a replaced item is given back when asked',
    async ask(table) {
      const put = { TableName: TABLE, Item: item('p', 's', { n: N(1) }), ReturnValues: 'ALL_OLD' };
      return [await table.send('PutItem', put), await table.send('PutItem', put)];
    },
  },
  putting('a value of two types is refused', { v: { S: 'a', N: '1' } }),
  putting('a value of no type is refused', { v: {} }),
  putting('a null that is not true is refused', { v: { NULL: false } }),
  putting('a set of nothing within a map is refused', { m: { M: { s: { NS: [] } } } }),
  putting('a set with one number twice is refused', { s: { NS: ['1', '1.0'] } }),
  putting('an attribute without a name is refused', { '': S('x') }),
  putting('an attribute without a name within a map is refused', { m: { M: { '': S('x') } } }),
  putting('texts within lists may be empty', { l: { L: [S(''), { L: [] }, { M: {} }] } }),
  putting('bytes may be empty', { b: { B: '' } }),
  asking('a put without an item is refused', 'PutItem', {}),
  asking('a put without its sort key is refused', 'PutItem', { Item: { pk: S('p') } }),
  asking('a read without a key is refused', 'GetItem', {}),
  asking('a read of an empty projection is refused', 'GetItem', {
    Key: item('p', 's'),
    ProjectionExpression: '',
  }),
  asking('a table without a name is refused', 'GetItem', { TableName: '', Key: item('p', 's') }),
  asking('a table with a name of two letters is refused', 'GetItem', {
    TableName: 'ab',
    Key: item('p', 's'),
  }),
  asking('a delete of half a key is refused', 'DeleteItem', { Key: { pk: S('p') } }),
  asking('an update of an empty key is refused', 'UpdateItem', {
    Key: item('p', ''),
    UpdateExpression: 'SET n = :n',
    ExpressionAttributeValues: { ':n': N(1) },
  }),
  asking('a word that is not returned is refused', 'PutItem', {
    Item: item('p', 's'),
    ReturnValues: 'ALL_NEW',
  }),
  asking('an item that is not there is no error', 'GetItem', { Key: item('p', 'ghost') }),
  asking('an operation that is not known is refused', 'ForgetItem', {}),
];
