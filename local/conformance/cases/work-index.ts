import { type ConformanceCase, item, S, TABLE } from '../conformance-case.ts';

/** A case that waits for the team, as the index of work lists it beside that of names. */
const waiting = (sk: string, rank: string, carteira: string) =>
  item('d', sk, {
    gsi1pk: S('list'),
    gsi1sk: S(`name ${sk}`),
    gsi2pk: S('work'),
    gsi2sk: S(rank),
    debtorId: S(`debtor ${sk}`),
    carteiraId: S(carteira),
    status: S('active'),
  });

const FOUR = [
  waiting('1', 'b#2', 'x'),
  waiting('2', 'a#1', 'x'),
  waiting('3', 'b#1', 'y'),
  waiting('4', 'c#1', 'x'),
];

const work = (more: object = {}, values: object = {}) => ({
  TableName: TABLE,
  IndexName: 'gsi2',
  KeyConditionExpression: 'gsi2pk = :pk AND gsi2sk BETWEEN :from AND :to',
  ExpressionAttributeValues: { ':pk': S('work'), ':from': S('a'), ':to': S('b#9'), ...values },
  ...more,
});

/** The index of what waits for the team: other keys and other attributes than that of names, on the same items. */
export const WORK_CASES: ConformanceCase[] = [
  {
    name: 'the index of work between two ranks, with its own attributes and no other',
    async ask(table) {
      await table.put(...FOUR);
      return table.send('Query', work());
    },
  },
  {
    name: 'a filter on what the index of work carries, and one on what only the other index does',
    async ask(table) {
      await table.put(...FOUR);
      const carried = { FilterExpression: 'carteiraId <> :out' };
      const absent = {
        FilterExpression: '#s = :out',
        ExpressionAttributeNames: { '#s': 'status' },
      };
      return [
        await table.send('Query', work(carried, { ':out': S('x') })),
        await table.send('Query', work(absent, { ':out': S('active') })),
      ];
    },
  },
  {
    name: 'a page of the index of work ends and goes on with the keys of table and index',
    async ask(table) {
      await table.put(...FOUR);
      const first = await table.send('Query', work({ Limit: 1 }));
      const ExclusiveStartKey = item('d', '2', { gsi2pk: S('work'), gsi2sk: S('a#1') });
      return [first, await table.send('Query', work({ Limit: 1, ExclusiveStartKey }))];
    },
  },
  {
    name: 'what waits no more leaves the index of work and stays in that of names',
    async ask(table) {
      await table.put(...FOUR);
      await table.send('UpdateItem', {
        TableName: TABLE,
        Key: item('d', '3'),
        UpdateExpression: 'REMOVE gsi2pk, gsi2sk',
      });
      const names = {
        TableName: TABLE,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :p',
        ExpressionAttributeValues: { ':p': S('list') },
      };
      return [await table.send('Query', work()), await table.send('Query', names)];
    },
  },
];
