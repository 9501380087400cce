import { expect, test } from 'vitest';
import { isRoundedBySheet, parseSheetTaxId } from './sheet-number.ts';

test.each([
  ['a CPF that lost its zero', '1234567890', '01234567890'],
  ['a CPF that lost two zeros', '123456797', '00123456797'],
  ['a CNPJ that lost its zero', '1234567000195', '01234567000195'],
  ['a whole CPF', '529.982.247-25', '52998224725'],
])('%s is the number that the debtor has', (_, text, taxId) => {
  expect(parseSheetTaxId(text)).toEqual({ ok: true, value: taxId });
});

test.each([
  ['check digits that do not agree with the zeros either', '1234567899', /zeros à esquerda/],
  ['dots, which nobody types around a number that lost its zero', '123.456.789-0', /tem 10/],
  ['too few digits', '12345678', /tem 8/],
  ['scientific notation', '1,23457E+10', /notação científica/],
  ['scientific notation of another country', '1.23E+10', /notação científica/],
  ['nothing', ' ', /em branco/],
])('a document with %s is refused', (_, text, reason) => {
  expect(parseSheetTaxId(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
});

test.each([
  ['1,23E+10', true],
  ['1E+12', true],
  ['E+10', false],
  ['12E-7', false],
  ['NF 1E+10', false],
])('%s is a number that a spreadsheet rounded: %s', (text, expected) => {
  expect(isRoundedBySheet(text)).toBe(expected);
});
