import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import equalSplit from '#shared/testing/fixtures/brazil/equal-split.json' with { type: 'json' };
import {
  addCentavos,
  centavos,
  formatAmount,
  formatReais,
  multiplyAndDivide,
  parseReais,
  percentOf,
  splitEqually,
  subtractCentavos,
  sumCentavos,
  WRITTEN_AMOUNT_MAX,
} from './money.ts';

const amounts = fc.integer({ min: 0, max: WRITTEN_AMOUNT_MAX }).map(centavos);

describe('arithmetic', () => {
  it('adds what a debtor owes and takes away what was paid', () => {
    expect(addCentavos(centavos(150), centavos(50))).toBe(200);
    expect(sumCentavos([])).toBe(0);
    expect(subtractCentavos(centavos(200), centavos(50))).toBe(150);
  });

  it('never lets a debtor owe less than nothing, nor half a centavo', () => {
    expect(() => subtractCentavos(centavos(1), centavos(2))).toThrow(
      'cannot take 2 centavos from 1',
    );
    expect(() => centavos(-1)).toThrow('not an amount');
    expect(() => centavos(0.5)).toThrow('not an amount');
    expect(() => centavos(Number.MAX_SAFE_INTEGER + 1)).toThrow('not an amount');
  });

  it.each([
    [25, 1, 2, 13],
    [24, 1, 2, 12],
    [1, 1, 3, 0],
    [2, 1, 3, 1],
    [WRITTEN_AMOUNT_MAX, 900_000_000_000, 900_000_000_000, WRITTEN_AMOUNT_MAX],
  ])('%i x %i / %i is %i, half up', (amount, numerator, denominator, expected) => {
    expect(multiplyAndDivide(centavos(amount), numerator, denominator)).toBe(expected);
  });

  it('rounds by at most half a centavo, whatever the rate', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (amount, bps) => {
        const exact = BigInt(amount) * BigInt(bps);
        const error = BigInt(percentOf(amount, bps)) * 10_000n - exact;
        expect(error > -5_000n && error <= 5_000n).toBe(true);
      }),
    );
  });
});

describe('splitting in instalments', () => {
  it.each(equalSplit.vectors)('splits $total as agreed', ({ total, parts }) => {
    expect(splitEqually(centavos(total), parts.length)).toEqual(parts);
  });

  it('loses no centavo, and no later instalment is dearer than the first', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 60 }), (total, count) => {
        const [first = 0, ...others] = splitEqually(total, count);
        expect(sumCentavos(splitEqually(total, count))).toBe(total);
        expect(new Set(others).size).toBeLessThanOrEqual(1);
        expect(others.every((part) => part <= first)).toBe(true);
      }),
    );
  });
});

describe('amounts in writing', () => {
  it('writes reais the Brazilian way', () => {
    expect(formatReais(centavos(123_456))).toBe('R$ 1.234,56');
    expect(formatReais(centavos(0))).toBe('R$ 0,00');
    expect(formatAmount(centavos(100_000_005))).toBe('1.000.000,05');
  });

  it.each([
    ['1.234,56', 123_456],
    ['1234,56', 123_456],
    ['1234.56', 123_456],
    ['1,234.56', 123_456],
    ['R$ 1.234,56', 123_456],
    ['R$\u00a01.234,56', 123_456],
    [' 1234 ', 123_400],
    ['1234,5', 123_450],
    ['0,50', 50],
    ['0', 0],
    ['1.234.567', 123_456_700],
    ['150.0000', 15_000],
    ['1234.5600', 123_456],
    ['1.234,560000', 123_456],
    ['0.0000', 0],
    ['9.999.999.999,99', WRITTEN_AMOUNT_MAX],
  ])('reads "%s" as %i centavos', (text, expected) => {
    expect(parseReais(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['', 'em branco'],
    ['1.234', 'ambíguo'],
    ['1,234', 'ambíguo'],
    ['0000012345', 'zeros à esquerda'],
    ['-10,00', 'negativo'],
    ['10,00-', 'negativo'],
    ['(10,00)', 'negativo'],
    ['10.000.000.000,00', 'acima de R$ 9.999.999.999,99'],
    ['150.1234', 'fração de centavo'],
    ['150.0001', 'fração de centavo'],
    ['1.23,45', 'inválido'],
    ['1.234,567', 'inválido'],
    ['1.234.56', 'inválido'],
    ['1e5', 'inválido'],
    ['10,00 reais', 'inválido'],
    ['NaN', 'inválido'],
    ['9'.repeat(400), 'longo demais'],
  ])('refuses "%s" and says why: %s', (text, why) => {
    expect(parseReais(text)).toEqual({ ok: false, reason: expect.stringContaining(why) });
  });

  it('reads back whatever it wrote, with or without points', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const spreadsheet = (amount / 100).toFixed(2);
        for (const text of [formatReais(amount), formatAmount(amount), spreadsheet]) {
          expect(parseReais(text)).toEqual({ ok: true, value: amount });
        }
      }),
    );
  });

  it('makes money of whatever a file holds, or says why not', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-R$ \d.,]{0,18}$/)), (text) => {
        const parsed = parseReais(text);
        expect(parsed.ok ? `${centavos(parsed.value)}` : parsed.reason).not.toBe('');
      }),
    );
  });
});
