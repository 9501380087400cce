import { type ConformanceCase, item, N, S } from '../conformance-case.ts';
import { scenario } from '../scenario.ts';

/** A condition on deleting an item that DynamoDB does not take. */
function refuses(
  name: string,
  condition: string,
  values?: object,
  names?: object,
): ConformanceCase {
  return scenario(name, [item('p', 's', { n: N(1), words: S('a') })], 'DeleteItem', {
    Key: item('p', 's'),
    ConditionExpression: condition,
    ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
    ...(names === undefined ? {} : { ExpressionAttributeNames: names }),
  });
}

export const CONDITION_REFUSALS: ConformanceCase[] = [
  refuses('an empty condition', ''),
  refuses('a condition of blanks', '   '),
  refuses('a bracket that is not closed', '(attribute_exists(pk)'),
  refuses('brackets twice', '((attribute_exists(pk)))'),
  refuses('a function that is not known', 'exists(pk)'),
  refuses('a function in the wrong case', 'ATTRIBUTE_EXISTS(pk)'),
  refuses('a function with too little', 'begins_with(words)'),
  refuses('a function of a value', 'attribute_exists(:v)', { ':v': S('pk') }),
  refuses('a function of sizes alone', 'size(words)'),
  refuses('an operand alone', 'n'),
  refuses('a comparison of nothing', 'n ='),
  refuses('a comparison with itself', 'n = n'),
  refuses('a comparator that is not known', 'n == :v', { ':v': N(1) }),
  refuses('a list is not below', 'n < :v', { ':v': { L: [N(1)] } }),
  refuses('a map is not above', ':v > n', { ':v': { M: {} } }),
  refuses('a truth is not above or the same', 'n >= :v', { ':v': { BOOL: true } }),
  refuses('nothing is not below or the same', 'n <= :v', { ':v': { NULL: true } }),
  refuses('a set is not below', 'n < :v OR n = :v', { ':v': { SS: ['a'] } }),
  refuses('a list is no bound', 'n BETWEEN :v AND :v', { ':v': { L: [] } }),
  refuses('a beginning that is a number', 'begins_with(words, :v)', { ':v': N(1) }),
  refuses('a type that is none', 'attribute_type(n, :v)', { ':v': S('number') }),
  refuses('bounds the wrong way round', 'n BETWEEN :b AND :a', { ':a': N(1), ':b': N(2) }),
  refuses('bounds of two types', 'n BETWEEN :a AND :b', { ':a': N(1), ':b': S('2') }),
  refuses('a value that is not given', 'n = :v'),
  refuses('a value that is not used', 'attribute_exists(n)', { ':v': N(1) }),
  refuses('a name that is not given', '#n = :v', { ':v': N(1) }),
  refuses('a name that is not used', 'attribute_exists(n)', undefined, { '#n': 'n' }),
  refuses('a reserved word', 'status = :v', { ':v': S('x') }),
  refuses('values that are empty', 'attribute_exists(n)', {}),
  refuses('names that are empty', 'attribute_exists(n)', undefined, {}),
  refuses('a value without its colon', 'n = :v', { v: N(1) }),
  refuses('a name without its sign', '#n = :v', { ':v': N(1) }, { n: 'n' }),
  refuses('a value of no type', 'n = :v', { ':v': {} }),
  refuses('an index that is no number', 'entries[a] = :v', { ':v': N(1) }),
  refuses('a chain of alternatives without an end', 'n = :v OR', { ':v': N(1) }),
  scenario('values without an expression', [], 'GetItem', {
    Key: item('p', 's'),
    ExpressionAttributeNames: { '#n': 'n' },
  }),
  scenario('a condition of the old kind beside one of the new', [], 'PutItem', {
    Item: item('p', 's'),
    ConditionExpression: 'attribute_not_exists(pk)',
    Expected: { pk: { Exists: false } },
  }),
];
