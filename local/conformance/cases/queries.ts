import * as z from 'zod';
import { type CaseTable, type ConformanceCase, item, N, S, TABLE } from '../conformance-case.ts';

const TEXT = z.object({ S: z.string() });
const PAGE = z.object({
  Items: z.array(z.object({ pk: TEXT, sk: TEXT })),
  LastEvaluatedKey: z.unknown().optional(),
});

const KEYS = ['HIST#001', 'HIST#002', 'HIST#003', 'HIST#010', 'PROFILE', 'STATE'];

async function fill(table: CaseTable): Promise<void> {
  for (const [i, sk] of KEYS.entries()) {
    await table.put(item('p', sk, { n: N(i), gsi1pk: S('list'), gsi1sk: S(`k${9 - i}`) }));
  }
  await table.put(item('q', 'HIST#001', { n: N(1) }), item('p2', 'HIST#001', { n: N(1) }));
}

/** What a query on the filled table answers. */
function finds(name: string, query: object): ConformanceCase {
  return {
    name,
    async ask(table) {
      await fill(table);
      return table.send('Query', { TableName: TABLE, ...query });
    },
  };
}

const IN_P = { KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': S('p') } };
const sorted = (condition: string, values: object) => ({
  KeyConditionExpression: `pk = :p AND ${condition}`,
  ExpressionAttributeValues: { ':p': S('p'), ...values },
});

export const QUERIES: ConformanceCase[] = [
  finds('a partition comes in the order of its sort keys', IN_P),
  finds('a partition comes backwards when asked', { ...IN_P, ScanIndexForward: false }),
  finds('a partition that is not there is empty', {
    ...IN_P,
    ExpressionAttributeValues: { ':p': S('nobody') },
  }),
  finds('begins_with takes a range', sorted('begins_with(sk, :s)', { ':s': S('HIST#00') })),
  finds(
    'between takes both ends',
    sorted('sk BETWEEN :a AND :b', { ':a': S('HIST#002'), ':b': S('HIST#010') }),
  ),
  finds(
    'between the wrong way round is refused',
    sorted('sk BETWEEN :a AND :b', { ':a': S('PROFILE'), ':b': S('HIST#001') }),
  ),
  finds(
    'between one key and itself finds it',
    sorted('sk BETWEEN :a AND :a', { ':a': S('STATE') }),
  ),
  finds('a range goes on backwards within its bounds', {
    ...sorted('sk BETWEEN :a AND :b', { ':a': S('HIST#001'), ':b': S('HIST#010') }),
    ScanIndexForward: false,
    Limit: 2,
    ExclusiveStartKey: item('p', 'HIST#010'),
  }),
  finds('a range cannot go on from outside its bounds', {
    ...sorted('sk BETWEEN :a AND :b', { ':a': S('HIST#001'), ':b': S('HIST#003') }),
    ExclusiveStartKey: item('p', 'PROFILE'),
  }),
  finds('an empty beginning is refused', sorted('begins_with(sk, :s)', { ':s': S('') })),
  finds('an empty bound is refused', sorted('sk > :a', { ':a': S('') })),
  finds('an empty partition key is refused', {
    ...IN_P,
    ExpressionAttributeValues: { ':p': S('') },
  }),
  finds('the index between two bounds', {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :p AND gsi1sk BETWEEN :a AND :b',
    ExpressionAttributeValues: { ':p': S('list'), ':a': S('k5'), ':b': S('k7') },
  }),
  finds('above leaves the bound out', sorted('sk > :a', { ':a': S('HIST#002') })),
  finds('from takes the bound in', sorted('sk >= :a', { ':a': S('PROFILE') })),
  finds('below leaves the bound out', sorted('sk < :a', { ':a': S('HIST#002') })),
  finds('up to takes the bound in', sorted('sk <= :a', { ':a': S('HIST#002') })),
  finds('one key is found by equality', sorted('sk = :a', { ':a': S('STATE') })),
  finds('a limit cuts and says where to go on', { ...IN_P, Limit: 2 }),
  finds('a limit cuts backwards too', { ...IN_P, Limit: 2, ScanIndexForward: false }),
  finds('a limit equal to what there is', { ...IN_P, Limit: 6 }),
  finds('a page goes on after its key', {
    ...IN_P,
    Limit: 3,
    ExclusiveStartKey: item('p', 'HIST#002'),
  }),
  finds('a page goes on after a key that is gone', {
    ...IN_P,
    ExclusiveStartKey: item('p', 'HIST#005'),
  }),
  finds('a page goes on backwards', {
    ...IN_P,
    ScanIndexForward: false,
    ExclusiveStartKey: item('p', 'HIST#010'),
  }),
  finds('a start key of another partition is refused', {
    ...IN_P,
    ExclusiveStartKey: item('q', 'HIST#001'),
  }),
  finds('a filter comes after the limit', {
    ...IN_P,
    Limit: 3,
    FilterExpression: 'n > :n',
    ExpressionAttributeValues: { ':p': S('p'), ':n': N(1) },
  }),
  finds('a filter on the sort key is refused', {
    ...IN_P,
    FilterExpression: 'sk = :p',
  }),
  finds('a projection takes some attributes', {
    ...IN_P,
    Limit: 1,
    ProjectionExpression: 'sk, n, ghost',
  }),
  finds('a count gives no items', { ...IN_P, Select: 'COUNT' }),
  finds('the index comes in its own order', {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :p AND gsi1sk > :k',
    ExpressionAttributeValues: { ':p': S('list'), ':k': S('k5') },
  }),
  finds('a page of the index ends with both keys', {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :p',
    ExpressionAttributeValues: { ':p': S('list') },
    Limit: 2,
  }),
  finds('a page of the index goes on after both keys', {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :p',
    ExpressionAttributeValues: { ':p': S('list') },
    ExclusiveStartKey: item('p', 'PROFILE', { gsi1pk: S('list'), gsi1sk: S('k5') }),
  }),
  finds('an index is never read consistently', {
    IndexName: 'gsi1',
    ConsistentRead: true,
    KeyConditionExpression: 'gsi1pk = :p',
    ExpressionAttributeValues: { ':p': S('list') },
  }),
  finds('an unknown index is refused', {
    IndexName: 'gsi9',
    KeyConditionExpression: 'gsi1pk = :p',
    ExpressionAttributeValues: { ':p': S('list') },
  }),
  finds('a query needs its partition', {
    KeyConditionExpression: 'sk = :s',
    ExpressionAttributeValues: { ':s': S('STATE') },
  }),
  finds('a key is compared with its own type', {
    KeyConditionExpression: 'pk = :p',
    ExpressionAttributeValues: { ':p': N(1) },
  }),
  {
    name: 'items leave and enter the index with its attributes',
    async ask(table) {
      await table.put(item('p', '1', { gsi1pk: S('a'), gsi1sk: S('1') }), item('p', '2'));
      const list = (pk: string) =>
        table.send('Query', {
          TableName: TABLE,
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :p',
          ExpressionAttributeValues: { ':p': S(pk) },
        });
      const before = await list('a');
      const update = (UpdateExpression: string, sk: string, values?: object) =>
        table.send('UpdateItem', {
          TableName: TABLE,
          Key: item('p', sk),
          UpdateExpression,
          ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
        });
      await update('REMOVE gsi1pk', '1');
      await update('SET gsi1pk = :p, gsi1sk = :s', '2', { ':p': S('b'), ':s': S('1') });
      return [before, await list('a'), await list('b')];
    },
  },
  {
    name: 'a page ends after one megabyte',
    async ask(table) {
      const padding = S('x'.repeat(300_000));
      for (const sk of ['1', '2', '3', '4', '5']) await table.put(item('p', sk, { padding }));
      return table.send('Query', { TableName: TABLE, ...IN_P, ProjectionExpression: 'sk' });
    },
  },
  {
    name: 'a scan sees all and filters',
    async ask(table) {
      await fill(table);
      return table.send('Scan', {
        TableName: TABLE,
        FilterExpression: 'n = :n',
        Select: 'COUNT',
        ExpressionAttributeValues: { ':n': N(1) },
      });
    },
  },
  {
    name: 'a scan in pages sees every item once',
    async ask(table) {
      await fill(table);
      const seen: string[] = [];
      let next: unknown;
      do {
        const page = PAGE.parse(
          await table.send('Scan', {
            TableName: TABLE,
            Limit: 3,
            ...(next === undefined ? {} : { ExclusiveStartKey: next }),
          }),
        );
        seen.push(...page.Items.map(({ pk, sk }) => `${pk.S} ${sk.S}`));
        next = page.LastEvaluatedKey;
      } while (next !== undefined);
      return seen.sort();
    },
  },
];
