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
  ['Situação', 'Falecido'],
  ['Situação', 'Em aberto - espólio'],
  ['Óbito', '12/03/2026'],
  ['Falecido', 'S'],
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
  ['Falecido', 'Não'],
  ['Falecido', 'N'],
])('%s "%s" tells nobody’s death', (column, text) => {
  expect(read({ [column]: text })).toMatchObject({ kind: 'read' });
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
