import { type ConformanceCase, item, N, S, TABLE } from '../conformance-case.ts';

const ALL_OLD = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' };
const NEW = { ConditionExpression: 'attribute_not_exists(pk)' };
const TAKEN = item('p', 's', { by: S('another'), list: { L: [N(1)] } });

export const CONDITION_FAILURES: ConformanceCase[] = [
  {
    name: 'a failed put gives the item back when asked',
    async ask(table) {
      await table.put(TAKEN);
      const put = { TableName: TABLE, Item: item('p', 's'), ...NEW };
      return [
        await table.send('PutItem', put),
        await table.send('PutItem', { ...put, ...ALL_OLD }),
        await table.send('PutItem', { ...put, ReturnValuesOnConditionCheckFailure: 'NONE' }),
        await table.get('p', 's'),
      ];
    },
  },
  {
    name: 'a failed update gives the item back when asked',
    async ask(table) {
      await table.put(TAKEN);
      const update = {
        TableName: TABLE,
        Key: item('p', 's'),
        UpdateExpression: 'SET n = :n',
        ExpressionAttributeValues: { ':n': N(1) },
        ...NEW,
      };
      return [
        await table.send('UpdateItem', update),
        await table.send('UpdateItem', { ...update, ...ALL_OLD }),
      ];
    },
  },
  {
    name: 'a failed delete gives the item back when asked',
    async ask(table) {
      await table.put(TAKEN);
      const remove = { TableName: TABLE, Key: item('p', 's'), ...NEW, ...ALL_OLD };
      return [await table.send('DeleteItem', remove), await table.get('p', 's')];
    },
  },
  {
    name: 'a failed condition on nothing gives no item',
    ask: (table) =>
      table.send('DeleteItem', {
        TableName: TABLE,
        Key: item('p', 'ghost'),
        ConditionExpression: 'attribute_exists(pk)',
        ...ALL_OLD,
      }),
  },
  {
    name: 'a word that is not NONE nor ALL_OLD is refused',
    ask: (table) =>
      table.send('DeleteItem', {
        TableName: TABLE,
        Key: item('p', 's'),
        ReturnValuesOnConditionCheckFailure: 'ALL_NEW',
      }),
  },
];
