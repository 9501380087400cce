import { type ConformanceCase, type Item, item, N, S, TABLE } from '../conformance-case.ts';

const START: Item = {
  n: N(10),
  text: S('a'),
  list: { L: [S('a'), S('b'), S('c')] },
  map: { M: { a: N(1), inner: { M: { x: S('1') } } } },
  tags: { SS: ['x', 'y'] },
};

/** What an update makes of the item, and what it answers. */
function makes(
  name: string,
  expression: string,
  {
    values,
    names,
    returns = 'ALL_NEW',
    start = START,
  }: {
    values?: Item;
    names?: object;
    returns?: string;
    start?: Item | null;
  } = {},
): ConformanceCase {
  return {
    name,
    async ask(table) {
      if (start !== null) await table.put(item('p', 's', start));
      const answer = await table.send('UpdateItem', {
        TableName: TABLE,
        Key: item('p', 's'),
        UpdateExpression: expression,
        ReturnValues: returns,
        ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
        ...(names === undefined ? {} : { ExpressionAttributeNames: names }),
      });
      return [answer, await table.get('p', 's')];
    },
  };
}

export const UPDATES: ConformanceCase[] = [
  makes('set writes and replaces', 'SET n = :n, novo = :t', {
    values: { ':n': N(1), ':t': S('t') },
  }),
  makes('set reads the item as it was', 'SET a = n, n = :n', { values: { ':n': N(99) } }),
  makes('set adds and subtracts', 'SET n = n + :a, m = n - :b', {
    values: { ':a': N('0.1'), ':b': N('0.25') },
  }),
  makes('set goes into a map', 'SET #m.inner.x = :v, #m.y = :v', {
    values: { ':v': S('2') },
    names: { '#m': 'map' },
  }),
  makes('set cannot go into a map that is not there', 'SET ghost.x = :v', {
    values: { ':v': S('2') },
  }),
  makes('set replaces in a list and adds past its end', 'SET list[1] = :v, list[9] = :w', {
    values: { ':v': S('B'), ':w': S('z') },
  }),
  makes(
    'if_not_exists keeps what is there',
    'SET n = if_not_exists(n, :v), k = if_not_exists(k, :v)',
    { values: { ':v': N(0) } },
  ),
  makes('if_not_exists counts from nothing', 'SET k = if_not_exists(k, :zero) + :one', {
    values: { ':zero': N(0), ':one': N(1) },
  }),
  makes(
    'list_append joins at either end',
    'SET list = list_append(list, :v), other = list_append(:v, list)',
    { values: { ':v': { L: [N(1)] } } },
  ),
  makes(
    'list_append starts from nothing',
    'SET fresh = list_append(if_not_exists(fresh, :empty), :v)',
    { values: { ':empty': { L: [] }, ':v': { L: [N(1)] } } },
  ),
  makes('remove takes attributes, members and inner attributes', 'REMOVE text, list[0], #m.a', {
    names: { '#m': 'map' },
  }),
  makes('remove of nothing changes nothing', 'REMOVE ghost'),
  makes('add counts and joins sets', 'ADD n :n, tags :t, fresh :n', {
    values: { ':n': N(5), ':t': { SS: ['y', 'z'] } },
  }),
  makes('add to a text is refused', 'ADD text :n', { values: { ':n': N(5) } }),
  makes('delete takes members of a set', 'DELETE tags :t', { values: { ':t': { SS: ['x'] } } }),
  makes('delete of the last member takes the set', 'DELETE tags :t', {
    values: { ':t': { SS: ['x', 'y'] } },
  }),
  makes('set, remove and add together', 'SET text = :t REMOVE list ADD n :n', {
    values: { ':t': S('b'), ':n': N(1) },
  }),
  makes('an update makes an item of nothing', 'SET n = :n', {
    values: { ':n': N(1) },
    start: null,
  }),
  makes('counting on a missing attribute is refused', 'SET k = k + :n', { values: { ':n': N(1) } }),
  makes('counting on a text is refused', 'SET text = text + :n', { values: { ':n': N(1) } }),
  makes('two paths that overlap are refused', 'SET #m = :v, #m.a = :v', {
    values: { ':v': N(1) },
    names: { '#m': 'map' },
  }),
  makes('the key cannot be updated', 'SET sk = :v', { values: { ':v': S('t') } }),
  makes('ALL_OLD gives the item before', 'SET n = :n', {
    values: { ':n': N(1) },
    returns: 'ALL_OLD',
  }),
  makes('UPDATED_OLD gives the updated attributes before', 'SET n = :n, k = :n', {
    values: { ':n': N(1) },
    returns: 'UPDATED_OLD',
  }),
  makes('UPDATED_NEW gives the updated attributes after', 'SET n = :n, k = :n', {
    values: { ':n': N(1) },
    returns: 'UPDATED_NEW',
  }),
  makes('UPDATED_NEW of a path gives its part of the map', 'SET #m.a = :n', {
    values: { ':n': N(7) },
    names: { '#m': 'map' },
    returns: 'UPDATED_NEW',
  }),
  makes('NONE gives nothing', 'SET n = :n', { values: { ':n': N(1) }, returns: 'NONE' }),
  makes('a number is kept in its normal form', 'SET n = :a, #m.b = :b, list = :c', {
    names: { '#m': 'map' },
    values: { ':a': N('1.50'), ':b': N('007'), ':c': { L: [N('1e3')] } },
  }),
];
