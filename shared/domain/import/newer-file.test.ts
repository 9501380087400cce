import { expect, test } from 'vitest';
import { instant } from '#shared/testing/records.ts';
import { newerFileOf } from './newer-file.ts';

const book = {
  key: 'imports/loja-aurora/marco.csv',
  etag: 'a',
  startedAt: instant('2026-03-20T12:00:00.000Z'),
  counts: { imported: 0, corrected: 0, unchanged: 10 },
};
const newer = {
  ...book,
  key: 'imports/loja-aurora/abril.csv',
  startedAt: instant('2026-03-20T13:00:00.000Z'),
};

test.each([
  ['came after it, also when all of it was known', newer, true],
  ['was written over it under its name', { ...newer, key: book.key, etag: 'b' }, true],
  ['is the same, read again', { ...newer, key: book.key }, false],
  ['came before', { ...newer, startedAt: instant('2026-03-20T11:00:00.000Z') }, false],
  [
    'was turned away whole',
    { ...newer, counts: { imported: 0, corrected: 0, unchanged: 0 } },
    false,
  ],
  [
    'was turned away in part',
    { ...newer, counts: { imported: 0, corrected: 1, unchanged: 0 } },
    true,
  ],
])('a file that %s makes another old, or not', (_, other, isNewer) => {
  expect(newerFileOf(book, [book, other])).toBe(isNewer ? other : null);
});
