import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandOf, noScores, ScoreBand, scoreBandsOf } from './bands.ts';

function counted(scores: readonly number[]): Uint32Array {
  const counts = noScores();
  for (const score of scores) counts[score] = (counts[score] ?? 0) + 1;
  return counts;
}

test('a hundred people with a hundred scores are five fifths, the likeliest in A', () => {
  const bands = scoreBandsOf(counted(Array.from({ length: 100 }, (_, place) => place * 10)));
  expect(bands).toEqual({ edges: [800, 600, 400, 200], cases: 100 });
  expect([1000, 800, 799, 600, 400, 200, 199, 0].map((score) => bandOf(bands, score))).toEqual([
    'A',
    'A',
    'B',
    'B',
    'C',
    'D',
    'E',
    'E',
  ]);
});

test('a book of a few people has no bands, and neither has a case without a score', () => {
  expect(scoreBandsOf(counted(Array.from({ length: 19 }, () => 500)))).toBeNull();
  expect(bandOf(null, 500)).toBeNull();
  expect(bandOf({ edges: [4, 3, 2, 1], cases: 20 }, undefined)).toBeNull();
});

test('everybody with one score is in one band', () => {
  const bands = scoreBandsOf(counted(Array.from({ length: 50 }, () => 500)));
  expect(bandOf(bands, 500)).toBe('A');
});

test('a higher score is never in a lower band, and at least a fifth of the book is in A', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 20, maxLength: 200 });
  fc.assert(
    fc.property(scores, (book) => {
      const bands = scoreBandsOf(counted(book));
      const places = book
        .toSorted((a, b) => b - a)
        .map((score) => ScoreBand.options.indexOf(bandOf(bands, score) ?? 'E'));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places.filter((place) => place === 0).length * 5).toBeGreaterThanOrEqual(book.length);
    }),
  );
});
