import type { AttributeValue } from 'aws-lambda';
import { type ConformanceCase, type Item, item, N, S, TABLE } from '../conformance-case.ts';

const LIST: AttributeValue = { L: [S('a'), { M: { deep: N(1) } }] };

const RICH: Item = {
  n: N('10.5'),
  text: S('água'),
  flag: { BOOL: true },
  none: { NULL: true },
  list: LIST,
  map: { M: { a: S('1'), b: { L: [N(2)] } } },
  tags: { SS: ['x', 'y'] },
  numbers: { NS: ['1', '2.5'] },
  bytes: { B: 'AQID' },
};

/** Whether a condition holds on the rich item: the answer is the same for filters and writes. */
function holds(name: string, condition: string, values: Item = {}, names?: object) {
  return {
    name,
    async ask(table) {
      await table.put(item('p', 's', RICH));
      const answer = await table.send('UpdateItem', {
        TableName: TABLE,
        Key: item('p', 's'),
        UpdateExpression: 'SET seen = :seen',
        ConditionExpression: condition,
        ExpressionAttributeValues: { ':seen': N(1), ...values },
        ...(names === undefined ? {} : { ExpressionAttributeNames: names }),
      });
      const filtered = await table.send('Scan', {
        TableName: TABLE,
        FilterExpression: condition,
        ProjectionExpression: 'pk',
        ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values }),
        ...(names === undefined ? {} : { ExpressionAttributeNames: names }),
      });
      return [answer, filtered];
    },
  } satisfies ConformanceCase;
}

export const CONDITIONS: ConformanceCase[] = [
  holds('a list equals the same list', 'list = :v', { ':v': LIST }),
  holds('a list differs by order', 'list = :v', {
    ':v': { L: [{ M: { deep: N(1) } }, S('a')] },
  }),
  holds(
    'a map equals the same map in another order',
    '#m = :v',
    {
      ':v': { M: { b: { L: [N('2.0')] }, a: S('1') } },
    },
    { '#m': 'map' },
  ),
  holds(
    'a map differs by one attribute',
    '#m <> :v',
    { ':v': { M: { a: S('1') } } },
    { '#m': 'map' },
  ),
  holds('a set equals the same set in another order', 'tags = :v', { ':v': { SS: ['y', 'x'] } }),
  holds('a set differs from a longer set', 'tags = :v', { ':v': { SS: ['y', 'x', 'z'] } }),
  holds('a number equals itself written otherwise', 'n = :v', { ':v': N('10.50') }),
  holds('a number never equals a text', 'n = :v', { ':v': S('10.5') }),
  holds('numbers compare as numbers', 'n > :v', { ':v': N('9') }),
  holds('texts compare by their bytes', 'text > :v', { ':v': S('zebra') }),
  holds('between takes both ends', 'n BETWEEN :a AND :b', { ':a': N('10.5'), ':b': N(11) }),
  holds('in finds a list among others', 'list IN (:a, :b)', {
    ':a': S('a'),
    ':b': LIST,
  }),
  holds('contains finds a member of a list', 'contains(list, :v)', { ':v': S('a') }),
  holds('contains finds a map in a list', 'contains(list, :v)', { ':v': { M: { deep: N(1) } } }),
  holds('contains finds a member of a set', 'contains(tags, :v)', { ':v': S('x') }),
  holds('contains finds a part of a text', 'contains(text, :v)', { ':v': S('gu') }),
  holds('begins_with looks at the start', 'begins_with(text, :v)', { ':v': S('á') }),
  holds('attribute_type knows a list', 'attribute_type(list, :v)', { ':v': S('L') }),
  holds('size of a text', 'size(text) = :v', { ':v': N(4) }),
  holds('size of a text in bytes', 'size(text) = :v', { ':v': N(5) }),
  holds(
    'size of a list, a map and a set',
    'size(list) = :two AND size(#m) = :two AND size(tags) = :two',
    { ':two': N(2) },
    { '#m': 'map' },
  ),
  holds('a missing attribute equals nothing', 'ghost = :v', { ':v': S('') }),
  holds('a missing attribute differs from anything', 'ghost <> :v', { ':v': S('x') }),
  holds('two missing attributes are not equal', 'ghost = phantom'),
  holds('a missing attribute is not below', 'ghost < :v', { ':v': N(1) }),
  holds('not turns it round', 'NOT (attribute_exists(ghost) OR flag = :f)', {
    ':f': { BOOL: false },
  }),
  holds(
    'and binds before or',
    'attribute_exists(n) OR attribute_exists(ghost) AND attribute_exists(phantom)',
  ),
  holds('a path reaches into maps and lists', '#m.b[0] = :v', { ':v': N(2) }, { '#m': 'map' }),
  holds('a path past the end finds nothing', 'attribute_not_exists(list[5])'),
  holds('null equals null', '#n = :v', { ':v': { NULL: true } }, { '#n': 'none' }),
  holds('two attributes compare with each other', 'n = #m.a', {}, { '#m': 'map' }),
];
