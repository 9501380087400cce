import { expect, test } from 'vitest';
import { instant } from '#shared/testing/records.ts';
import { newerFileOf, newerThanWaiting } from './newer-file.ts';

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

type Sent = typeof book & { readonly mode: 'delta' | 'full' };
const waiting: Sent = { ...book, mode: 'delta' };
const beside: Sent = { ...newer, mode: 'delta' };
const nextDay = instant('2026-03-21T11:00:00.000Z');

test.each([
  ['news of the same day', waiting, beside, false],
  // São Paulo writes three hours less than UTC.
  [
    'news of the evening, when it is the next day in UTC',
    waiting,
    { ...beside, startedAt: instant('2026-03-21T02:59:00.000Z') },
    false,
  ],
  ['news of the next day', waiting, { ...beside, startedAt: nextDay }, true],
  ['a whole book of the same day', waiting, { ...beside, mode: 'full' as const }, true],
])('a file that waited for a look is made old by %s, or not', (_, file, other, isNewer) => {
  expect(newerThanWaiting(file, [other, file])).toBe(isNewer ? other : null);
});

test('a whole book that waited is made old by news of the same day, which it may lack', () => {
  expect(newerThanWaiting({ ...waiting, mode: 'full' }, [beside])).toBe(beside);
});
