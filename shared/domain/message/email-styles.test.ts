import { expect, test } from 'vitest';
import { inkOn, styleContent } from './email-styles.ts';

test.each([
  ['#0b6e4f', '#ffffff'],
  ['#000000', '#ffffff'],
  ['#ffd600', '#101418'],
  ['#FFFFFF', '#101418'],
  ['#7f7f7f', '#101418'],
])('on the brand colour %s the button is written in %s', (brand, ink) => {
  expect(inkOn(brand)).toBe(ink);
});

test('a plain paragraph, a cell and the button carry their own styles', () => {
  const html = styleContent('<p>oi</p><a class="botao" href="https://x">Ver</a>', '#0b6e4f');
  expect(html).toMatch(/<p style="[^"]+">oi<\/p>/);
  expect(html).toMatch(/<a class="botao" href="https:\/\/x" style="[^"]*background:#0b6e4f/);
});

test('a tag that we have no style for stays as it is', () => {
  expect(styleContent('<em>oi</em><br>', '#0b6e4f')).toBe('<em>oi</em><br>');
});
