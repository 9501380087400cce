import { expect, test } from 'vitest';
import { type CellKind, cellText, numberText, unescaped } from './sheet-cell.ts';
import type { SheetFormat } from './sheet-format.ts';

test.each([
  ['1000', '1000'],
  ['1234.5', '1234,50'],
  ['1234.5600000000002', '1234,56'],
  ['0.1', '0,10'],
  ['12.345', '12,345'],
  ['-5', '-5'],
  ['1.1144477735E10', '11144477735'],
  ['12345678000195', '12345678000195'],
  ['1.23456789012345678E17', '1.2345678901234568E+17'],
  ['texto', 'texto'],
])('a number that a spreadsheet writes as %s is read as %s', (written, read) => {
  expect(numberText(written)).toBe(read);
});

test.each<[CellKind, string, SheetFormat, string]>([
  ['number', '46091', 'date', '10/03/2026'],
  ['number', '46091.99999', 'date', '10/03/2026'],
  ['number', '1', 'date', '01/01/1900'],
  ['number', '61', 'date', '01/03/1900'],
  ['number', '0', 'date', '0'],
  ['number', '2958466', 'date', '2958466'],
  ['number', '0.02', 'percent', '2%'],
  ['number', '0.07', 'percent', '7%'],
  ['number', '0.0125', 'percent', '1,25%'],
  ['number', '', 'date', ''],
  ['boolean', '1', 'number', 'sim'],
  ['boolean', '0', 'number', 'não'],
  ['other', '#N/A', 'date', '#N/A'],
])('a cell of a %s that holds %s, shown as a %s, is read as %s', (kind, written, format, read) => {
  expect(cellText(kind, written, format, false)).toBe(read);
});

test('the days of a file of an old Macintosh are counted from 1904', () => {
  expect(cellText('number', '44629', 'date', true)).toBe('10/03/2026');
});

test('characters that XML cannot hold are read as they were meant', () => {
  expect(unescaped('Rua A_x000D_\nBairro_x0000_ B_x005F_x000D_')).toBe('Rua A\r\nBairro B_x000D_');
});
