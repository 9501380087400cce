import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { type Field, FIELD_LABELS } from './columns.ts';
import { readRow } from './read-row.ts';

const MARIA: Partial<Record<Field, string>> = {
  externalId: 'A-1',
  taxId: '529.982.247-25',
  name: 'MARIA DA SILVA',
  amount: '1.234,56',
  dueDate: '10/03/2026',
};

/** A row as a billing system exports it. */
const read = (change: Partial<Record<Field, string>>) => {
  const row = { ...MARIA, ...change };
  const cells = (field: Field) => {
    const text = row[field];
    return text === undefined ? [] : [{ column: FIELD_LABELS[field], text }];
  };
  return readRow(cells, 2, localDate('2026-03-20'));
};

test.each<[string, Partial<Record<Field, string>>, object]>([
  ['an amount as databases keep money', { amount: '150.0000' }, { principal: 15_000 }],
  ['a day by eight digits', { dueDate: '20260310' }, { dueDate: '2026-03-10' }],
  ['a CEP whose zero a spreadsheet ate', { cep: '1310100' }, { places: [{ by: 'cep', uf: 'SP' }] }],
  [
    'no discount, as systems write it',
    { discount: '0,00', index: 'Nenhum', fine: '-', interest: '–', honorarios: '-', rebate: '-' },
    { terms: {}, fineBps: null, monthlyInterestBps: null },
  ],
  ['a month by its name', { dueDate: '10/mar/2026' }, { dueDate: '2026-03-10' }],
  [
    'no day where none has to be told',
    { contractedOn: '  /  /    ', discountUntil: '00/00/0000' },
    { terms: {} },
  ],
])('a row with %s is read', (_, change, debt) => {
  expect(read(change)).toMatchObject({ kind: 'read', debt });
});

test.each<[Field, string, string]>([
  ['dueDate', '  /  /    ', 'data inválida "/  /"; escreva dia/mês/ano, como 31/12/2026'],
  [
    'amount',
    '150.1234',
    'valor "150.1234" com fração de centavo; escreva como 1.234,56, com duas casas',
  ],
  [
    'installment',
    'R$ 1.850,00',
    'parcela que parece um valor; diga em Colunas o que esta coluna contém',
  ],
])('whoever sent a row whose %s is "%s" is told what is wrong there', (field, text, reason) => {
  const problems = [{ column: FIELD_LABELS[field], value: text, reason }];
  expect(read({ [field]: text })).toMatchObject({ kind: 'rejected', problems });
});

test.each([
  '03/dez',
  '3-Dec',
  '12/mar.',
  '31/jan',
  '3 de dez',
  '03/12/2026',
  '3/12/26',
  '3/dez/2026',
  '2026-12-03 00:00:00',
])(
  'a parcel that a spreadsheet made the date %s of is turned away, and the remedy told',
  (text) => {
    for (const field of ['installment', 'externalId'] as const) {
      const problems = [{ reason: expect.stringMatching(/a planilha fez uma data.*como texto/) }];
      expect(read({ [field]: text })).toMatchObject({
        kind: 'rejected',
        problems,
        externalId: null,
      });
    }
  },
);

test.each(['jan/36', 'dez/48', 'Jan-36', 'Fev-24', 'dez/03', 'out./27'])(
  'nor is %s a parcel, which a spreadsheet makes of 1/36 and the like, of what falls due in March of 2026',
  (text) => {
    for (const field of ['installment', 'externalId'] as const) {
      const problems = [{ reason: expect.stringMatching(/1\/36.*como texto.*01\/2026/) }];
      expect(read({ [field]: text })).toMatchObject({
        kind: 'rejected',
        problems,
        externalId: null,
      });
    }
  },
);

test.each([
  '3/12',
  '3',
  '03/2026',
  '01/26',
  'mar/2026',
  'março',
  'JAN/26',
  'mar/26',
  'mar/27',
  'Ago-25',
  'jan/2036',
  'DEZ25',
  'MAR 12',
  'jan.26',
  '2DEZ',
  '40/jan',
  '3 de 12',
  '1.0',
  '12.5',
  'única',
  'DEZ',
  '20261203',
])('a parcel %s is one', (installment) => {
  expect(read({ installment })).toMatchObject({ debt: { externalId: `A-1/${installment}` } });
});

test('a CEP of seven digits in a state where none begins with zero is left out', () => {
  expect(read({ cep: '1310100', uf: 'RJ' })).toMatchObject({
    debt: { places: [{ by: 'uf', uf: 'RJ' }] },
    leftOut: [{ column: 'CEP', reason: expect.stringMatching(/zero à esquerda/) }],
  });
});

test.each(['350.00', '1,350.00', 'R$ 350', 'R$ 350.00', '350.5', '350,50'])(
  'a parcel "%s" is an amount, by which no debt is known',
  (installment) => {
    const problems = [{ reason: expect.stringContaining('parece um valor') }];
    expect(read({ installment })).toMatchObject({ kind: 'rejected', problems, externalId: null });
  },
);

test.each([
  ['Mensalidade', '350', 'rejected'],
  ['Valor mensal', '350', 'rejected'],
  ['Mensalidade', '3', 'read'],
  ['Parcela', '350', 'read'],
])('a column %s of %s beside an amount of R$ 350,00 makes the row %s', (column, text, kind) => {
  const fields: Partial<Record<Field, string>> = { ...MARIA, amount: '350,00' };
  const cells = (field: Field) => {
    if (field === 'installment') return [{ column, text }];
    const told = fields[field];
    return told === undefined ? [] : [{ column: FIELD_LABELS[field], text: told }];
  };
  expect(readRow(cells, 2, localDate('2026-03-20')).kind).toBe(kind);
});

test('a row whose parcel is unsure has no code that its debt could be known by', () => {
  expect(read({ installment: '850,00' })).toMatchObject({ externalId: null });
  expect(read({ installment: '2', amount: 'x' })).toMatchObject({ externalId: 'A-1/2' });
});
