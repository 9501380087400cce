import { expect, test } from 'vitest';
import { sheetFormat } from './sheet-format.ts';

test.each([
  ['dd/mm/yyyy', 'date'],
  ['[$-416]d/m/yy;@', 'date'],
  ['yyyy\\-mm\\-dd hh:mm:ss.000', 'date'],
  ['mmm', 'date'],
  ['d" de "mmmm', 'date'],
  ['[h]:mm:ss', 'number'],
  ['h:mm AM/PM', 'number'],
  ['"R$" #,##0.00', 'number'],
  ['[$R$-416]\\ #,##0.00;[Red]\\-[$R$-416]\\ #,##0.00', 'number'],
  ['_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-', 'number'],
  ['0" dias"', 'number'],
  ['00000\\-000', 'number'],
  ['General', 'number'],
  ['@', 'number'],
  ['0.00%', 'percent'],
])('a cell shown as %s is a %s', (code, format) => {
  expect(sheetFormat(164, code)).toBe(format);
});

test.each([
  [14, 'date'],
  [17, 'date'],
  [18, 'number'],
  [22, 'date'],
  [0, 'number'],
  [9, 'percent'],
  [49, 'number'],
] as const)('the format number %i is a %s', (id, format) => {
  expect(sheetFormat(id, undefined)).toBe(format);
});
