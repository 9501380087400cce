import { expect, test } from 'vitest';
import { mayBeOneName } from './one-name.ts';

test.each([
  ['Maria Aparecida Souza', 'MARIA APARECIDA SOUZA'],
  ['João da Conceição', 'Joao Conceicao'],
  ['Maria Aparecida Souza', 'Maria Souza'],
  ['Maria Aparecida Souza', 'Maria Aparecida Souza Lima'],
  ['Ana Souza', 'Ana Lima'],
  ['Mraia Suoza', 'Maria Souza'],
  ['Thiago Reis', 'Tiago Reis'],
  ['M. Aparecida Souza', 'Maria Aparecida Souza'],
  ['Souza Maria Aparecida', 'Maria Aparecida Souza'],
  ['Aparecida Souza', 'Maria Aparecida de Souza'],
  ['Anamaria Reis', 'Ana Maria Reis'],
  ['Maria', 'Maria da Silva'],
])('"%s" and "%s" may be one person', (a, b) => {
  expect(mayBeOneName(a, b)).toBe(true);
  expect(mayBeOneName(b, a)).toBe(true);
});

test.each([
  ['João Lima', 'Maria Aparecida Souza'],
  ['João Lima', 'Joana Souza'],
  ['Ana Lima', 'Eva Lima'],
  ['José Carlos Pereira', 'Carlos Pereira Dias'],
  ['Pedro Souza', 'Paulo Souza'],
])('"%s" and "%s" are two people', (a, b) => {
  expect(mayBeOneName(a, b)).toBe(false);
  expect(mayBeOneName(b, a)).toBe(false);
});
