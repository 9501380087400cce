import { expect, test } from 'vitest';
import { parseLanguage } from './language.ts';

test.each([
  ['pt-BR', 'pt-BR'],
  ['PT', 'pt-BR'],
  ['português', 'pt-BR'],
  ['Portugues (Brasil)', 'pt-BR'],
  [' en ', 'en'],
  ['en_US', 'en'],
  ['Inglês', 'en'],
  ['english', 'en'],
])('%s is read as %s', (text, language) => {
  expect(parseLanguage(text)).toEqual({ ok: true, value: language });
});

test.each(['francês', 'es', 'endereço', 'x', '1'])('%s is no language that texts have', (text) => {
  expect(parseLanguage(text)).toMatchObject({
    ok: false,
    reason: `idioma "${text}" não é conhecido; use pt-BR ou en`,
  });
});
