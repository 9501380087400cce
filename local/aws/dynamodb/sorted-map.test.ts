import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SortedMap } from './sorted-map.ts';

const key = fc.integer({ min: 0, max: 3000 }).map((n) => n.toString(36).padStart(3, '0'));
const bound = fc.option(key, { nil: undefined });

describe('a sorted map', () => {
  test('holds what was set last and forgets what was deleted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(key, fc.nat(3).map(Boolean)), { minLength: 2000, maxLength: 4000 }),
        (steps) => {
          const map = new SortedMap<string>();
          const model = new Map<string, string>();
          for (const [name, isSet] of steps) {
            if (isSet) map.set(name, name);
            else map.delete(name);
            if (isSet) model.set(name, name);
            else model.delete(name);
          }
          expect([...map.range()]).toEqual([...model.keys()].sort());
          expect(map.size).toBe(model.size);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('reads between two bounds forwards and backwards', () => {
    fc.assert(
      fc.property(
        fc.array(key, { minLength: 1000, maxLength: 2000 }),
        bound,
        bound,
        bound,
        bound,
        (names, ...b) => {
          const [gt, gte, lt, lte] = b;
          const low = gt === undefined ? gte && { gte } : { gt };
          const high = lt === undefined ? lte && { lte } : { lt };
          const range = { ...low, ...high };
          const map = new SortedMap<string>();
          for (const name of names) map.set(name, name);
          const expected = [...new Set(names)]
            .filter((name) => (gt === undefined ? name >= (gte ?? '') : name > gt))
            .filter((name) => (lt === undefined ? name <= (lte ?? '~') : name < lt))
            .sort();
          expect([...map.range(range)]).toEqual(expected);
          expect([...map.range({ ...range, reverse: true })]).toEqual(expected.reverse());
        },
      ),
      { numRuns: 60 },
    );
  });
});
