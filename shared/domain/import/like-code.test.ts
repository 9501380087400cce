import { expect, test } from 'vitest';
import { EMPTY_RECORD } from '#shared/domain/debtor/record.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aRow, ROWS_CONTEXT as context } from '#shared/testing/debt-rows.ts';
import { aDebt, aRecord, aSettledCase, instant } from '#shared/testing/records.ts';
import type { DebtRow } from './debt-row.ts';
import { decideRows } from './decide-rows.ts';

const known = (externalId: string) => aRecord({ debts: [aDebt({ externalId })] });
const resultOf = (record: ReturnType<typeof known>, changes: Partial<DebtRow>) =>
  decideRows(record, [aRow(changes)], context).results[0];

test.each([
  ['000123', '123'],
  ['123', '000123'],
  ['NF-0042/01', 'NF-42/1'],
  ['0', '000'],
  ['123/3', '123/3.0'],
  ['123/3,00', '123/3'],
  ['123.0', '123'],
  ['1234567', '1.234.567'],
  ['NF-12', 'nf-12'],
  ['NF-1.234/01', 'nf-1234/1.0'],
  ['C-1/1/36', 'C-1/jan/36'],
  ['C-1/dez/48', 'C-1/12/48'],
  ['C-1/01/2026', 'C-1/jan/26'],
  ['C-1/jan/2026', 'C-1/JAN-26'],
  ['C-1/fevereiro/2026', 'C-1/02/2026'],
  ['C-1/fev/06', 'C-1/2/06'],
])('a debt "%s" is not brought in a second time as "%s"', (before, externalId) => {
  const result = resultOf(known(before), { externalId });
  expect(result).toMatchObject({ outcome: 'rejected', field: 'externalId', meant: before });
  expect(result).toHaveProperty('reason', expect.stringContaining(`"${before}"`));
});

test('nor when its amount or its due date was corrected meanwhile', () => {
  const record = known('000123');
  const other = { externalId: '123' };
  expect(resultOf(record, { ...other, principal: centavos(90_000) })?.outcome).toBe('rejected');
  expect(resultOf(record, { ...other, dueDate: localDate('2026-04-10') })?.outcome).toBe(
    'rejected',
  );
});

test('nor once it was paid', () => {
  const settledAt = instant('2026-03-15T15:00:00.000Z');
  const debts = [{ ...aDebt({ externalId: '000123' }), status: 'settled' as const, settledAt }];
  const paid = aRecord({ debts, cases: [aSettledCase()] });
  expect(resultOf(paid, { externalId: '123' })).toMatchObject({ meant: '000123' });
});

test.each([
  ['another number', '1230', {}],
  ['zeros inside a number', '1023', {}],
  ['zeros behind it', '12300', {}],
  ['a part of its own', '123.01', {}],
  ['another letter', '123-A', {}],
  ['what is no month', '123/13/2026', {}],
  [
    'another amount and another due date',
    '123',
    { principal: centavos(90_000), dueDate: localDate('2026-04-10') },
  ],
])('%s is another debt', (_, externalId, changes) => {
  expect(resultOf(known('000123'), { externalId, ...changes })?.outcome).toBe('imported');
});

test('of two rows of one file the first comes in', () => {
  const rows = [
    aRow({ row: 2, externalId: '000123' }),
    aRow({ row: 3, externalId: '123' }),
    aRow({ row: 4, externalId: '124' }),
  ];
  const { results, facts } = decideRows(EMPTY_RECORD, rows, { ...context, profile: null });
  expect(results.map(({ outcome }) => outcome)).toEqual(['imported', 'rejected', 'imported']);
  expect(facts.filter(({ type }) => type === 'debt-imported')).toHaveLength(2);
});

test.each([
  ['C-1/1', 'C-1/1/12'],
  ['C-1/01/12', 'C-1/1'],
])(
  'a parcel %s is not brought in a second time as %s, with how many there are',
  (before, externalId) => {
    expect(resultOf(known(before), { externalId })).toMatchObject({ meant: before });
    for (const changes of [{ principal: centavos(90_000) }, { dueDate: localDate('2026-04-10') }]) {
      expect(resultOf(known(before), { externalId, ...changes })?.outcome).toBe('imported');
    }
  },
);

test.each([
  ['C-1/jan/26', 'C-1/fev/26'],
  ['C-1/1/2', 'C-1/1/3'],
  ['C-1/1/12', 'C-1/2/12'],
])(
  '%s and %s are two parcels, though they are alike in amount and due date',
  (before, externalId) => {
    expect(resultOf(known(before), { externalId })?.outcome).toBe('imported');
  },
);
