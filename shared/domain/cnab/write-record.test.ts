import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount, code, date, digits, text, yearFirst, zerosAfter } from './field.ts';
import { plainText } from './plain-text.ts';
import { readAmount, readDate, readText } from './read-field.ts';
import { recordLayout } from './record-layout.ts';
import { writeRecord } from './write-record.ts';

const LAYOUT = recordLayout(240, {
  name: text(1, 10),
  document: code(11, 20),
  number: digits(21, 25),
  cents: amount(31, 45),
  day: date(46, 53),
  shortDay: date(54, 59),
  longDay: yearFirst(60, 67),
  company: zerosAfter(68, 74),
  always: digits(240, 240, '9'),
});

describe('a field is written', () => {
  test.each<[string, Record<string, string | number>, string, string]>([
    [
      'text cut to its width, in plain capitals',
      { name: 'José Açaí da Silva' },
      'name',
      'JOSE ACAI ',
    ],
    ['a line break as a blank', { name: 'a\nb\tc' }, 'name', 'A B C     '],
    ['what is no letter as a blank', { name: 'a😀b' }, 'name', 'A B       '],
    ['a code at the left', { document: 'nf-1/2' }, 'document', 'NF-1/2    '],
    ['a number behind zeros', { number: 42 }, 'number', '00042'],
    ['a CNPJ with letters as it is', { number: '12ab' }, 'number', '012AB'],
    ['centavos behind zeros', { cents: 123_456 }, 'cents', '000000000123456'],
    ['a day with its year last', { day: '2026-12-31' }, 'day', '31122026'],
    ['a day with two digits of its year', { shortDay: '2026-12-31' }, 'shortDay', '311226'],
    ['a day with its year first', { longDay: '2026-12-31' }, 'longDay', '20261231'],
    ['a code before zeros', { company: '123456' }, 'company', '1234560'],
    ['no day as zeros', {}, 'day', '00000000'],
    ['what is fixed, whatever the values say', { always: '1' }, 'always', '9'],
  ])('%s', (_, values, name, written) => {
    const { line, problems } = writeRecord(LAYOUT, values);
    const field = LAYOUT.fields[name];
    expect(problems).toEqual([]);
    expect(line).toHaveLength(240);
    expect(line.slice((field?.from ?? 1) - 1, field?.to)).toBe(written);
  });
});

test('what does not fit is told field by field, and no digit is cut away', () => {
  const values = { document: 'ABCDEFGHIJK', number: 123_456, cents: -1, day: '31/12/2026' };
  expect(writeRecord(LAYOUT, values).problems).toEqual([
    { field: 'document', reason: expect.stringContaining('11 posições e o campo tem 10') },
    { field: 'number', reason: expect.stringContaining('6 posições e o campo tem 5') },
    { field: 'cents', reason: expect.stringContaining('não é só de algarismos') },
    { field: 'day', reason: expect.stringContaining('não é uma data') },
  ]);
});

test('whatever the text, the line keeps its length and is one line of plain characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, document) => {
      const { line } = writeRecord(LAYOUT, { name, document });
      expect(line).toHaveLength(240);
      expect(line).toMatch(/^[ -~]*$/);
      expect(plainText(name)).toMatch(/^[ -~]*$/);
    }),
  );
});

test('amounts, days and texts are read as they were written', () => {
  const anyDay = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999_999_999 }),
      anyDay,
      fc.stringMatching(/^[A-Z0-9]{0,10}$/),
      (cents, day, document) => {
        const { line } = writeRecord(LAYOUT, { cents, day, shortDay: day, longDay: day, document });
        const { fields } = LAYOUT;
        expect(fields['cents'] && readAmount(line, fields['cents'])).toBe(cents);
        expect(fields['document'] && readText(line, fields['document'])).toBe(document);
        for (const name of ['day', 'shortDay', 'longDay']) {
          expect(fields[name] && readDate(line, fields[name])).toBe(day);
        }
      },
    ),
  );
});
