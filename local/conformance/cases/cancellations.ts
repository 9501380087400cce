import { type ConformanceCase, item, N, S, TABLE } from '../conformance-case.ts';
import { listed } from '../filled-table.ts';
import { transaction } from '../scenario.ts';
import { check, NEW, put, remove, transact, update } from '../transact-items.ts';

const ALL_OLD = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' };
const IS_NEW = { ConditionExpression: NEW };
const EXISTS = { ConditionExpression: 'attribute_exists(pk)' };
const TAKEN = item('p', 'taken', { by: S('another'), n: N('1.50') });

const versionIs = (version: number, more: object = {}) => ({
  ConditionExpression: 'version = :v',
  ExpressionAttributeValues: { ':v': N(version) },
  ...more,
});
const set = (version: number, to: number, more: object = {}) =>
  update('p', 'state', {
    UpdateExpression: 'SET version = :n',
    ConditionExpression: 'version = :v',
    ExpressionAttributeValues: { ':v': N(version), ':n': N(to) },
    ...more,
  });
const add = (pk: string, sk: string, name: string) =>
  update(pk, sk, {
    UpdateExpression: 'ADD #name :one',
    ExpressionAttributeNames: { '#name': name },
    ExpressionAttributeValues: { ':one': N(1) },
  });
const state = (version: number) => item('p', 'state', { version: N(version) });
const many = (count: number) => Array.from({ length: count }, (_, i) => put('many', `${i}`));

export const CANCELLATIONS: ConformanceCase[] = [
  transaction(
    'a lost put condition cancels all',
    [TAKEN],
    [put('p', '1'), put('p', 'taken', IS_NEW)],
  ),
  transaction('a lost update condition cancels all', [state(3)], [put('p', '1'), set(2, 3)]),
  transaction(
    'a lost delete condition cancels all',
    [state(3)],
    [put('p', '1'), remove('p', 'state', versionIs(2))],
  ),
  transaction(
    'a lost check cancels all',
    [state(3)],
    [put('p', '1'), check('p', 'state', versionIs(2)), remove('p', 'state2')],
  ),
  transaction('a condition on an item that is not there is lost', [], [set(1, 2), put('p', '1')]),
  transaction(
    'reasons stand in the order of the writes',
    [TAKEN, state(3)],
    [
      set(2, 3),
      put('p', '1'),
      put('p', 'taken', IS_NEW),
      check('p', 'ghost', EXISTS),
      remove('p', '2'),
    ],
  ),
  transaction(
    'the last of a hundred cancels ninety-nine',
    [TAKEN],
    [...many(99), put('p', 'taken', IS_NEW)],
  ),
  transaction(
    'a claim that is taken is told from a state that moved on',
    [state(3), TAKEN],
    [set(3, 4), put('p', 'taken', IS_NEW), put('h', '0000000004', IS_NEW)],
  ),
  transaction(
    'a state that moved on is told from a claim that is taken',
    [state(4)],
    [set(3, 4), put('p', 'claim', IS_NEW), put('h', '0000000004', IS_NEW)],
  ),
  transaction(
    'a marker that stands elsewhere leaves the counters alone',
    [state(3)],
    [set(2, 9), add('k', 'day', 'amount'), add('k', 'other', 'amount')],
  ),
  transaction(
    'a reference that leads to another is kept',
    [item('r', 'REF', { debtorId: S('a') })],
    [
      put('r', 'REF', {
        ConditionExpression: 'attribute_not_exists(pk) OR debtorId = :debtorId',
        ExpressionAttributeValues: { ':debtorId': S('b') },
        ...ALL_OLD,
      }),
      put('p', '1'),
    ],
  ),
  transaction(
    'ALL_OLD gives the item that failed a put condition',
    [TAKEN],
    [put('p', 'taken', { ...IS_NEW, ...ALL_OLD }, { by: S('me') })],
  ),
  transaction(
    'ALL_OLD gives the item that failed an update condition',
    [state(3)],
    [set(2, 9, ALL_OLD), put('p', '1')],
  ),
  transaction(
    'ALL_OLD gives the item that failed a delete condition',
    [state(3)],
    [put('p', '1'), remove('p', 'state', versionIs(2, ALL_OLD))],
  ),
  transaction(
    'ALL_OLD gives the item that failed a check',
    [state(3)],
    [check('p', 'state', versionIs(2, ALL_OLD)), put('p', '1')],
  ),
  transaction(
    'only who asked gets the old item',
    [TAKEN, state(3)],
    [
      put('p', 'taken', IS_NEW),
      set(2, 9, ALL_OLD),
      remove('p', '1', { ...EXISTS, ReturnValuesOnConditionCheckFailure: 'NONE' }),
    ],
  ),
  transaction(
    'ALL_OLD gives no item where there is none',
    [],
    [check('p', 'ghost', { ...EXISTS, ...ALL_OLD })],
  ),
  transaction(
    'counting on a text cancels all',
    [item('p', 's', { words: S('a') })],
    [put('p', '1'), add('p', 's', 'words')],
  ),
  transaction(
    'counting on a missing attribute cancels all',
    [state(1)],
    [
      put('p', '1'),
      update('p', 'state', {
        UpdateExpression: 'SET n = n + :one',
        ExpressionAttributeValues: { ':one': N(1) },
      }),
    ],
  ),
  transaction(
    'a path into nothing cancels all',
    [state(1)],
    [
      put('p', '1'),
      update('p', 'state', {
        UpdateExpression: 'SET ghost.x = :one',
        ExpressionAttributeValues: { ':one': N(1) },
      }),
    ],
  ),
  transaction(
    'an update past 400 KB cancels all',
    [item('p', 's', { t: S('x'.repeat(300_000)) })],
    [
      put('p', '1'),
      update('p', 's', {
        UpdateExpression: 'SET u = :u',
        ExpressionAttributeValues: { ':u': S('x'.repeat(200_000)) },
      }),
    ],
  ),
  transaction(
    'an update to an empty index key cancels all',
    [state(1)],
    [
      put('p', '1'),
      update('p', 'state', {
        UpdateExpression: 'SET gsi1pk = :e, gsi1sk = :s',
        ExpressionAttributeValues: { ':e': S(''), ':s': S('1') },
      }),
    ],
  ),
  transaction(
    'an update to an index key of another type cancels all',
    [state(1)],
    [
      put('p', '1'),
      update('p', 'state', {
        UpdateExpression: 'SET gsi1pk = :n',
        ExpressionAttributeValues: { ':n': N(1) },
      }),
    ],
  ),
  transaction(
    'a lost condition and a bad update are told apart',
    [TAKEN, state(1)],
    [
      put('p', 'taken', IS_NEW),
      add('p', 'taken2', 'n'),
      update('p', 'state', {
        UpdateExpression: 'SET n = n + :one',
        ExpressionAttributeValues: { ':one': N(1) },
      }),
    ],
  ),
  {
    name: 'a cancelled transaction leaves the index as it was',
    async ask(table) {
      await table.put(item('p', '1', { gsi1pk: S('open'), gsi1sk: S('a') }));
      await table.send(
        'TransactWriteItems',
        transact(
          put('p', '1', {}, { gsi1pk: S('closed'), gsi1sk: S('a') }),
          check('p', 'ghost', EXISTS),
        ),
      );
      const list = (pk: string) => table.send('Query', { TableName: TABLE, ...listed(pk) });
      return [await list('open'), await list('closed')];
    },
  },
  {
    name: 'what was cancelled goes through when asked again in order',
    async ask(table) {
      await table.put(state(3));
      const lost = await table.send(
        'TransactWriteItems',
        transact(set(2, 3), put('p', '1', IS_NEW)),
      );
      const won = await table.send(
        'TransactWriteItems',
        transact(set(3, 4), put('p', '1', IS_NEW)),
      );
      return [lost, won, await table.get('p', 'state'), await table.get('p', '1')];
    },
  },
];
