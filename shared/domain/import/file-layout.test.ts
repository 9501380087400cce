import { expect, test } from 'vitest';
import { csvReader } from './csv-reader.ts';
import type { GivenMapping } from './column-mapping.ts';
import { layoutOf } from './file-layout.ts';

const HEADER = ['Contrato', 'CPF', 'Nome', 'Valor', 'Vencimento'];

/** The headers by the field that they were taken for. */
function columns(header: readonly string[], given?: GivenMapping) {
  const layout = layoutOf(Buffer.from(`${header.join(';')}\n`), given ? { given } : {});
  if (!layout.ok) return layout.reason;
  const { mapping, headers } = layout.value;
  return Object.fromEntries(
    [...mapping].map(([field, at]) => [field, at.map((index) => headers[index])]),
  );
}

test.each([';', ',', '\t', '|'])('a file with "%s" between its columns is read', (delimiter) => {
  const layout = layoutOf(Buffer.from(`${HEADER.join(delimiter)}\n`));
  expect(layout).toMatchObject({ ok: true, value: { delimiter, headers: HEADER } });
});

test.each<[string, Uint8Array, number]>([
  ['a mark of UTF-8', Buffer.from(`\ufeff${HEADER.join(';')}\r\n1`), 2],
  ["Excel's hint of the delimiter", Buffer.from(`sep=;\r\n${HEADER.join(';')}\r\n1`), 3],
  ['the line ends of old Macs', Buffer.from(`${HEADER.join(';')}\r1`), 2],
  ['a title above', Buffer.from(`Contas a receber;;;;\n${HEADER.join(';')}\n1`), 3],
  [
    'a title, a date and an empty line above',
    Buffer.from(`Relatório de parcelas\r\nEmitido em 12/11/2026\r\n\r\n${HEADER.join(';')}\r\n1`),
    5,
  ],
  ['headers kept as text', Buffer.from(`${HEADER.map((name) => `="${name}"`).join(';')}\n1`), 2],
  ['headers in quotes', Buffer.from(`"${HEADER.join('";"')}"\n1`), 2],
])('a file with %s begins where it should', (_, bytes, firstRow) => {
  const layout = layoutOf(bytes);
  expect(layout).toMatchObject({ ok: true, value: { firstRow, headers: HEADER } });
  const rest = layout.ok ? bytes.subarray(layout.value.firstByte) : null;
  expect(rest).toEqual(Buffer.from('1'));
});

test('headers in Latin-1 are read', () => {
  const layout = layoutOf(Buffer.from(`${HEADER.join(';')};Descrição\n`, 'latin1'));
  expect(layout).toMatchObject({ value: { headers: [...HEADER, 'Descrição'] } });
});

test.each([
  ['Nº do Contrato', 'externalId'],
  ['CÓDIGO', 'externalId'],
  ['cpf/cnpj', 'taxId'],
  ['NOME_CLIENTE', 'name'],
  ['Razão Social', 'name'],
  ['e-mail', 'email'],
  ['E-mail 2', 'email'],
  ['telefone1', 'phone'],
  ['WhatsApp', 'phone'],
  ['Valor (R$)', 'amount'],
  ['Dt. Venc.', 'dueDate'],
  ['data_vencimento', 'dueDate'],
  ['Multa %', 'fine'],
  ['Juros % a.m.', 'interest'],
  ['Estado', 'uf'],
  ['Histórico', 'description'],
  ['Parcela', 'installment'],
])('a column "%s" holds %s', (header, field) => {
  const rest = {
    externalId: 'Contrato',
    taxId: 'CPF',
    name: 'Nome',
    amount: 'Valor',
    dueDate: 'Vencimento',
  };
  const others = Object.entries(rest).flatMap(([other, name]) => (other === field ? [] : [name]));
  expect(columns([...others, header])).toMatchObject({ [field]: [header] });
});

test('several columns may hold contacts', () => {
  expect(columns([...HEADER, 'Email', 'Email 2', 'Celular', 'Telefone'])).toMatchObject({
    email: ['Email', 'Email 2'],
    phone: ['Celular', 'Telefone'],
  });
});

test('what the sender says of a column wins over its name', () => {
  const header = [...HEADER, 'Código', 'Obs'];
  expect(columns(header)).toContain('Há mais de uma coluna de código: "Contrato", "Código"');
  expect(columns(header, { codigo: 'externalId', OBS: 'description' })).toMatchObject({
    externalId: ['Código'],
    description: ['Obs'],
  });
  expect(columns(header, { contrato: 'ignore' })).toMatchObject({ externalId: ['Código'] });
});

test('the columns that an earlier import put in front are not taken for the own ones', () => {
  const header = ['linha', 'coluna', 'valor', 'motivo', ...HEADER];
  expect(columns(header)).toMatchObject({ amount: ['Valor'], externalId: ['Contrato'] });
});

test('a file in the letters of DOS is read in them, header and names', () => {
  const bytes = Buffer.from(
    'C\u00e0DIGO;CPF;NOME;VALOR;VENCIMENTO\r\n1;x;SEBASTI\u00c7O;1;1\r\n2;x;L\u00e9CIO;1;1\r\n',
    'latin1',
  );
  const layout = layoutOf(bytes);
  expect(layout).toMatchObject({
    value: { page: 'cp850', headers: ['CÓDIGO', 'CPF', 'NOME', 'VALOR', 'VENCIMENTO'] },
  });
  if (!layout.ok) return;
  const { headers, firstByte } = layout.value;
  const dialect = { ...layout.value, columns: headers.length };
  const read = csvReader(dialect, { byte: firstByte, row: 2 }).push(bytes.subarray(firstByte));
  const names = read.map((record) => record.kind === 'fields' && record.fields[2]);
  expect(names).toEqual(['SEBASTIÃO', 'LÚCIO']);
});
