import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { at } from '#shared/testing/agreement-clock.ts';
import { paid } from '#shared/testing/agreement-money.ts';
import { aDebt, aRecord } from '#shared/testing/records.ts';
import { type Centavos, centavos } from '#shared/domain/values/money.ts';
import { partTold, takeGrown } from './grown-total.ts';

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

test('what a total grew by was not paid before its charge was made either, though the notice names none', () => {
  const first = paid(aRecord(), 50_000, at('2026-03-15'), [aDebt().debtId], 'E1');
  const [paymentId, continues] = [paymentIdOf('sandbox', 'E1#2'), paymentIdOf('sandbox', 'E1')];
  const grown = { paymentId, continues, total: centavos(60_000), paidAt: at('2001-05-01') };
  expect(takeGrown(first, grown, null, RULES_WITHOUT_SERIES)).toMatchObject({
    amount: 10_000,
    paidAt: at('2026-03-15'),
  });
});
