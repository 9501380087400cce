import { expect, test } from 'vitest';
import { layoutOf } from './file-layout.ts';
import { SAMPLE_BYTES } from './sample.ts';

const HEADER = 'Contrato;CPF;Nome;Valor;Vencimento';

/** A file whose rows have these values in one column more. */
const layout = (column: string, values: readonly string[], given = {}) =>
  layoutOf(
    Buffer.from(
      [`${HEADER};${column}`, ...values.map((value) => `A;1;M;1,00;10/03/2026;${value}`)].join(
        '\n',
      ),
    ),
    { given },
  );
const field = {
  Juros: 'interest',
  Multa: 'fine',
  Honorários: 'honorarios',
  'Multa 2%': 'fine',
  'Multa 2': 'fine',
  MULTA_1: 'fine',
  'Multa (2%)': 'fine',
  'Juros 1%': 'interest',
  Juros1: 'interest',
  'Honorários 10%': 'honorarios',
} as const;

const rows = (count: number, ...values: readonly string[]) =>
  Array.from({ length: count }, (_, index) => values[index % values.length] ?? '');

test.each<[keyof typeof field, readonly string[]]>([
  ['Juros', rows(20, '1,00')],
  ['Juros', rows(40, '1', '0,5', '')],
  ['Juros', ['0,33%']],
  ['Juros', ['0,33%', '1,15% a.m.', 'legal', '']],
  ['Juros', ['10,00% a.m.', '0,00', '-']],
  ['Multa', rows(20, '2', '2,00')],
  ['Multa', rows(40, '2', '0')],
  ['Multa', ['0%', '0,00%']],
  ['Honorários', rows(20, '10')],
  ['Multa 2%', rows(20, '2', '2,00')],
  ['Multa 2%', ['2%', '2,00%']],
  ['Juros 1%', rows(40, '1', '')],
  ['Honorários 10%', rows(20, '10,00')],
])('a column %s with %j is of rates', (column, values) => {
  const read = layout(column, values);
  expect(read).toMatchObject({ ok: true, value: { doubts: [], ignored: [] } });
  expect(read.ok && read.value.mapping.get(field[column])).toEqual([5]);
});

test.each<[keyof typeof field, readonly string[]]>([
  ['Juros', ['10,00']],
  ['Juros', ['1']],
  ['Juros', ['1,00', '2,00', '3,50']],
  ['Juros', rows(19, '1,00')],
  ['Juros', [...rows(10, '1,00'), ...rows(50, '', '0,00')]],
  ['Juros', rows(40, '10,00')],
  ['Juros', rows(40, '1,99')],
  ['Juros', rows(40, '0,33')],
  ['Juros', rows(40, '0,33', '0,87', '0,40')],
  ['Juros', ['1,00%', '10,00']],
  ['Juros', rows(40, 'R$ 1,00')],
  ['Juros', [...rows(40, '1,00'), 'R$ 0,00']],
  ['Multa', rows(40, '10,00')],
  ['Multa', rows(40, '1,60')],
  ['Multa', rows(40, '0,00')],
  ['Multa', ['', '-']],
  ['Honorários', ['10', '20']],
  ['Honorários', rows(40, '20')],
  ['Honorários', rows(40, '2', '4', '6', '8')],
  // The rate stands in the title, and reais in the cells: 2 % of R$ 250.
  ['Multa 2%', ['5,00', '7,50']],
  ['Multa 2%', rows(40, '1,00')],
  ['Multa 2%', rows(19, '2,00')],
  ['Multa (2%)', ['5,00']],
  ['Multa 2', ['5,00']],
  ['MULTA_1', rows(40, '2,00')],
  ['Juros 1%', ['7,50', '3,37']],
  ['Juros1', ['7,50']],
  ['Honorários 10%', ['25,00']],
])('of a column %s with %j nobody guesses, and a person is asked', (column, values) => {
  const read = layout(column, values);
  const doubts = [
    expect.stringMatching(
      new RegExp(`A coluna "${column.replaceAll(/[()]/g, '.')}".*em reais.*não foi lida`),
    ),
  ];
  expect(read).toMatchObject({ ok: true, value: { doubts, ignored: [column] } });
  expect(read.ok && read.value.mapping.get(field[column])).toEqual([]);
});

test.each(['Juros a.m.', 'Juros %', 'Taxa de juros', 'Juros ao mês'])(
  'a column %s says that it is a rate',
  (column) => {
    expect(layout(column, ['3,45', '0,87'])).toMatchObject({ ok: true, value: { doubts: [] } });
  },
);

test.each(['Desconto %', '% de desconto', 'Abatimento (%)'])(
  'no reais are read from a column %s, which is in percent',
  (column) => {
    const ignored = { ok: true, value: { doubts: [], ignored: [column] } };
    expect(layout(column, ['10', '5,00'])).toMatchObject(ignored);
  },
);

test('a value that the look at the beginning cuts off shows nothing', () => {
  const row = (name: string) => `A;1;${name};1,00;10/03/2026;0,33%\n`;
  let text = `${HEADER};Juros\n`;
  while (text.length < SAMPLE_BYTES - 1_000) text += row('M'.repeat(300));
  const whole = row('').length - '%\n'.length;
  text += row('M'.repeat(SAMPLE_BYTES - text.length - whole));
  const sample = Buffer.from(text).subarray(0, SAMPLE_BYTES);
  expect(sample.toString().endsWith(';0,33')).toBe(true);
  expect(layoutOf(sample)).toMatchObject({ ok: true, value: { doubts: [] } });
});

test('what a person said of a column holds', () => {
  const read = layout('Juros', ['3,45', '0,87'], { Juros: 'interest' });
  expect(read).toMatchObject({ ok: true, value: { doubts: [] } });
});

test.each([
  [
    'a balance, which may hold charges',
    'Contrato;CPF;Nome;Saldo Devedor;Vencimento',
    /"Saldo Devedor" pode já trazer juros e multa.*diga em Colunas/,
  ],
  [
    'a due date and one of more time',
    'Contrato;CPF;Nome;Valor;Vencimento Original;Vencimento Prorrogado',
    /Há dois vencimentos: "Vencimento Original", "Vencimento Prorrogado".*diga em Colunas/,
  ],
  [
    'a due date and a newer one',
    'Contrato;CPF;Nome;Valor;Vencimento;Novo Vencimento',
    /Há dois vencimentos/,
  ],
  [
    'an original due date and the one that holds',
    'Contrato;CPF;Nome;Valor;Vencimento Original;Vencto Real',
    /Há dois vencimentos: "Vencimento Original", "Vencto Real"/,
  ],
])('a file with %s is left for a person', (_, header, reason) => {
  expect(layoutOf(Buffer.from(`${header}\n`))).toEqual({
    ok: false,
    reason: expect.stringMatching(reason),
  });
});

test('the next day of business after a due date is no other due date', () => {
  const read = layoutOf(Buffer.from('Contrato;CPF;Nome;Valor;Vencimento;Vencto Real\n'));
  expect(read.ok && [...read.value.mapping]).toContainEqual(['dueDate', [4]]);
});

test('and comes in once it was said which counts', () => {
  const header = 'Contrato;CPF;Nome;Saldo;Vencimento;Vencimento Prorrogado\n';
  const given = { Saldo: 'amount', 'Vencimento Prorrogado': 'dueDate' } as const;
  const read = layoutOf(Buffer.from(header), { given });
  expect(read.ok && [...read.value.mapping]).toContainEqual(['dueDate', [5]]);
  const original = { Saldo: 'amount', 'Vencimento Prorrogado': 'ignore' } as const;
  const other = layoutOf(Buffer.from(header), { given: original });
  expect(other.ok && [...other.value.mapping]).toContainEqual(['dueDate', [4]]);
});
