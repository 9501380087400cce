import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Centavos, centavos } from '#shared/domain/values/money.ts';
import { partTold } from './grown-total.ts';

const parts = [centavos(50_000), centavos(20_000), centavos(32_167)].map((amount) => ({ amount }));

test.each([
  ['its first part again', 50_000, { place: 0, amount: 50_000 }],
  ['what it had grown by', 70_000, { place: 1, amount: 20_000 }],
  ['all of it again', 102_167, { place: 2, amount: 32_167 }],
  ['more', 102_168, { place: 3, amount: 1 }],
  ['a total that was never told so, and that it has outgrown', 60_000, null],
])('a notice of a total tells %s', (_, total, told) => {
  expect(partTold(parts, centavos(total))).toEqual(told);
});

test('whatever totals are told, however often and in what order, the parts come to the greatest', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }), (totals) => {
      const listed: { amount: Centavos }[] = [];
      for (const total of totals) {
        const told = partTold(listed, centavos(total));
        if (told?.place === listed.length) listed.push({ amount: told.amount });
      }
      expect(listed.reduce((sum, { amount }) => sum + amount, 0)).toBe(Math.max(...totals));
    }),
  );
});
