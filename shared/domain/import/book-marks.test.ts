import fc from 'fast-check';
import { expect, test } from 'vitest';
import { debtIdOf } from '#shared/domain/values/derive-ids.ts';
import { AURORA } from '#shared/testing/records.ts';
import { BookMarks, markOf } from './book-marks.ts';

test('a book has exactly the debts that its files named, in any order and any number of parts', () => {
  const codes = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 60 });
  fc.assert(
    fc.property(codes, fc.nat(60), (all, cut) => {
      const ids = all.map((code) => debtIdOf(AURORA, code));
      const inside = ids.slice(0, cut);
      const parts = [inside.slice(0, 3), inside.slice(3)].map((some) => some.map(markOf).join(''));
      const marks = new BookMarks(parts);
      for (const [index, id] of ids.entries()) expect(marks.has(id)).toBe(index < cut);
    }),
  );
});
