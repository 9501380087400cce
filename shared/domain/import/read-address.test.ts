import { expect, test } from 'vitest';
import { parseCep } from '#shared/domain/values/cep.ts';
import type { Field } from './columns.ts';
import { readAddress } from './read-address.ts';

type Row = Partial<Record<Field, string>>;

const FLORES: Row = {
  street: 'Rua das Flores',
  streetNumber: '10',
  city: 'São Paulo',
  cep: '01001-000',
};
const ADDRESS = {
  street: 'Rua das Flores',
  number: '10',
  complement: '',
  district: '',
  city: 'São Paulo',
  uf: 'SP',
  cep: '01001000',
};

function read(row: Row) {
  const cep = parseCep(row.cep ?? '');
  const cells = (field: Field) =>
    row[field] === undefined ? [] : [{ column: field, text: row[field] }];
  return readAddress(cells, { uf: null, cep: cep.ok ? cep.value : null });
}

test.each<[string, Row, object]>([
  ['in columns of its own', FLORES, {}],
  [
    'with all that there may be',
    { ...FLORES, complement: 'ap 3', district: 'Centro' },
    { complement: 'ap 3', district: 'Centro' },
  ],
  ['in one column', { ...FLORES, street: 'Rua das Flores, 10', streetNumber: '' }, {}],
  [
    'in one column with a complement',
    { ...FLORES, street: 'Rua das Flores, nº 10 - ap 3', streetNumber: '' },
    { complement: 'ap 3' },
  ],
  ['of a house without number', { ...FLORES, streetNumber: '' }, { number: 'S/N' }],
  [
    'with a comma that is no number',
    { ...FLORES, street: 'Av. Brasil, lado par' },
    { street: 'Av. Brasil, lado par' },
  ],
  ['with spaces to spare', { ...FLORES, street: '  Rua   das Flores ' }, {}],
])('an address %s is read', (_, row, changes) => {
  expect(read(row)).toEqual({ address: { ...ADDRESS, ...changes }, leftOut: [] });
});

test('a row that tells nothing of it has none, and nobody is bothered', () => {
  expect(read({ cep: '01001-000' })).toEqual({ address: null, leftOut: [] });
});

test.each<[Row, string]>([
  [{ ...FLORES, cep: '' }, 'endereço sem CEP'],
  [{ ...FLORES, city: '' }, 'endereço sem cidade'],
  [{ ...FLORES, street: '', cep: '' }, 'endereço sem endereço, CEP'],
  [{ ...FLORES, street: 'R'.repeat(200) }, 'endereço longo demais'],
  [{ ...FLORES, street: 'Rua <b>' }, 'caracteres inválidos'],
])('half an address is left out and said why: %j', (row, reason) => {
  const { address, leftOut } = read(row);
  expect(address).toBeNull();
  expect(leftOut).toEqual([expect.objectContaining({ reason: expect.stringContaining(reason) })]);
});
