import fc from 'fast-check';
import { expect, it } from 'vitest';
import documents from '#shared/testing/fixtures/brazil/cpf-cnpj.json' with { type: 'json' };
import { formatTaxId, kindOfTaxId, maskTaxId, parseTaxId, TaxId } from './cpf-cnpj.ts';

const { cpf, cnpj } = documents;

it.each(cpf.valid)('reads the CPF %s, with and without its dots', (text) => {
  const taxId = TaxId.parse(text);
  expect(parseTaxId(text)).toEqual({ ok: true, value: text });
  expect(parseTaxId(` ${formatTaxId(taxId)} `)).toEqual({ ok: true, value: text });
  expect(kindOfTaxId(taxId)).toBe('cpf');
});

it.each(cnpj.valid)('reads the CNPJ $formatted', ({ cnpj: bare, formatted }) => {
  expect(parseTaxId(bare)).toEqual({ ok: true, value: bare });
  expect(parseTaxId(formatted.toLowerCase())).toEqual({ ok: true, value: bare });
  expect(formatTaxId(TaxId.parse(bare))).toBe(formatted);
  expect(kindOfTaxId(TaxId.parse(bare))).toBe('cnpj');
});

it.each([...cpf.invalid, ...cnpj.invalid])('refuses %s', (text) => {
  expect(parseTaxId(text).ok).toBe(false);
});

it.each([
  ['', 'em branco'],
  ['1234567890', 'tem 10'],
  ['111.111.111-11', 'todos os dígitos iguais'],
  ['123.456.789-00', 'CPF com dígito verificador errado'],
  ['12.ABC.345/01DE-34', 'CNPJ com dígito verificador errado'],
  ['ABCDEFGHIJK', 'CPF com dígito verificador errado'],
  ['123.456.789-0ç', 'caracteres estranhos'],
])('says why it refuses "%s": %s', (text, why) => {
  expect(parseTaxId(text)).toEqual({ ok: false, reason: expect.stringContaining(why) });
});

it('hides most of a debtor’s document', () => {
  expect(maskTaxId(TaxId.parse('12345678909'))).toBe('***.456.789-**');
  expect(maskTaxId(TaxId.parse('12ABC34501DE35'))).toBe('**.ABC.345/01DE-**');
});

it('accepts one pair of check digits for each number, and no other', () => {
  const cpfBase = fc.stringMatching(/^\d{9}$/).filter((base) => !/^(\d)\1+$/.test(base));
  const cnpjBase = fc.stringMatching(/^[A-Z][0-9A-Z]{11}$/);
  fc.assert(
    fc.property(fc.oneof(cpfBase, cnpjBase), (base) => {
      const checkDigits = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));
      expect(checkDigits.filter((pair) => parseTaxId(base + pair).ok)).toHaveLength(1);
    }),
  );
});

it('never repeats the number in its reason', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{9,16}$/), (text) => {
      const parsed = parseTaxId(text);
      expect(parsed.ok || !parsed.reason.includes(text)).toBe(true);
    }),
  );
});
