import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstNameOf, parsePersonName, searchNameOf } from './person-name.ts';

it.each([
  ['  MARIA   DA SILVA E SOUZA ', 'Maria da Silva e Souza'],
  ["joana d'arc de oliveira-lima", "Joana D'Arc de Oliveira-Lima"],
  ['PADARIA ESTRELA DO SUL LTDA ME', 'Padaria Estrela do Sul Ltda ME'],
  ['DA SILVA', 'Da Silva'],
  ['João McDonald', 'João McDonald'],
  ['ÂNGELA ÁVILA', 'Ângela Ávila'],
  ['IRMÃ', 'Irmã'],
  ['C&A R$ 1,99 + Cia (Matriz) Nº 2', 'C&A R$ 1,99 + Cia (Matriz) Nº 2'],
])('writes "%s" as %s', (text, expected) => {
  expect(parsePersonName(text)).toEqual({ ok: true, value: expected });
});

it.each([
  ['   ', 'em branco'],
  ['12345', 'sem letras'],
  ['Jo\ufffdo', 'codificação'],
  ['Jo?o', 'codificação'],
  ['CONCEI??O', 'codificação'],
  ['JoÆo de Assun‡Æo', 'codificação'],
  ['CONCEI€ÇO', 'codificação'],
  ['JoÃ£o', 'codificação'],
  ['<b>Maria</b>', 'caracteres inválidos'],
  ['a'.repeat(121), 'mais de 120'],
])('refuses "%s" and says why: %s', (text, why) => {
  expect(parsePersonName(text)).toEqual({ ok: false, reason: expect.stringContaining(why) });
});

it('finds a debtor however the name was typed', () => {
  expect(searchNameOf('João  Conceição-D’Ávila')).toBe('JOAO CONCEICAO DAVILA');
  expect(firstNameOf('Maria da Silva')).toBe('Maria');
});

it('reads its own writing alike, and searches it alike', () => {
  const latin = fc.stringMatching(/^[A-Za-zÀ-ÖØ-Þà-öø-þ '.-]{0,60}$/);
  fc.assert(
    fc.property(fc.oneof(latin, fc.string()), (text) => {
      const parsed = parsePersonName(text);
      expect(parsed.ok ? parsePersonName(parsed.value) : parsed).toEqual(parsed);
      expect(searchNameOf(searchNameOf(text))).toBe(searchNameOf(text));
    }),
  );
});
