import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { compareWays, isSurelyWorse } from './compare-ways.ts';

const SINCE = localDate('2026-03-01');
const place = { segment: 'd0-s2', channel: 'email', slot: 'evening' } as const;
const compared = (chosen: [number, number], plain: [number, number]) =>
  compareWays(
    [
      { place: { ...place, way: 'chosen' }, by: { tries: chosen[0], hits: chosen[1] } },
      { place: { ...place, way: 'plain' }, by: { tries: plain[0], hits: plain[1] } },
    ],
    SINCE,
  );

test('what surely does worse than the ladder is known, and what may do as well is not stopped', () => {
  expect(compared([9_000, 450], [1_000, 100])).toMatchObject({
    since: SINCE,
    contacts: { chosen: 9_000, plain: 1_000 },
    difference: expect.closeTo(-0.05, 9),
  });
  expect(isSurelyWorse(compared([9_000, 450], [1_000, 100]))).toBe(true);
  expect(isSurelyWorse(compared([9_000, 850], [1_000, 100]))).toBe(false);
  expect(isSurelyWorse(compared([9_000, 1_200], [1_000, 60]))).toBe(false);
});

test('a handful of contacts says nothing', () => {
  expect(compared([5_000, 10], [99, 60])).toBeNull();
  expect(isSurelyWorse(null)).toBe(false);
});
