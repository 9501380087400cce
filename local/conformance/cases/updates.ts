import { type ConformanceCase, N, S } from '../conformance-case.ts';
import { makes } from '../update-scenario.ts';

export const UPDATES: ConformanceCase[] = [
  makes('set writes and replaces', 'SET n = :n, novo = :t', {
    values: { ':n': N(1), ':t': S('t') },
  }),
  makes('set reads the item as it was', 'SET a = n, n = :n', { values: { ':n': N(99) } }),
  makes('set adds and subtracts', 'SET n = n + :a, m = n - :b', {
    values: { ':a': N('0.1'), ':b': N('0.25') },
  }),
  makes('set goes into a map', 'SET #m.deeper.x = :v, #m.y = :v', {
    values: { ':v': S('2') },
    names: { '#m': 'map' },
  }),
  makes('set replaces in a list and adds past its end', 'SET entries[1] = :v, entries[9] = :w', {
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
    'SET entries = list_append(entries, :v), joined = list_append(:v, entries)',
    { values: { ':v': { L: [N(1)] } } },
  ),
  makes(
    'list_append starts from nothing',
    'SET fresh = list_append(if_not_exists(fresh, :empty), :v)',
    { values: { ':empty': { L: [] }, ':v': { L: [N(1)] } } },
  ),
  makes('remove takes attributes, members and inner attributes', 'REMOVE words, entries[0], #m.a', {
    names: { '#m': 'map' },
  }),
  makes('remove of nothing changes nothing', 'REMOVE ghost'),
  makes('add counts and joins sets', 'ADD n :n, tags :t, fresh :n', {
    values: { ':n': N(5), ':t': { SS: ['y', 'z'] } },
  }),
  makes('delete takes members of a set', 'DELETE tags :t', { values: { ':t': { SS: ['x'] } } }),
  makes('delete of the last member takes the set', 'DELETE tags :t', {
    values: { ':t': { SS: ['x', 'y'] } },
  }),
  makes('set, remove and add together', 'SET words = :t REMOVE entries ADD n :n', {
    values: { ':t': S('b'), ':n': N(1) },
  }),
  makes('an update makes an item of nothing', 'SET n = :n', {
    values: { ':n': N(1) },
    start: null,
  }),
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
  makes('a number is kept in its normal form', 'SET n = :a, #m.b = :b, entries = :c', {
    names: { '#m': 'map' },
    values: { ':a': N('1.50'), ':b': N('007'), ':c': { L: [N('1e3')] } },
  }),
  makes('set takes one attribute from another', 'SET a = words, b = #m.deeper', {
    names: { '#m': 'map' },
  }),
  makes('a copy stays as it was when the number is counted on', 'SET copied = n ADD n :one', {
    values: { ':one': N(1) },
  }),
  makes('a copy stays as it was when the set grows', 'SET copied = tags ADD tags :more', {
    values: { ':more': { SS: ['z'] } },
  }),
  makes(
    'a copy stays as it was when the map changes',
    'SET copied = #m, #m.a = :v REMOVE #m.deeper.x',
    {
      names: { '#m': 'map' },
      values: { ':v': N(7) },
    },
  ),
  makes(
    'a copy that was not needed stays as it was',
    'SET copied = if_not_exists(n, :one) ADD n :one',
    {
      values: { ':one': N(1) },
    },
  ),
  makes(
    'one value in two places is two values',
    'SET copied = :set, #m.copied = :set ADD tags :set',
    {
      names: { '#m': 'map' },
      values: { ':set': { SS: ['a'] } },
    },
  ),
  makes('set of what is there already changes nothing', 'SET words = words'),
  makes('set goes into a member of a list', 'SET entries[0] = :v, deep[0].a = :v', {
    values: { ':v': N(1) },
    start: { entries: { L: [S('a')] }, deep: { L: [{ M: { b: S('b') } }] } },
  }),
  makes('set far past the end of a list adds in order', 'SET entries[7] = :b, entries[5] = :a', {
    values: { ':a': S('y'), ':b': S('z') },
  }),
  makes('remove of several members counts by what was there', 'REMOVE entries[0], entries[2]'),
  makes('remove of all members from the first on', 'REMOVE entries[0], entries[1], entries[2]'),
  makes('remove of members beside a set behind them', 'REMOVE entries[0] SET entries[2] = :v', {
    values: { ':v': S('C') },
  }),
  makes(
    'remove of members beside a set past the end',
    'REMOVE entries[1], entries[0] SET entries[9] = :v',
    {
      values: { ':v': S('z') },
    },
  ),
  makes('remove within members and of members', 'REMOVE boxes[0].a, boxes[2], boxes[1]', {
    start: { boxes: { L: [{ M: { a: N(1), b: N(2) } }, N(1), N(2), N(3)] } },
  }),
  makes('remove past the end of a list changes nothing', 'REMOVE entries[9], #m.ghost', {
    names: { '#m': 'map' },
  }),
  makes('remove and set in one list', 'SET entries[1] = :v REMOVE entries[0]', {
    values: { ':v': S('B') },
  }),
  makes('a name with a dot is one name', 'SET #dotted = :v, #m.#dotted = :v', {
    values: { ':v': N(1) },
    names: { '#dotted': 'a.b', '#m': 'map' },
  }),
  makes(
    'if_not_exists looks into a map',
    'SET k = if_not_exists(#m.a, :v), l = if_not_exists(#m.z, :v)',
    {
      values: { ':v': S('none') },
      names: { '#m': 'map' },
    },
  ),
  makes('add joins sets of numbers', 'ADD numbers :v', {
    values: { ':v': { NS: ['2.0', '3'] } },
    start: { numbers: { NS: ['1', '2'] } },
  }),
  makes('add makes a set of nothing', 'ADD fresh :v', { values: { ':v': { SS: ['b', 'a'] } } }),
  makes('add counts down', 'ADD n :v', { values: { ':v': N('-12.5') } }),
  makes('add goes into a map', 'ADD #m.a :v, #m.fresh :v', {
    values: { ':v': N(2) },
    names: { '#m': 'map' },
  }),
  makes('delete from a set that is not there changes nothing', 'DELETE ghost :v', {
    values: { ':v': { SS: ['a'] } },
  }),
  makes('delete of strangers changes nothing', 'DELETE tags :v', {
    values: { ':v': { SS: ['q'] } },
  }),
  makes('centavos add up exactly', 'SET n = n + :a', {
    values: { ':a': N('0.1') },
    start: { n: N('0.2') },
  }),
  makes('numbers of 38 digits add up exactly', 'SET n = n + :a', {
    values: { ':a': N(1) },
    start: { n: N('12345678901234567890123456789012345678') },
  }),
  makes('nothing is left of a number below zero and above', 'SET n = n + :a', {
    values: { ':a': N('-10') },
  }),
  makes('numbers are written out', 'SET a = :a, b = :b, c = :c, d = :d', {
    values: { ':a': N('1E+5'), ':b': N('-0'), ':c': N('0.00000000001'), ':d': N('1e30') },
  }),
  makes('without an expression the item is as it was', undefined),
  makes('without an expression nothing becomes an item', undefined, { start: null }),
  makes('remove on nothing makes an item of its key', 'REMOVE words', { start: null }),
  makes('UPDATED_OLD of a removal', 'REMOVE words, ghost', { returns: 'UPDATED_OLD' }),
  makes('UPDATED_NEW of a removal', 'REMOVE words', { returns: 'UPDATED_NEW' }),
  makes('ALL_OLD of nothing', 'SET n = :n', {
    values: { ':n': N(1) },
    returns: 'ALL_OLD',
    start: null,
  }),
  makes('the words of the language may be written small', 'set n = :n remove words add k :n', {
    values: { ':n': N(1) },
  }),
];
