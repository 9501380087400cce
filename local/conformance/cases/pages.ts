import { type ConformanceCase, item, N, S, TABLE } from '../conformance-case.ts';
import { fill, finds, IN_P, sorted, walk } from '../filled-table.ts';

/** A walk over the filled table in pages, with the keys of each page. */
function walks(name: string, query: object): ConformanceCase {
  return {
    name,
    async ask(table) {
      await fill(table);
      return walk(table, 'Query', query);
    },
  };
}

export const PAGES: ConformanceCase[] = [
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
  finds('a limit cuts and says where to go on', { ...IN_P, Limit: 2 }),
  finds('a limit cuts backwards too', { ...IN_P, Limit: 2, ScanIndexForward: false }),
  finds('a page that ends on the bound of its range', {
    ...sorted('sk BETWEEN :a AND :b', { ':a': S('HIST#002'), ':b': S('HIST#010') }),
    Limit: 3,
  }),
  finds('a page that ends on the bound of its range, backwards', {
    ...sorted('sk BETWEEN :a AND :b', { ':a': S('HIST#002'), ':b': S('HIST#010') }),
    Limit: 3,
    ScanIndexForward: false,
  }),
  finds('a page that ends on an equal key', {
    ...sorted('sk = :a', { ':a': S('STATE') }),
    Limit: 1,
  }),
  finds('a page that ends before the bound of its range', {
    ...sorted('sk BETWEEN :a AND :b', { ':a': S('HIST#002'), ':b': S('HIST#099') }),
    Limit: 3,
  }),
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
      return (await walk(table, 'Scan', { Limit: 3 })).flat().sort();
    },
  },
  walks('one by one to the end', { ...IN_P, Limit: 1 }),
  walks('two by two to the end', { ...IN_P, Limit: 2 }),
  walks('four by four to the end, backwards', { ...IN_P, Limit: 4, ScanIndexForward: false }),
  walks('a range in pages', {
    ...sorted('begins_with(sk, :s)', { ':s': S('HIST#') }),
    Limit: 3,
  }),
  walks('a range in pages, backwards', {
    ...sorted('begins_with(sk, :s)', { ':s': S('HIST#') }),
    Limit: 3,
    ScanIndexForward: false,
  }),
  walks('pages whose items are all filtered out', {
    ...IN_P,
    Limit: 2,
    FilterExpression: 'n > :n',
    ExpressionAttributeValues: { ':p': S('p'), ':n': N(4) },
  }),
  finds('a count is cut by the limit', { ...IN_P, Select: 'COUNT', Limit: 4 }),
  finds('a count is filtered', {
    ...IN_P,
    Select: 'COUNT',
    FilterExpression: 'n BETWEEN :a AND :b',
    ExpressionAttributeValues: { ':p': S('p'), ':a': N(1), ':b': N(3) },
  }),
  finds('a limit of nothing is refused', { ...IN_P, Limit: 0 }),
  finds('half a start key is refused', { ...IN_P, ExclusiveStartKey: { pk: S('p') } }),
  finds('a start key with more is refused', {
    ...IN_P,
    ExclusiveStartKey: item('p', 'STATE', { n: N(1) }),
  }),
  finds('a start key of another type is refused', {
    ...IN_P,
    ExclusiveStartKey: { pk: S('p'), sk: N(1) },
  }),
  finds('a filter on the partition key is refused', { ...IN_P, FilterExpression: 'pk = :p' }),
  finds('a filter may look at what the projection leaves out', {
    ...IN_P,
    FilterExpression: 'n = :n',
    ProjectionExpression: 'sk',
    ExpressionAttributeValues: { ':p': S('p'), ':n': N(4) },
  }),
  finds('a filter by a list of values', {
    ...IN_P,
    FilterExpression: 'n IN (:a, :b, :c)',
    ExpressionAttributeValues: { ':p': S('p'), ':a': N(0), ':b': N('4.0'), ':c': S('1') },
  }),
  finds('a filter on what no item has', {
    ...IN_P,
    FilterExpression: 'attribute_exists(ghost) OR size(ghost) > :n',
    ExpressionAttributeValues: { ':p': S('p'), ':n': N(0) },
  }),
];
