import { expect, test } from 'vitest';
import { cellsOf } from './cells.ts';
import { csvReader } from './csv-reader.ts';
import { csvLine } from './csv-text.ts';

const textOf = (field: string) =>
  cellsOf(['Contrato'], new Map([['externalId', [0]]]), [field])('externalId')[0]?.text;

test.each([
  ['="00123456789"', '00123456789'],
  ['=" 0012 "', ' 0012 '],
  ['="a""b"', 'a"b'],
  ['=""', ''],
  [`'="0012"`, '0012'],
  ['NULL', ''],
  ['(null)', ''],
  ['\\N', ''],
  ['Null', 'Null'],
  ['=SOMA(A1:A2)', '=SOMA(A1:A2)'],
  ['="a"&"b"', '="a"&"b"'],
  ['="a', '="a'],
])('a cell that holds %s says "%s"', (field, said) => {
  expect(textOf(field)).toBe(said);
});

test.each(['="00123";b\r\n', '"=""00123""";b\r\n', csvLine(['="00123"', 'b'])])(
  'a code that is kept from becoming a number is that code: %j',
  (line) => {
    const dialect = { delimiter: ';', lineEnd: '\n', page: null, columns: 2 } as const;
    const [record] = csvReader(dialect, { byte: 0, row: 2 }).push(Buffer.from(line));
    expect(record?.kind === 'fields' && textOf(record.fields[0] ?? '')).toBe('00123');
  },
);
