import { expect, test } from 'vitest';
import { csvOfSheet, numberText } from './sheet-csv.ts';

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

test('a debtor’s row of a spreadsheet reads as a person would have typed it', () => {
  const rows = [
    [null, null],
    ['codigo', 'nome', 'vencimento', 'ativo'],
    ['A;1', 'Maria', new Date('2026-03-10T00:00:00Z'), true],
    ['A-2'],
  ];
  expect(csvOfSheet(rows)).toBe(
    'codigo;nome;vencimento;ativo\r\n"A;1";Maria;10/03/2026;sim\r\nA-2;;;\r\n',
  );
});

test('an empty sheet is an empty file', () => {
  expect(csvOfSheet([])).toBe('');
  expect(csvOfSheet([[null], ['']])).toBe('');
});
