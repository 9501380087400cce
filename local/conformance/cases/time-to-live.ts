import { type CaseTable, type ConformanceCase, item, N, S, TABLE } from '../conformance-case.ts';

const spec = (AttributeName: string, Enabled = true) => ({
  TableName: TABLE,
  TimeToLiveSpecification: { AttributeName, Enabled },
});
const turn = (table: CaseTable, attribute: string, enabled = true) =>
  table.send('UpdateTimeToLive', spec(attribute, enabled));
const describe = (table: CaseTable) => table.send('DescribeTimeToLive', { TableName: TABLE });

/** An hour into the year 2020, in seconds: long over, and not yet removed. */
const OVER = N(1_577_840_400);
const EXPIRED = item('p', 's', { expiresAt: OVER, n: N(1), gsi1pk: S('list'), gsi1sk: S('1') });

/** What an item still does that has outlived its time to live and was not removed yet. */
function expired(name: string, operation: string, body: object): ConformanceCase {
  return {
    name,
    async ask(table) {
      await turn(table, 'expiresAt');
      await table.put(EXPIRED);
      return [await table.send(operation, { TableName: TABLE, ...body }), await table.changes()];
    },
  };
}

export const TIME_TO_LIVE: ConformanceCase[] = [
  { name: 'it is off at first', ask: describe },
  {
    name: 'it is turned on once',
    async ask(table) {
      const first = await turn(table, 'expiresAt');
      return [first, await turn(table, 'expiresAt'), await describe(table)];
    },
  },
  {
    name: 'another attribute does not take the place of the first',
    async ask(table) {
      await turn(table, 'expiresAt');
      return [await turn(table, 'goneAt'), await describe(table)];
    },
  },
  {
    name: 'it is turned off once',
    async ask(table) {
      await turn(table, 'expiresAt');
      const off = await turn(table, 'expiresAt', false);
      return [off, await turn(table, 'expiresAt', false), await describe(table)];
    },
  },
  {
    name: 'it is not turned off before it was on',
    ask: (table) => turn(table, 'expiresAt', false),
  },
  { name: 'an attribute without a name is refused', ask: (table) => turn(table, '') },
  {
    name: 'a table that is not there has none',
    async ask(table) {
      return [
        await table.send('DescribeTimeToLive', { TableName: 'no-such-table' }),
        await table.send('UpdateTimeToLive', { ...spec('expiresAt'), TableName: 'no-such-table' }),
      ];
    },
  },
  {
    name: 'an expiry of another type is taken',
    async ask(table) {
      await turn(table, 'expiresAt');
      await table.put(item('p', 's', { expiresAt: S('2020-01-01') }));
      return table.get('p', 's');
    },
  },
  expired('what is over is still read', 'GetItem', { Key: item('p', 's') }),
  expired('what is over is still found', 'Query', {
    KeyConditionExpression: 'pk = :p',
    ExpressionAttributeValues: { ':p': S('p') },
  }),
  expired('what is over is still in the index', 'Query', {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :p',
    ExpressionAttributeValues: { ':p': S('list') },
  }),
  expired('what is over still stands in the way', 'PutItem', {
    Item: item('p', 's'),
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  }),
  expired('what is over is filtered out by who cares', 'Query', {
    KeyConditionExpression: 'pk = :p',
    FilterExpression: 'expiresAt > :now',
    ExpressionAttributeValues: { ':p': S('p'), ':now': N(1_800_000_000) },
  }),
  expired('what is over lives on with a new expiry', 'UpdateItem', {
    Key: item('p', 's'),
    UpdateExpression: 'SET expiresAt = :later',
    ExpressionAttributeValues: { ':later': N(4_000_000_000) },
    ReturnValues: 'ALL_NEW',
  }),
  expired('a caller who deletes it is no time to live', 'DeleteItem', { Key: item('p', 's') }),
];
