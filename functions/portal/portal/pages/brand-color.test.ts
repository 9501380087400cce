import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandColorsOn, CONTRAST_MIN, contrastOf, PAPER } from './brand-color.ts';

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

test('whatever colour the credor chose, a debtor can read it on light and dark paper', () => {
  fc.assert(
    fc.property(anyColor, fc.constantFrom('light' as const, 'dark' as const), (brand, scheme) => {
      const { accent, onAccent } = brandColorsOn(scheme, brand);
      expect(contrastOf(accent, PAPER[scheme])).toBeGreaterThanOrEqual(CONTRAST_MIN);
      expect(contrastOf(onAccent, accent)).toBeGreaterThanOrEqual(CONTRAST_MIN);
    }),
  );
});

test('a colour that can be read already stays the credor’s own', () => {
  expect(brandColorsOn('light', '#0b5cad')).toEqual({ accent: '#0b5cad', onAccent: '#ffffff' });
  expect(brandColorsOn('dark', '#ffd500')).toEqual({ accent: '#ffd500', onAccent: '#000000' });
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#767676', '#ffffff', 4.54],
  ['#ff0000', '#ffffff', 4],
])('contrast of %s with %s is %d to 1, as published tables say', (one, other, ratio) => {
  expect(contrastOf(one, other)).toBeCloseTo(ratio, 1);
});
