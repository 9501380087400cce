import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asMeant } from './twice-encoded.ts';

const twice = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'));

test.each([
  ['JoÃ£o da ConceiÃ§Ã£o', 'João da Conceição'],
  ['SEBASTIÃƒO LUÃ\u008dS', 'SEBASTIÃO LUÍS'],
  ['Luís AntÃ´nio Ã‰der', 'Luís Antônio Éder'],
  ['NÂº 12, 3Âª parcela', 'Nº 12, 3ª parcela'],
])('"%s" was meant as %s', (text, meant) => {
  expect(asMeant(text)).toBe(meant);
});

test.each(['João Irmã', 'IRMÃ DULCE', 'IRMÃ\u00a0DULCE', 'CAMPANHÃ-SUL', 'Ângela', 'MÃE; PAI', ''])(
  '"%s" stays as it is',
  (text) => {
    expect(asMeant(text)).toBe(text);
  },
);

test('each letter of Portuguese comes back from being written twice', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'a b z Á Â Ã É Ê Í Ó Ô Õ Ú Ç á â ã é ê í ó ô õ ú ç º'.split(' '), ' '),
  });
  fc.assert(
    fc.property(letters, (text) => {
      expect(asMeant(twice(text))).toBe(text);
    }),
  );
});
