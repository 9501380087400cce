import { type ConformanceCase, item, N, S } from '../conformance-case.ts';
import { scenario } from '../scenario.ts';

const ALL_OLD = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' };
const NONE = { ReturnValuesOnConditionCheckFailure: 'NONE' };
const NEW = { ConditionExpression: 'attribute_not_exists(pk)' };
const EXISTS = { ConditionExpression: 'attribute_exists(pk)' };
const TAKEN = item('p', 's', { by: S('another'), entries: { L: [N(1)] } });

const PUT = { Item: item('p', 's', { by: S('me') }) };
const KEY = { Key: item('p', 's') };
const SET = { ...KEY, UpdateExpression: 'SET n = :n', ExpressionAttributeValues: { ':n': N(1) } };

/** Writes that somebody else came before, or that find nothing, and what they are told. */
export const CONDITION_FAILURES: ConformanceCase[] = [
  scenario('a failed put tells no item', [TAKEN], 'PutItem', { ...PUT, ...NEW }),
  scenario('a failed put tells the item when asked', [TAKEN], 'PutItem', {
    ...PUT,
    ...NEW,
    ...ALL_OLD,
  }),
  scenario('a failed put tells no item when told not to', [TAKEN], 'PutItem', {
    ...PUT,
    ...NEW,
    ...NONE,
  }),
  scenario('a failed put on nothing tells no item', [], 'PutItem', {
    ...PUT,
    ...EXISTS,
    ...ALL_OLD,
  }),
  scenario('a put that holds tells nothing of the item', [TAKEN], 'PutItem', {
    ...PUT,
    ...EXISTS,
    ...ALL_OLD,
  }),
  scenario('a put that holds tells the item when asked for both', [TAKEN], 'PutItem', {
    ...PUT,
    ...EXISTS,
    ...ALL_OLD,
    ReturnValues: 'ALL_OLD',
  }),
  scenario('a failed update tells no item', [TAKEN], 'UpdateItem', { ...SET, ...NEW }),
  scenario('a failed update tells the item when asked', [TAKEN], 'UpdateItem', {
    ...SET,
    ...NEW,
    ...ALL_OLD,
  }),
  scenario(
    'a failed update tells the item, not what it would have returned',
    [TAKEN],
    'UpdateItem',
    {
      ...SET,
      ...NEW,
      ...ALL_OLD,
      ReturnValues: 'ALL_NEW',
    },
  ),
  scenario('a failed update on nothing tells no item', [], 'UpdateItem', {
    ...SET,
    ...EXISTS,
    ...ALL_OLD,
  }),
  scenario('a failed delete tells no item', [TAKEN], 'DeleteItem', { ...KEY, ...NEW }),
  scenario('a failed delete tells the item when asked', [TAKEN], 'DeleteItem', {
    ...KEY,
    ...NEW,
    ...ALL_OLD,
  }),
  scenario('a failed delete on nothing tells no item', [], 'DeleteItem', {
    ...KEY,
    ...EXISTS,
    ...ALL_OLD,
  }),
  scenario(
    'a progress that somebody else moved on is told',
    [item('p', 's', { status: S('running'), next: { M: { byte: N(200), row: N(3) } } })],
    'PutItem',
    {
      Item: item('p', 's', { status: S('done') }),
      ConditionExpression: '#status = :running AND #next.#byte = :byte',
      ExpressionAttributeNames: { '#status': 'status', '#next': 'next', '#byte': 'byte' },
      ExpressionAttributeValues: { ':running': S('running'), ':byte': N(100) },
      ...ALL_OLD,
    },
  ),
  scenario(
    'a progress that stands where it stood is moved on',
    [item('p', 's', { status: S('running'), next: { M: { byte: N(100), row: N(3) } } })],
    'PutItem',
    {
      Item: item('p', 's', { status: S('done') }),
      ConditionExpression: '#status = :running AND #next.#byte = :byte',
      ExpressionAttributeNames: { '#status': 'status', '#next': 'next', '#byte': 'byte' },
      ExpressionAttributeValues: { ':running': S('running'), ':byte': N(100) },
    },
  ),
  scenario('a word that is neither NONE nor ALL_OLD is refused', [], 'DeleteItem', {
    ...KEY,
    ReturnValuesOnConditionCheckFailure: 'ALL_NEW',
  }),
];
