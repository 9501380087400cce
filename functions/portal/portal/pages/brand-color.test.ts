import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandColorsOn, CONTRAST_MIN, contrastOf, PAPER } from './brand-color.ts';

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

test('whatever colour the credor chose, a debtor can read it on light and dark paper', () => {
  fc.assert(
    fc.property(anyColor, fc.constantFrom('light' as const, 'dark' as const), (brand, scheme) => {
      const { fill, onFill, accent } = brandColorsOn(scheme, brand);
      const { color, contrast } = PAPER[scheme];
      expect(contrastOf(accent, color)).toBeGreaterThanOrEqual(contrast);
      expect(contrastOf(onFill, fill)).toBeGreaterThanOrEqual(CONTRAST_MIN);
    }),
  );
});

test.each([
  ['light', '#0b5cad', { fill: '#0b5cad', onFill: '#ffffff', accent: '#0b5cad' }],
  ['dark', '#ffd500', { fill: '#ffd500', onFill: '#000000', accent: '#ffd500' }],
  ['light', '#ffd500', { fill: '#ffd500', onFill: '#000000', accent: '#856f00' }],
] as const)('on %s paper a debtor recognises %s', (scheme, brand, colors) => {
  expect(brandColorsOn(scheme, brand)).toEqual(colors);
});

test('white on white and black on black do not vanish', () => {
  expect(brandColorsOn('light', '#ffffff').fill).not.toBe('#ffffff');
  expect(brandColorsOn('dark', '#101010').fill).not.toBe('#101010');
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#767676', '#ffffff', 4.54],
  ['#ff0000', '#ffffff', 4],
])('contrast of %s with %s is %d to 1, as published tables say', (one, other, ratio) => {
  expect(contrastOf(one, other)).toBeCloseTo(ratio, 1);
});
