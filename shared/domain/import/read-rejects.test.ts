import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRejects } from './read-rejects.ts';
import { rejectsHeader, rejectsLine } from './rejects-file.ts';

const HEADERS = ['codigo', 'cpf', 'nome', 'valor', 'vencimento'];
const problem = {
  column: 'valor',
  value: '-5',
  reason: 'valor negativo "-5"; informe o valor devido',
};
const file = (lines: readonly string[]): string => rejectsHeader(HEADERS) + lines.join('');

test('a debtor’s rejected row is read back with what was wrong with it', () => {
  const row = ['NF-1', '529', 'Maria; da Silva', '-5', '10/03/2026'];
  const { headers, lines } = readRejects(file([rejectsLine(HEADERS, 7, [problem], row)]), 10);
  const [line] = lines;
  expect(headers).toEqual(HEADERS);
  expect(line).toMatchObject({ row: 7, ...problem, fields: row });
  expect(line?.line).toBe(`NF-1;529;"Maria; da Silva";'-5;10/03/2026`);
});

test('no more rows than asked for, and none that is cut off', () => {
  const lines = [2, 3, 4].map((row) => rejectsLine(HEADERS, row, [problem], ['a', 'b']));
  expect(readRejects(file(lines), 2).lines.map(({ row }) => row)).toEqual([2, 3]);
  expect(readRejects(file(lines).slice(0, -3), 9).lines.map(({ row }) => row)).toEqual([2, 3]);
  expect(readRejects('', 9).lines).toEqual([]);
});

test('whatever stood in a row, its problem comes back as written', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .filter((one) => !/^['\s]|\s$/.test(one));
  fc.assert(
    fc.property(text, text, fc.array(text, { minLength: 1 }), (value, reason, fields) => {
      const written = rejectsLine(HEADERS, 2, [{ column: 'nome', value, reason }], fields);
      expect(readRejects(file([written]), 5).lines).toMatchObject([{ row: 2, value, reason }]);
    }),
  );
});
