import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { type Field, FIELD_LABELS } from './columns.ts';
import { readRow } from './read-row.ts';

const TODAY = localDate('2026-03-20');
const MARIA: Partial<Record<Field, string>> = {
  externalId: 'A-1',
  taxId: '529.982.247-25',
  name: 'MARIA DA SILVA',
  amount: '1.234,56',
  dueDate: '10/03/2026',
};

const read = (change: Partial<Record<Field, string>> = {}) => {
  const row = { ...MARIA, ...change };
  const cells = (field: Field) => {
    const text = row[field];
    return text === undefined ? [] : [{ column: FIELD_LABELS[field], text }];
  };
  return readRow(cells, 2, TODAY);
};

test.each([
  ['inglês', 'en'],
  ['pt-BR', 'pt-BR'],
  ['', null],
])('whose language is "%s" reads %s', (language, read_) => {
  expect(read({ language })).toMatchObject({ debt: { language: read_ }, leftOut: [] });
});

test('a language that texts do not have is left out, and its sender is told', () => {
  expect(read({ language: 'francês' })).toMatchObject({
    kind: 'read',
    debt: { language: null },
    leftOut: [
      {
        column: 'idioma',
        reason: 'idioma "francês" não é conhecido; use pt-BR ou en (a dívida entra sem ele)',
      },
    ],
  });
});

test('a row with the least that is needed is a debt', () => {
  expect(read()).toEqual({
    kind: 'read',
    leftOut: [],
    debt: {
      row: 2,
      externalId: 'A-1',
      taxId: '52998224725',
      name: 'Maria da Silva',
      language: null,
      contacts: [],
      places: [],
      address: null,
      principal: 123_456,
      dueDate: '2026-03-10',
      description: '',
      fineBps: null,
      monthlyInterestBps: null,
      terms: {},
    },
  });
});

test.each<[string, Partial<Record<Field, string>>, object]>([
  ['an amount with a dot', { amount: '1234.56' }, { principal: 123_456 }],
  ['an amount in R$', { amount: 'R$ 99,9' }, { principal: 9_990 }],
  ['an ISO date', { dueDate: '2026-03-10' }, { dueDate: '2026-03-10' }],
  ['a date with dots', { dueDate: '1.3.2026' }, { dueDate: '2026-03-01' }],
  ['a numeric CNPJ', { taxId: '11.222.333/0001-81' }, { taxId: '11222333000181' }],
  ['a CNPJ with letters', { taxId: '12.abc.345/01de-35' }, { taxId: '12ABC34501DE35' }],
  ['a CPF that lost its zero in a spreadsheet', { taxId: '1234567890' }, { taxId: '01234567890' }],
  ['a code in another form of Unicode', { externalId: 'Pre\u0301-1' }, { externalId: 'Pré-1' }],
  ['a code with a key separator', { externalId: 'A#1' }, { externalId: 'A#1' }],
  ['an instalment', { installment: '03/12' }, { externalId: 'A-1/03/12' }],
  [
    'a fine and interest',
    { fine: '2%', interest: '1,50 % a.m.' },
    { fineBps: 200, monthlyInterestBps: 150 },
  ],
  ['the rate of the law', { interest: 'Legal' }, { terms: { interestMode: 'legal' } }],
  ['what a debt is of', { debtKind: 'Aluguel' }, { terms: { kind: 'rent' } }],
  [
    'what a debt is of, as we call it',
    { debtKind: 'trade-bill' },
    { terms: { kind: 'trade-bill' } },
  ],
  [
    'the day of the contract',
    { contractedOn: '01/12/2025' },
    { terms: { contractedOn: '2025-12-01' } },
  ],
  [
    'what the person declared to earn',
    { declaredIncome: '3.500,00' },
    { terms: { declaredIncome: 350_000 } },
  ],
  ['an index', { index: 'IGP-M' }, { terms: { index: 'igpm' } }],
  ['a lawyer’s fees', { honorarios: '10%' }, { terms: { honorariosBps: 1_000 } }],
  ['a rebate', { rebate: '34,56' }, { terms: { rebate: 3_456 } }],
  [
    'a discount',
    { discount: '50,00', discountUntil: '05/03/2026' },
    { terms: { discount: { until: '2026-03-05', amount: 5_000 } } },
  ],
  ['a state', { uf: 'am' }, { places: [{ by: 'uf', uf: 'AM' }] }],
  [
    'a state and a phone of another',
    { uf: 'am', phone: '(11) 98765-4321' },
    { places: [{ by: 'uf', uf: 'AM' }] },
  ],
  ['a CEP instead of a state', { cep: '69005-010' }, { places: [{ by: 'cep', uf: 'AM' }] }],
  [
    'a phone instead of an address',
    { phone: '(92) 99999-1234' },
    { places: [{ by: 'ddd', uf: 'AM' }] },
  ],
  [
    'a city with a clock of its own',
    { uf: 'AM', city: 'Tabatinga' },
    { places: [{ by: 'uf', uf: 'AM', zone: 'America/Eirunepe' }] },
  ],
  [
    'spaces in its description',
    { description: ' Mensalidade   03/2026 ' },
    { description: 'Mensalidade 03/2026' },
  ],
])('a row with %s is read', (_, change, debt) => {
  expect(read(change)).toMatchObject({ kind: 'read', debt });
});

test('a state against its CEP is told, both hold, and there is no address of a place that is nowhere', () => {
  const address = { street: 'Rua das Flores', city: 'Rio Branco' };
  expect(read({ uf: 'SP', cep: '69900-000', ...address })).toMatchObject({
    kind: 'read',
    debt: {
      places: [
        { by: 'uf', uf: 'SP' },
        { by: 'cep', uf: 'AC' },
      ],
      address: null,
    },
    leftOut: [
      { column: 'UF', value: 'SP', reason: expect.stringMatching(/UF SP, mas o CEP é de AC/) },
      { reason: expect.stringContaining('endereço em SP com CEP de AC') },
    ],
  });
});

test.each<[Field, string, RegExp]>([
  ['uf', 'Sampa', /sigla/],
  ['uf', 'x'.repeat(600), /sigla/],
  ['cep', '1310-100', /CEP inválido/],
])(
  'a %s that cannot be read, "%s", is left out and told, and the debt comes in',
  (field, text, why) => {
    expect(read({ [field]: text, phone: '(11) 98765-4321' })).toMatchObject({
      kind: 'read',
      debt: { places: [{ by: 'ddd', uf: 'SP' }], address: null },
      leftOut: [{ column: FIELD_LABELS[field], reason: expect.stringMatching(why) }],
    });
  },
);

test('a debtor has every contact of the row once', () => {
  const row = read({
    email: 'Maria@Provedor.com.br; financeiro@padaria.com.br maria@provedor.com.br',
    phone: '(11) 98765-4321 / 1133334444',
  });
  expect(row).toMatchObject({
    leftOut: [],
    debt: {
      language: null,
      contacts: [
        { kind: 'email', value: 'maria@provedor.com.br', confidence: 50 },
        { kind: 'email', value: 'financeiro@padaria.com.br', confidence: 35 },
        { kind: 'mobile', value: '+5511987654321' },
        { kind: 'landline', value: '+551133334444' },
      ],
    },
  });
});

test.each([
  [{ ddd: '11', phone: '98765-4321' }, '+5511987654321'],
  [{ ddd: '(011)', phone: '3333 4444' }, '+551133334444'],
  [{ ddd: '21', phone: '(11) 98765-4321' }, '+5511987654321'],
])('an area code in a column of its own is that of the phone: %j', (change, value) => {
  expect(read(change)).toMatchObject({ leftOut: [], debt: { contacts: [{ value }] } });
});

test('contacts beyond ten are left out and named', () => {
  const email = Array.from({ length: 12 }, (_, index) => `maria${index}@provedor.com.br`).join(';');
  const row = read({ email });
  expect(row).toMatchObject({
    leftOut: [{ column: 'e-mail' }, { reason: expect.stringContaining('mais de 10') }],
  });
});

test.each<[Field, string, RegExp]>([
  ['fine', '20,00', /acima de 10%/],
  ['fine', 'dois', /percentual inválido/],
  ['interest', '0,033', /duas casas/],
  ['index', 'INPC', /IPCA ou IGP-M/],
  ['honorarios', '21', /acima de 20%/],
  ['rebate', '1.234,56', /não é menor que a própria dívida/],
  ['debtKind', 'condomínio', /escreva um destes.*hospedagem, aluguel/],
  ['contractedOn', '11/03/2026', /contrato depois do vencimento, 10\/03\/2026/],
  ['contractedOn', '00/01/1900', /./],
  ['contractedOn', '01/01/1900', /antes de 01\/01\/1950/],
  ['declaredIncome', 'dois mil', /valor/],
  ['declaredIncome', '12.345.678,90', /R\$ 12\.345\.678,90 por mês, acima de R\$ 10\.000\.000,00/],
  ['description', 'x'.repeat(121), /120 letras/],
  ['description', '<b>oi</b>', /caracteres inválidos/],
  ['externalId', 'x'.repeat(81), /80 letras/],
  ['externalId', 'a\u0007b', /caracteres inválidos/],
  ['externalId', 'a\u200bb', /caracteres inválidos/],
  ['externalId', '1,23457E+10', /notação científica/],
  ['taxId', '1,23E+10', /notação científica/],
  ['name', 'JO\ufffdO', /codificação/],
])('a row whose %s is "%s" is rejected', (field, text, reason) => {
  expect(read({ [field]: text })).toMatchObject({
    kind: 'rejected',
    problems: [{ column: FIELD_LABELS[field], reason: expect.stringMatching(reason) }],
  });
});

test.each<[Partial<Record<Field, string>>, Field, RegExp]>([
  [{ discount: '50,00' }, 'discountUntil', /sem data/],
  [{ discountUntil: '05/03/2026' }, 'discount', /sem valor/],
  [{ discount: '50,00', discountUntil: '11/03/2026' }, 'discountUntil', /depois do vencimento/],
])('half a discount, or one that ends too late, is rejected: %j', (change, field, reason) => {
  const row = read(change);
  expect(row).toMatchObject({ kind: 'rejected' });
  expect(row.kind === 'rejected' && row.problems).toContainEqual(
    expect.objectContaining({ column: FIELD_LABELS[field], reason: expect.stringMatching(reason) }),
  );
});

test('no reason repeats a CPF or a contact', () => {
  const row = read({ taxId: '529.982.247-26', email: 'maria@@x', phone: '11 1234', amount: 'x' });
  const reasons = row.kind === 'rejected' ? row.problems.map(({ reason }) => reason).join() : '';
  expect(reasons).toContain('dígito');
  expect(reasons).not.toMatch(/529|maria|1234,|11 1/);
});
