import { type ConformanceCase, N, S } from '../conformance-case.ts';
import { makes } from '../update-scenario.ts';

export const UPDATE_REFUSALS: ConformanceCase[] = [
  makes('set cannot go into a map that is not there', 'SET ghost.x = :v', {
    values: { ':v': S('2') },
  }),
  makes('add to a text is refused', 'ADD words :n', { values: { ':n': N(5) } }),
  makes('counting on a missing attribute is refused', 'SET k = k + :n', { values: { ':n': N(1) } }),
  makes('counting on a text is refused', 'SET words = words + :n', { values: { ':n': N(1) } }),
  makes('two paths that overlap are refused', 'SET #m = :v, #m.a = :v', {
    values: { ':v': N(1) },
    names: { '#m': 'map' },
  }),
  makes('the key cannot be updated', 'SET sk = :v', { values: { ':v': S('t') } }),
  makes('an expression that ends too soon', 'SET n ='),
  makes('an empty expression', ''),
  makes('a section twice', 'SET n = :n SET words = :n', { values: { ':n': N(1) } }),
  makes('one path twice', 'SET n = :n REMOVE n', { values: { ':n': N(1) } }),
  makes('a key is not removed', 'REMOVE sk'),
  makes('add to a list', 'ADD entries :n', { values: { ':n': N(1) } }),
  makes('add of a text', 'ADD fresh :t', { values: { ':t': S('a') } }),
  makes('delete of a text', 'DELETE tags :t', { values: { ':t': S('x') } }),
  makes('delete of numbers from texts', 'DELETE tags :t', { values: { ':t': { NS: ['1'] } } }),
  makes('list_append to a text', 'SET words = list_append(words, :l)', {
    values: { ':l': { L: [] } },
  }),
  makes('list_append of a value that is no list', 'SET entries = list_append(entries, :v)', {
    values: { ':v': S('x') },
  }),
  makes('list_append to nothing', 'SET ghost = list_append(ghost, :l)', {
    values: { ':l': { L: [] } },
  }),
  makes('taking an attribute that is not there', 'SET a = ghost'),
  makes('a sum of three', 'SET n = n + :a + :a', { values: { ':a': N(1) } }),
  makes('a function that is not known', 'SET n = increment(n, :a)', { values: { ':a': N(1) } }),
  makes('if_not_exists of a value', 'SET n = if_not_exists(:a, n)', { values: { ':a': N(1) } }),
  makes('a path into a text', 'SET words.x = :a', { values: { ':a': N(1) } }),
  makes('a member of a map by number', 'SET #m[0] = :a', {
    values: { ':a': N(1) },
    names: { '#m': 'map' },
  }),
  makes('more digits than a number has', 'SET n = n + :a', {
    values: { ':a': N(1) },
    start: { n: N('1e40') },
  }),
  makes('a number that grows too large', 'SET n = n + n', { start: { n: N('9e125') } }),
  makes('a word that is none of the returned', 'SET n = :n', {
    values: { ':n': N(1) },
    returns: 'EVERYTHING',
  }),
];
