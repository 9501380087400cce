import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { cellsOf } from './cells.ts';
import { mapColumns } from './column-mapping.ts';
import { readRow } from './read-row.ts';

const MARIA: Readonly<Record<string, string>> = {
  Contrato: 'C-1',
  CPF: '529.982.247-25',
  Nome: 'Maria da Silva',
  Valor: '500,00',
  Vencimento: '10/05/2026',
};

function read(change: Readonly<Record<string, string>>) {
  const row = { ...MARIA, ...change };
  const headers = Object.keys(row);
  const mapping = mapColumns(headers);
  if (!mapping.ok) throw new Error(mapping.reason);
  const cells = cellsOf(headers, mapping.value, Object.values(row));
  return readRow(cells, 2, localDate('2026-11-27'));
}

test.each([
  ['Nome', 'MARIA (FALECIDA)'],
  ['Nome', 'ESPÓLIO DE MARIA DA SILVA'],
  ['Nome', 'Maria da Silva - óbito'],
  ['Nome', 'Herdeiros de Maria da Silva'],
  ['Nome', 'HERDEIROS MARIA DA SILVA'],
  ['Nome', 'SUCESSORES DE MARIA DA SILVA'],
  ['Nome', 'VIUVA DE JOAO DA SILVA'],
  ['Nome', 'MARIA DA SILVA (FALEC.)'],
  ['Nome', 'MARIA DA SILVA (MORTA)'],
  ['Situação', 'Falecido'],
  ['Situação', 'Em aberto - espólio'],
  ['Situação', 'Não pago, falecida'],
  ['Óbito', '12/03/2026'],
  ['Data Falec.', '10/02/2026'],
  ['Data da morte', '10/02/2026'],
  ['Óbito do titular', 'Sim'],
  ['Falecido', 'S'],
  ['Falecido(a)', 'Sim'],
  ['Falecido (S/N)', 'S'],
  ['Titular falecido', '1'],
  ['É falecido', 'X'],
  ['Óbito', 'Não pagou, faleceu'],
  ['Vivo', 'Não'],
  ['Status do Cliente', 'Falecido'],
  ['Situação do Cliente', 'Morto'],
  ['Situação Cadastral', 'TITULAR FALECIDO'],
  ['Situação do CPF', 'Cancelada por óbito'],
])('whoever died, by %s "%s", is asked for nothing, and it is told what to do', (column, text) => {
  expect(read({ [column]: text })).toMatchObject({
    kind: 'rejected',
    problems: [{ column, value: text, reason: expect.stringMatching(/faleceu.*espólio.*ficha/) }],
    isSettled: false,
    tellsDeath: true,
  });
});

test.each([
  ['Nome', 'Funerária Bom Descanso'],
  ['Nome', 'Maria Herdeiro da Silva'],
  ['Situação', 'Em aberto'],
  ['Óbito', ''],
  ['Óbito', '00/00/0000'],
  ['Data Óbito', '30/12/1899'],
  ['Data Óbito', '30/12/1899 00:00:00'],
  ['Data Óbito', '01/01/1900'],
  ['Data Óbito', '31/12/1899'],
  ['Data Óbito', '0001-01-01'],
  ['Data Óbito', '01/01/1970'],
  ['Data Óbito', '31/12/9999'],
  ['Óbito', 'Não consta'],
  ['Óbito', 'Nada consta'],
  ['Óbito', 'Não informado'],
  ['Óbito', 'Sem registro'],
  ['Óbito', 'Sem registro de óbito'],
  ['Óbito', 'Óbito não informado'],
  ['Óbito', 'Sem óbito registrado'],
  ['Falecido', 'Não'],
  ['Falecido', 'N'],
  ['Falecido', 'Não falecido'],
  ['Falecido(a)', 'Vivo(a)'],
  ['Vivo', 'Sim'],
  ['Vivo', 'Não informado'],
  ['Status do Cliente', 'Inativo'],
  ['Status do Cliente', 'Viúvo'],
  ['Status do Cliente', 'Não falecido'],
  ['Status do Cliente', 'Arquivo morto'],
  ['Situação Cadastral', 'Regular'],
  ['Situação do CPF', 'Suspensa'],
  ['Nome', 'Maria (viúva de João, falecido)'],
])('%s "%s" tells nobody’s death', (column, text) => {
  expect(read({ [column]: text })).toMatchObject({ kind: 'read' });
});

test('a state "Não falecido" is none of the debt, and tells nobody’s death', () => {
  expect(read({ Situação: 'Não falecido' })).toMatchObject({ kind: 'rejected', tellsDeath: false });
});

test.each([
  'FUNERARIA IN MEMORIAM LTDA',
  'CREMATORIO IN MEMORIAM SA',
  'HERDEIROS DE MANOEL SOUZA E CIA LTDA',
])('a company lives that is called %s', (name) => {
  expect(read({ CPF: '11.222.333/0001-81', Nome: name })).toMatchObject({ kind: 'read' });
});

test('who owns a company may be told dead in a column of its own', () => {
  const row = { CPF: '11.222.333/0001-81', Nome: 'Padaria Estrela ME', Óbito: '12/03/2026' };
  expect(read(row)).toMatchObject({ kind: 'rejected', tellsDeath: true });
});

test('a name is read also where the tax id cannot be', () => {
  const row = { CPF: '123', Nome: 'ESPÓLIO DE MARIA DA SILVA' };
  expect(read(row)).toMatchObject({ kind: 'rejected', tellsDeath: true });
});

test.each([
  'CONSUMIDOR FINAL',
  'Consumidor',
  'Cliente Padrão',
  'CLIENTE NÃO IDENTIFICADO',
  'NÃO INFORMADO',
  'sem nome',
  'Fulano de Tal',
  'Diversos',
  'XXXX',
])('a filler "%s" is nobody’s name', (name) => {
  const problems = [
    { column: 'Nome', value: name, reason: expect.stringMatching(/preenchimento/) },
  ];
  expect(read({ Nome: name })).toMatchObject({ kind: 'rejected', problems });
});

test.each(['Clientela Moderna', 'Cliente Ferreira Lima', 'Diversos Tecidos ME', 'Xuxa Meneghel'])(
  '%s may be a name',
  (name) => {
    expect(read({ Nome: name })).toMatchObject({ kind: 'read' });
  },
);
