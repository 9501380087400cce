import { expect, test } from 'vitest';
import { visibleText } from './visible-text.ts';

test.each([
  ['a letter with its accent', 'pris&atilde;o', 'prisão'],
  ['a sign by its name', 'R&dollar; 5', 'R$ 5'],
  ['what is no entity', '&constructor; &nada;', '&constructor; &nada;'],
])('a person reads %s in an e-mail as it is shown', (_, html, text) => {
  expect(visibleText(html)).toBe(text);
});
