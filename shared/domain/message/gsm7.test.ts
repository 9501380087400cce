import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countParts, isGsm7, transliterate } from './gsm7.ts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.stringMatching(/^[a-zçãéê€{ “–]{0,400}$/),
);

describe('what a debtor reads on any phone', () => {
  it.each([
    ['Olá, João! Sua situação', 'Ola, Joao! Sua situacao'],
    ['à é ì ò ù Ç ñ ü', 'à é ì ò ù Ç ñ ü'],
    ['“Aspas” ‘simples’ — traço – e…', '"Aspas" \'simples\' - traco - e...'],
    ['1º e 2ª via, nº 5, 30°', '1o e 2a via, no 5, 30o'],
    ['R$\u00a01.234,56', 'R$ 1.234,56'],
    ['Pague hoje 🙏🏽 👨‍👩‍👧!', 'Pague hoje  !'],
    ['Ação™ ® ½ ²', 'AcaoTM (R) 1/2 2'],
    ['e\u0301 a\u0303', 'é a'],
    ['您好', '??'],
    ['[50%] {x} ~ € \\ ^ |', '[50%] {x} ~ € \\ ^ |'],
    ['a\tb\r\nc', 'a b\r\nc'],
    ['`crase´', "'crase'"],
  ])('says "%s" as "%s"', (text, expected) => {
    expect(transliterate(text)).toBe(expected);
  });

  it('is always in GSM-7, and stays as it is the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const plain = transliterate(text);
        expect(isGsm7(plain)).toBe(true);
        expect(transliterate(plain)).toBe(plain);
      }),
    );
  });
});

describe('how many SMS a creditor pays for', () => {
  it.each([
    ['', 'gsm7', 0, 1],
    ['a'.repeat(160), 'gsm7', 160, 1],
    ['a'.repeat(161), 'gsm7', 161, 2],
    ['a'.repeat(306), 'gsm7', 306, 2],
    ['a'.repeat(307), 'gsm7', 307, 3],
    ['€'.repeat(80), 'gsm7', 160, 1],
    ['€'.repeat(81), 'gsm7', 162, 2],
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'gsm7', 306, 3],
    ['ç'.repeat(70), 'ucs2', 70, 1],
    ['ç'.repeat(71), 'ucs2', 71, 2],
    ['ç'.repeat(134), 'ucs2', 134, 2],
    ['ç'.repeat(135), 'ucs2', 135, 3],
    ['🙏'.repeat(35), 'ucs2', 70, 1],
    ['🙏'.repeat(67), 'ucs2', 134, 3],
  ] as const)('counts %j as %s, %i units, %i parts', (text, encoding, units, parts) => {
    expect(countParts(text)).toEqual({ encoding, units, parts });
  });

  it('never falls when the text grows', () => {
    fc.assert(
      fc.property(texts, texts, (text, more) => {
        expect(countParts(text).parts).toBeLessThanOrEqual(countParts(text + more).parts);
      }),
    );
  });

  it('has room for every unit', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { encoding, units, parts } = countParts(text);
        const [single, joined] = encoding === 'gsm7' ? [160, 153] : [70, 67];
        expect(units).toBeLessThanOrEqual(parts === 1 ? single : parts * joined);
        expect(parts === 1 || units > (parts - 1) * (joined - 1)).toBe(true);
      }),
    );
  });
});
