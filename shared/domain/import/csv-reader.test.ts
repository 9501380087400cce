import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvRecord, csvReader, RECORD_BYTES_MAX } from './csv-reader.ts';
import { csvLine, unguarded } from './csv-text.ts';

const DIALECT = { delimiter: ';', lineEnd: '\n', page: null, columns: 3 } as const;
const START = { byte: 0, row: 1 };

function readAll(bytes: Uint8Array, pieces = [bytes], start = START): readonly CsvRecord[] {
  const reader = csvReader(DIALECT, start);
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}
const read = (text: string, encoding: BufferEncoding = 'utf8') =>
  readAll(Buffer.from(text, encoding));
const brief = (records: readonly CsvRecord[]) =>
  records.map((record) => [record.row, record.kind === 'fields' ? record.fields : record.text]);

const anyField = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ';', '\n', '\r', 'á', '=', "'", 'a', ' ', '€') }),
);
const anyRow = fc
  .array(anyField, { minLength: 3, maxLength: 3 })
  .filter((fields) => fields.some((field) => field.trim() !== ''));
const anyRows = fc.array(anyRow, { maxLength: 8 });

test('what is written as CSV is read back, whatever it holds', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const records = read(rows.map(csvLine).join(''));
      const fields = records.map((record) => record.kind === 'fields' && record.fields);
      expect(fields.map((row) => row && row.map(unguarded))).toEqual(rows);
    }),
  );
});

test('records are split as csv-parse splits them', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const text = rows.map(csvLine).join('');
      const expected = parse(text, { delimiter: ';', recordDelimiter: '\r\n' });
      expect(read(text).map((record) => record.kind === 'fields' && record.fields)).toEqual(
        expected,
      );
    }),
  );
});

test('a file in pieces has the same records, and may be taken up at any of them', () => {
  fc.assert(
    fc.property(anyRows, fc.array(fc.nat(200)), fc.nat(7), (rows, cuts, at) => {
      const bytes = Buffer.from(rows.map(csvLine).join(''));
      const stops = [0, ...cuts.filter((cut) => cut < bytes.length).toSorted((a, b) => a - b)];
      const pieces = stops.map((stop, index) => bytes.subarray(stop, stops[index + 1]));
      const whole = readAll(bytes);
      expect(readAll(bytes, pieces)).toEqual(whole);

      const from = whole[at];
      if (from === undefined) return;
      const rest = bytes.subarray(from.fromByte);
      const start = { byte: from.fromByte, row: from.row };
      expect(readAll(rest, [rest], start)).toEqual(whole.slice(at));
    }),
  );
});

test.each<[string, string, unknown]>([
  [
    'Windows line ends',
    'a;b;c\r\nd;e;f\r\n',
    [
      [1, ['a', 'b', 'c']],
      [2, ['d', 'e', 'f']],
    ],
  ],
  [
    'no line end at the end',
    'a;b;c\nd;e;f',
    [
      [1, ['a', 'b', 'c']],
      [2, ['d', 'e', 'f']],
    ],
  ],
  [
    'blank lines, which count',
    'a;b;c\n\n;;\nd;e;f',
    [
      [1, ['a', 'b', 'c']],
      [4, ['d', 'e', 'f']],
    ],
  ],
  ['quotes inside a field', 'a;5" x;c\n', [[1, ['a', '5" x', 'c']]]],
  ['line ends in quotes', '"a\nb";c;d\n', [[1, ['a\nb', 'c', 'd']]]],
  [
    'quotes that never close',
    '"a;b;c\nd;e;f\n',
    [
      [1, '"a;b;c'],
      [2, ['d', 'e', 'f']],
    ],
  ],
  [
    'quotes that close in another row',
    '"a;b;c\n"d";e;f\n',
    [
      [1, '"a;b;c'],
      [2, ['d', 'e', 'f']],
    ],
  ],
  [
    'text after quotes',
    '"a"b;c;d\ne;f;g\n',
    [
      [1, '"a"b;c;d'],
      [2, ['e', 'f', 'g']],
    ],
  ],
  [
    'rows swallowed by quotes',
    'a;"b;c\nd;e";f;g;h\ni;j;k\n',
    [
      [1, 'a;"b;c'],
      [2, ['d', 'e"', 'f', 'g', 'h']],
      [3, ['i', 'j', 'k']],
    ],
  ],
])('a file with %s', (_, text, expected) => {
  expect(brief(read(text))).toEqual(expected);
});

test.each(['utf8', 'latin1'] as const)('accents are read in %s', (encoding) => {
  const [record] = read('João;Conceição;"Ñandú ""é"""\n', encoding);
  expect(record).toMatchObject({ fields: ['João', 'Conceição', 'Ñandú "é"'] });
});

test('accents that were written twice are read as they were meant, beside others', () => {
  const [record] = read('JoÃ£o;São;"Ãngela; NÂº 2"\n');
  expect(record).toMatchObject({ fields: ['João', 'São', 'Ãngela; Nº 2'] });
});

test('a file glued together from two encodings is read right', () => {
  const bytes = Buffer.concat([
    Buffer.from('São;1;2\n', 'utf8'),
    Buffer.from('São;3;4\n', 'latin1'),
  ]);
  expect(brief(readAll(bytes))).toEqual([
    [1, ['São', '1', '2']],
    [2, ['São', '3', '4']],
  ]);
});

test.each(['x'.repeat(3 * RECORD_BYTES_MAX), `"${'x'.repeat(3 * RECORD_BYTES_MAX)}`])(
  'an endless line costs itself alone and no memory (case %#)',
  (endless) => {
    const bytes = Buffer.from(`a;b;c\n${endless}\nd;e;f\n`);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 1_000) }, (_, index) =>
      bytes.subarray(index * 1_000, (index + 1) * 1_000),
    );
    const records = readAll(bytes, pieces);
    expect(records.map(({ row, kind }) => [row, kind])).toEqual([
      [1, 'fields'],
      [2, 'unreadable'],
      [3, 'fields'],
    ]);
    expect(records[2]?.toByte).toBe(bytes.length);
  },
);
