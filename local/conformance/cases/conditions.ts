import type { AttributeValue } from 'aws-lambda';
import { type ConformanceCase, type Item, item, N, S, TABLE } from '../conformance-case.ts';

const LIST: AttributeValue = { L: [S('a'), { M: { deep: N(1) } }] };

const RICH: Item = {
  n: N('10.5'),
  words: S('água'),
  flag: { BOOL: true },
  nothing: { NULL: true },
  entries: LIST,
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
  holds('a list equals the same list', 'entries = :v', { ':v': LIST }),
  holds('a list differs by order', 'entries = :v', {
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
  holds('texts compare by their bytes', 'words > :v', { ':v': S('zebra') }),
  holds('between takes both ends', 'n BETWEEN :a AND :b', { ':a': N('10.5'), ':b': N(11) }),
  holds('in finds a list among others', 'entries IN (:a, :b)', {
    ':a': S('a'),
    ':b': LIST,
  }),
  holds('contains finds a member of a list', 'contains(entries, :v)', { ':v': S('a') }),
  holds('contains finds a map in a list', 'contains(entries, :v)', { ':v': { M: { deep: N(1) } } }),
  holds('contains finds a member of a set', 'contains(tags, :v)', { ':v': S('x') }),
  holds('contains finds a part of a text', 'contains(words, :v)', { ':v': S('gu') }),
  holds('begins_with looks at the start', 'begins_with(words, :v)', { ':v': S('á') }),
  holds('attribute_type knows a list', 'attribute_type(entries, :v)', { ':v': S('L') }),
  holds('size of a text', 'size(words) = :v', { ':v': N(4) }),
  holds('size of a text in bytes', 'size(words) = :v', { ':v': N(5) }),
  holds(
    'size of a list, a map and a set',
    'size(entries) = :two AND size(#m) = :two AND size(tags) = :two',
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
  holds('a path past the end finds nothing', 'attribute_not_exists(entries[5])'),
  holds('null equals null', '#n = :v', { ':v': { NULL: true } }, { '#n': 'nothing' }),
  holds('two attributes compare with each other', 'n = #m.a', {}, { '#m': 'map' }),
  holds('contains finds a number in a set', 'contains(numbers, :v)', { ':v': N('2.50') }),
  holds('contains never finds a number in a text', 'contains(words, :v)', { ':v': N(1) }),
  holds('in finds none among other types', 'n IN (:a, :b)', {
    ':a': S('10.5'),
    ':b': { BOOL: true },
  }),
  holds('a number is not compared with a text', 'n < :v', { ':v': S('99') }),
  holds('bytes compare', 'bytes < :v', { ':v': { B: 'AQIE' } }),
  holds('bytes begin with bytes', 'begins_with(bytes, :v)', { ':v': { B: 'AQI=' } }),
  holds('between texts', 'words BETWEEN :a AND :b', { ':a': S('z'), ':b': S('é') }),
  holds('between ends of other types never holds', 'n BETWEEN :a AND :b', {
    ':a': S('1'),
    ':b': S('99'),
  }),
  holds('a path in the middle of a text is no path', 'attribute_not_exists(words.deeper)'),
  holds('a path through a list of maps', 'entries[1].deep = :v', { ':v': N('1.000') }),
  holds(
    'attribute_type knows every type',
    'attribute_type(n, :n) AND attribute_type(flag, :b) AND attribute_type(nothing, :z) AND attribute_type(tags, :s)',
    {
      ':n': S('N'),
      ':b': S('BOOL'),
      ':z': S('NULL'),
      ':s': S('SS'),
    },
  ),
  holds('not binds before and', 'NOT attribute_exists(ghost) AND attribute_exists(n)'),
  holds(
    'words of the language may be written small',
    'attribute_exists(n) and not attribute_exists(ghost) or n between :a and :b',
    {
      ':a': N(0),
      ':b': N(1),
    },
  ),
  holds('size of letters beyond two bytes', 'size(:t) = :two OR size(words) = :five', {
    ':t': S('\u{1F600}'),
    ':two': N(2),
    ':five': N(5),
  }),
  holds('size of bytes and of a number', 'size(bytes) = :three AND size(n) > :three', {
    ':three': N(3),
  }),
  holds('sizes compare with each other', 'size(entries) = size(tags)'),
  holds('a truth is a value', 'flag = :t AND flag <> :f', {
    ':t': { BOOL: true },
    ':f': { BOOL: false },
  }),
  holds('numbers beyond those of JavaScript are told apart', ':a < :b', {
    ':a': N('12345678901234567890123456789012345677'),
    ':b': N('12345678901234567890123456789012345678'),
  }),
  holds('below zero', ':a < :b AND :b < :c', { ':a': N('-10.5'), ':b': N('-9'), ':c': N(0) }),
];
