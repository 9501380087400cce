import fc from 'fast-check';
import { type Item, S, TABLE } from '../conformance-case.ts';
import { aKey, anItem } from './attributes.ts';
import { aCondition, anUpdate, aSafeUpdate, type Expression, named } from './expressions.ts';

/** One request, with the table's name left open. */
export type Operation = { readonly operation: string; readonly body: object };

const ON_FAILURE = fc.constantFrom(
  {},
  { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
  { ReturnValuesOnConditionCheckFailure: 'NONE' },
);
const conditional = fc
  .tuple(fc.option(aCondition), ON_FAILURE)
  .map(([condition, onFailure]) =>
    condition === null ? {} : { ...named('ConditionExpression', condition), ...onFailure },
  );

/** An update with a condition; names and values of both stand side by side. */
const updating = (update: fc.Arbitrary<Expression>) =>
  fc.tuple(update, fc.option(aCondition), ON_FAILURE).map(([change, condition, onFailure]) => {
    if (condition === null) return named('UpdateExpression', change);
    const apart = apartFrom(condition);
    const both = named('ConditionExpression', {
      text: apart.text,
      values: { ...apart.values, ...change.values },
    });
    const names = `${change.text} ${apart.text}`.includes('#map')
      ? { ExpressionAttributeNames: { '#map': 'map' } }
      : {};
    return { ...both, ...names, UpdateExpression: change.text, ...onFailure };
  });

/** The same condition with its values under names of their own. */
function apartFrom({ text, values }: Expression): Expression {
  return {
    text: text.replace(/:(\w)/g, ':if_$1'),
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name.replace(':', ':if_'), value]),
    ),
  };
}

const returning = (...words: string[]) =>
  fc.option(fc.constantFrom(...words)).map((word) => (word === null ? {} : { ReturnValues: word }));

const put = fc
  .tuple(anItem, conditional)
  .map(([Item, more]) => ({ TableName: TABLE, Item, ...more }));
const remove = fc
  .tuple(aKey, conditional)
  .map(([Key, more]) => ({ TableName: TABLE, Key, ...more }));
const update = (change: fc.Arbitrary<Expression>) =>
  fc.tuple(aKey, updating(change)).map(([Key, more]) => ({ TableName: TABLE, Key, ...more }));
const check = fc.tuple(aKey, aCondition, ON_FAILURE).map(([Key, condition, onFailure]) => ({
  TableName: TABLE,
  Key,
  ...named('ConditionExpression', condition),
  ...onFailure,
}));

/** Writes on different items, none of which can fail but for its condition. */
const transaction = fc
  .uniqueArray(
    fc.oneof(
      put.map((Put) => ({ key: Put.Item, write: { Put } })),
      update(aSafeUpdate).map((Update) => ({ key: Update.Key, write: { Update } })),
      remove.map((Delete) => ({ key: Delete.Key, write: { Delete } })),
      check.map((ConditionCheck) => ({ key: ConditionCheck.Key, write: { ConditionCheck } })),
    ),
    { minLength: 1, maxLength: 4, selector: ({ key: { pk, sk } }) => `${pk?.S} ${sk?.S}` },
  )
  .map((writes) => ({ TransactItems: writes.map(({ write }) => write) }));

const PLACES: readonly [string, Item][] = [
  ['pk = :p', { ':p': S('a') }],
  ['pk = :p AND begins_with(sk, :s)', { ':p': S('a'), ':s': S('HIST#') }],
  ['pk = :p AND sk > :s', { ':p': S('b'), ':s': S('HIST#2') }],
  // No item stands on a bound: DynamoDB Local leaves the key of a page out that ends there.
  ['pk = :p AND sk BETWEEN :s AND :u', { ':p': S('b'), ':s': S('HIST#15'), ':u': S('Q') }],
];
const LISTS: readonly [string, Item][] = [
  ['gsi1pk = :p', { ':p': S('open') }],
  ['gsi1pk = :p AND begins_with(gsi1sk, :s)', { ':p': S('closed'), ':s': S('bia') }],
];

const filtered = fc.tuple(
  fc.constantFrom(...PLACES),
  fc.option(aCondition.filter(({ text }) => !text.includes('(pk)'))),
);
const paged = fc.record(
  { Limit: fc.integer({ min: 1, max: 4 }), ScanIndexForward: fc.boolean() },
  { requiredKeys: [] },
);
const query = fc.tuple(filtered, paged).map(([[[condition, values], filter], page]) => ({
  TableName: TABLE,
  ...(filter && named('FilterExpression', apartFrom(filter))),
  KeyConditionExpression: condition,
  ExpressionAttributeValues: { ...values, ...(filter && apartFrom(filter).values) },
  ...page,
}));
const listQuery = fc.tuple(fc.constantFrom(...LISTS), paged).map(([[condition, values], page]) => ({
  TableName: TABLE,
  IndexName: 'gsi1',
  KeyConditionExpression: condition,
  ExpressionAttributeValues: values,
  ...page,
}));

const keys = fc.array(aKey, { minLength: 1, maxLength: 4 });
const batch = fc
  .array(
    fc.oneof(
      anItem.map((Item) => ({ PutRequest: { Item } })),
      aKey.map((Key) => ({ DeleteRequest: { Key } })),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((requests) => ({ RequestItems: { [TABLE]: requests } }));

const asked = (operation: string, body: fc.Arbitrary<object>): fc.Arbitrary<Operation> =>
  body.map((one) => ({ operation, body: one }));
const both = (one: fc.Arbitrary<object>, other: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc.tuple(one, other).map(([first, second]) => ({ ...first, ...second }));

/** Any operation that the product uses, on few items, so that operations meet. */
export const anOperation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 5, arbitrary: asked('PutItem', both(put, returning('ALL_OLD', 'NONE'))) },
  {
    weight: 5,
    arbitrary: asked('UpdateItem', both(update(anUpdate), returning('ALL_OLD', 'ALL_NEW'))),
  },
  { weight: 2, arbitrary: asked('DeleteItem', both(remove, returning('ALL_OLD'))) },
  { weight: 6, arbitrary: asked('TransactWriteItems', transaction) },
  { weight: 2, arbitrary: asked('BatchWriteItem', batch) },
  {
    weight: 1,
    arbitrary: asked(
      'GetItem',
      aKey.map((Key) => ({ TableName: TABLE, Key })),
    ),
  },
  { weight: 3, arbitrary: asked('Query', query) },
  { weight: 2, arbitrary: asked('Query', listQuery) },
  {
    weight: 1,
    arbitrary: asked(
      'TransactGetItems',
      keys.map((some) => ({
        TransactItems: some.map((Key) => ({ Get: { TableName: TABLE, Key } })),
      })),
    ),
  },
  {
    weight: 1,
    arbitrary: asked(
      'BatchGetItem',
      keys.map((Keys) => ({ RequestItems: { [TABLE]: { Keys } } })),
    ),
  },
);
