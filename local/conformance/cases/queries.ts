import { type ConformanceCase, item, N, S, TABLE } from '../conformance-case.ts';
import { finds, IN_P, sorted } from '../filled-table.ts';

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
  finds('an empty beginning is refused', sorted('begins_with(sk, :s)', { ':s': S('') })),
  finds('an empty bound is refused', sorted('sk > :a', { ':a': S('') })),
  finds('an empty partition key is refused', {
    ...IN_P,
    ExpressionAttributeValues: { ':p': S('') },
  }),
  finds('above leaves the bound out', sorted('sk > :a', { ':a': S('HIST#002') })),
  finds('from takes the bound in', sorted('sk >= :a', { ':a': S('PROFILE') })),
  finds('below leaves the bound out', sorted('sk < :a', { ':a': S('HIST#002') })),
  finds('up to takes the bound in', sorted('sk <= :a', { ':a': S('HIST#002') })),
  finds('one key is found by equality', sorted('sk = :a', { ':a': S('STATE') })),
  finds('a projection takes some attributes', {
    ...IN_P,
    Limit: 1,
    ProjectionExpression: 'sk, n, ghost',
  }),
  finds('a count gives no items', { ...IN_P, Select: 'COUNT' }),
  finds('a query needs its partition', {
    KeyConditionExpression: 'sk = :s',
    ExpressionAttributeValues: { ':s': S('STATE') },
  }),
  finds('a key is compared with its own type', {
    KeyConditionExpression: 'pk = :p',
    ExpressionAttributeValues: { ':p': N(1) },
  }),
  finds('the key condition may stand in brackets and the other way round', {
    KeyConditionExpression: '(begins_with(sk, :s)) AND (pk = :p)',
    ExpressionAttributeValues: { ':p': S('p'), ':s': S('HIST') },
  }),
  finds('a value may stand before its key', {
    KeyConditionExpression: ':p = pk',
    ExpressionAttributeValues: { ':p': S('p') },
  }),
  finds('names stand for keys', {
    KeyConditionExpression: '#pk = :p AND #sk >= :s',
    ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
    ExpressionAttributeValues: { ':p': S('p'), ':s': S('PROFILE') },
  }),
  finds('a partition is not a range', {
    KeyConditionExpression: 'pk > :p',
    ExpressionAttributeValues: { ':p': S('a') },
  }),
  finds(
    'two conditions on one key are refused',
    sorted('sk > :a AND sk < :b', { ':a': S('A'), ':b': S('Z') }),
  ),
  finds('a sort key is not compared by difference', sorted('sk <> :a', { ':a': S('STATE') })),
  finds('alternatives are no key condition', {
    KeyConditionExpression: 'pk = :p OR pk = :q',
    ExpressionAttributeValues: { ':p': S('p'), ':q': S('q') },
  }),
  finds('another attribute is no key', {
    KeyConditionExpression: 'pk = :p AND n = :n',
    ExpressionAttributeValues: { ':p': S('p'), ':n': N(1) },
  }),
  finds('a query without a condition is refused', {}),
  finds('an unused value is refused', {
    ...IN_P,
    ExpressionAttributeValues: { ':p': S('p'), ':x': S('x') },
  }),
  finds('a missing value is refused', sorted('sk = :nowhere', {})),
  finds('a count takes no projection', { ...IN_P, Select: 'COUNT', ProjectionExpression: 'sk' }),
  finds('chosen attributes need a projection', { ...IN_P, Select: 'SPECIFIC_ATTRIBUTES' }),
  {
    name: 'a projection reaches into paths',
    async ask(table) {
      const entries = { L: [N(1), { M: { x: N(2), y: N(3) } }, N(4)] };
      await table.put(item('p', 's', { entries, box: { M: { a: S('a'), b: S('b') } } }));
      const ProjectionExpression = 'box.a, entries[2], entries[1].y, entries[9], ghost.a';
      return table.send('Query', { TableName: TABLE, ...IN_P, ProjectionExpression });
    },
  },
  finds('a projection of overlapping paths is refused', {
    ...IN_P,
    ProjectionExpression: '#m, #m.a',
    ExpressionAttributeNames: { '#m': 'map' },
  }),
  {
    name: 'sort keys stand in the order of their bytes in UTF-8',
    async ask(table) {
      const odd = ['z', 'Z', 'á', 'a', 'ã', '\u{1F600}', '\uFF5E', '~', '0', '10', '9', ' ', 'Ω'];
      await table.put(...odd.map((sk) => item('p', sk)));
      return table.send('Query', { TableName: TABLE, ...IN_P, ProjectionExpression: 'sk' });
    },
  },
  {
    name: 'a beginning ends at its last byte',
    async ask(table) {
      await table.put(
        ...['a', 'aÿ', 'a\u{10FFFF}', 'aa', 'b', 'ab#', 'A'].map((sk) => item('p', sk)),
      );
      return table.send('Query', {
        TableName: TABLE,
        ...sorted('begins_with(sk, :s)', { ':s': S('a') }),
      });
    },
  },
];
