import { type ConformanceCase, item, N, S, TABLE } from '../conformance-case.ts';
import { finds, listed, walk } from '../filled-table.ts';

/** What the index lists of some items under `list`. */
function lists(
  name: string,
  items: readonly ReturnType<typeof item>[],
  query: object,
): ConformanceCase {
  return {
    name,
    async ask(table) {
      await table.put(...items);
      return table.send('Query', { TableName: TABLE, ...listed('list'), ...query });
    },
  };
}

/** A case of a debtor, as the index of names carries it, with one attribute that it does not carry. */
const listedCase = (sk: string, name: string) =>
  item('d', sk, {
    gsi1pk: S('list'),
    gsi1sk: S(name),
    name: S(name),
    status: S('active'),
    score: N(7),
    secret: S('not in the index'),
  });

export const INDEXES: ConformanceCase[] = [
  finds(
    'the index between two bounds',
    listed('list', 'gsi1sk BETWEEN :a AND :b', { ':a': S('k5'), ':b': S('k7') }),
  ),
  finds('the index comes in its own order', listed('list', 'gsi1sk > :k', { ':k': S('k5') })),
  finds('a page of the index ends with both keys', {
    ...listed('list'),
    Limit: 2,
  }),
  finds('a page of the index goes on after both keys', {
    ...listed('list'),
    ExclusiveStartKey: item('p', 'PROFILE', { gsi1pk: S('list'), gsi1sk: S('k5') }),
  }),
  finds('an index is never read consistently', { ...listed('list'), ConsistentRead: true }),
  finds('an unknown index is refused', { ...listed('list'), IndexName: 'gsi9' }),
  {
    name: 'items leave and enter the index with its attributes',
    async ask(table) {
      await table.put(item('p', '1', { gsi1pk: S('a'), gsi1sk: S('1') }), item('p', '2'));
      const list = (pk: string) => table.send('Query', { TableName: TABLE, ...listed(pk) });
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
  lists('the index carries its own attributes and no other', [listedCase('1', 'ana')], {}),
  lists('what the index lacks cannot be asked of it', [listedCase('1', 'ana')], {
    ProjectionExpression: 'secret',
  }),
  lists('all attributes cannot be asked of it', [listedCase('1', 'ana')], {
    Select: 'ALL_ATTRIBUTES',
  }),
  lists('all that it carries can be asked', [listedCase('1', 'ana')], {
    Select: 'ALL_PROJECTED_ATTRIBUTES',
  }),
  lists('some of what it carries can be asked', [listedCase('1', 'ana')], {
    ProjectionExpression: 'score, pk',
  }),
  lists('a filter finds what it carries', [listedCase('1', 'ana'), listedCase('2', 'bia')], {
    FilterExpression: '#name = :name',
    ExpressionAttributeNames: { '#name': 'name' },
    ExpressionAttributeValues: { ':p': S('list'), ':name': S('bia') },
  }),
  lists('a filter on what it lacks finds nothing', [listedCase('1', 'ana')], {
    FilterExpression: 'attribute_exists(secret)',
  }),
  lists('a filter on its sort key is refused', [listedCase('1', 'ana')], {
    FilterExpression: 'gsi1sk = :name',
    ExpressionAttributeValues: { ':p': S('list'), ':name': S('ana') },
  }),
  lists(
    'an item with half an index key is not in it',
    [
      item('d', '1', { gsi1pk: S('list') }),
      item('d', '2', { gsi1sk: S('ana') }),
      listedCase('3', 'bia'),
    ],
    {},
  ),
  lists('a count of the index', [listedCase('1', 'ana'), listedCase('2', 'bia')], {
    Select: 'COUNT',
  }),
  lists(
    'names stand in the order of their bytes',
    ['zé', 'ze', 'Zé', 'ána', 'ana', 'bia'].map((name, i) => listedCase(`${i}`, name)),
    { ProjectionExpression: 'gsi1sk' },
  ),
  {
    name: 'a change of what the index carries shows in it, of what it lacks does not',
    async ask(table) {
      await table.put(listedCase('1', 'ana'));
      await table.send('UpdateItem', {
        TableName: TABLE,
        Key: item('d', '1'),
        UpdateExpression: 'SET score = :s, secret = :t',
        ExpressionAttributeValues: { ':s': N(9), ':t': S('still not') },
      });
      return table.send('Query', { TableName: TABLE, ...listed('list') });
    },
  },
  {
    name: 'an item moves within the index when its name changes',
    async ask(table) {
      await table.put(listedCase('1', 'ana'), listedCase('2', 'bia'));
      await table.put(listedCase('1', 'carla'));
      return table.send('Query', { TableName: TABLE, ...listed('list') });
    },
  },
  {
    name: 'a deleted item leaves the index',
    async ask(table) {
      await table.put(listedCase('1', 'ana'), listedCase('2', 'bia'));
      await table.send('DeleteItem', { TableName: TABLE, Key: item('d', '1') });
      return table.send('Query', { TableName: TABLE, ...listed('list') });
    },
  },
  {
    name: 'a walk over the index in pages, both ways',
    async ask(table) {
      await table.put(
        ...['ana', 'bia', 'caio', 'davi', 'eva'].map((name) => listedCase(name, name)),
      );
      const forwards = await walk(table, 'Query', { ...listed('list'), Limit: 2 });
      const backwards = { ...listed('list'), Limit: 2, ScanIndexForward: false };
      return [forwards, await walk(table, 'Query', backwards)];
    },
  },
  {
    name: 'a walk over the index goes on after an item that left it',
    async ask(table) {
      await table.put(...['ana', 'bia', 'caio', 'davi'].map((name) => listedCase(name, name)));
      await table.send('DeleteItem', { TableName: TABLE, Key: item('d', 'bia') });
      return table.send('Query', {
        TableName: TABLE,
        ...listed('list'),
        ExclusiveStartKey: item('d', 'bia', { gsi1pk: S('list'), gsi1sk: S('bia') }),
      });
    },
  },
  {
    name: 'a page of the index is as large as what it carries',
    async ask(table) {
      const secret = S('x'.repeat(300_000));
      const big = ['1', '2', '3', '4', '5'].map((sk) => ({ ...listedCase(sk, sk), secret }));
      await table.put(...big);
      return table.send('Query', { TableName: TABLE, ...listed('list') });
    },
  },
  {
    name: 'a scan of the index sees what is in it',
    async ask(table) {
      await table.put(listedCase('1', 'ana'), item('d', '2'));
      return table.send('Scan', { TableName: TABLE, IndexName: 'gsi1' });
    },
  },
  finds('a start key of the index needs the keys of both', {
    ...listed('list'),
    ExclusiveStartKey: item('p', 'PROFILE'),
  }),
  finds('backwards within the index', {
    ...listed('list', 'begins_with(gsi1sk, :k)', { ':k': S('k') }),
    ScanIndexForward: false,
    Limit: 2,
  }),
];
