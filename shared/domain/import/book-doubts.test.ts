import { expect, test } from 'vitest';
import { doubtsOf } from './book-doubts.ts';

test.each([
  ['nothing is missing', { open: 100, absent: 0, unknownCodes: 3 }, []],
  ['one in ten is missing', { open: 100, absent: 10, unknownCodes: 0 }, []],
  ['more are missing', { open: 100, absent: 11, unknownCodes: 0 }, ['much-missing']],
  ['2,000 of a big book are missing', { open: 2_000_000, absent: 2_000, unknownCodes: 0 }, []],
  ['more of it are', { open: 2_000_000, absent: 2_001, unknownCodes: 0 }, ['much-missing']],
  ['the only debt is missing', { open: 1, absent: 1, unknownCodes: 0 }, ['much-missing']],
  ['a code cannot be read', { open: 100, absent: 1, unknownCodes: 1 }, ['unknown-codes']],
])('of a full book, when %s', (_when, book, doubts) => {
  expect(doubtsOf(book)).toEqual(doubts);
});
