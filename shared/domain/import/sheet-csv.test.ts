import { expect, test } from 'vitest';
import { csvOfSheet, type SheetRow } from './sheet-csv.ts';

async function csvOf(rows: readonly SheetRow[]): Promise<string> {
  async function* all() {
    yield* rows;
  }
  let text = '';
  for await (const piece of csvOfSheet(all())) text += piece;
  return text;
}

test('rows keep the numbers that the spreadsheet shows from its first one on', async () => {
  const rows = [
    { row: 3, cells: ['codigo', 'nome', 'vencimento'] },
    { row: 4, cells: ['A;1', 'Maria', '10/03/2026'] },
    { row: 7, cells: ['A-2'] },
  ];
  expect(await csvOf(rows)).toBe(
    'codigo;nome;vencimento\r\n"A;1";Maria;10/03/2026\r\n;;\r\n;;\r\nA-2;;\r\n',
  );
});

test('a title above the header does not make the sheet narrow, and a remark far below not wide', async () => {
  const rows = [
    { row: 1, cells: ['Carteira de março'] },
    { row: 2, cells: ['codigo', 'nome'] },
    ...Array.from({ length: 60 }, (_, at) => ({ row: at + 3, cells: [`A-${at}`, 'Maria'] })),
    { row: 63, cells: ['A-60', 'Maria', '', 'ligar antes'] },
  ];
  const lines = (await csvOf(rows)).split('\r\n');
  expect(lines.slice(0, 2)).toEqual(['Carteira de março;', 'codigo;nome']);
  expect(lines[62]).toBe('A-60;Maria');
});

test('an empty sheet is an empty file', async () => {
  expect(await csvOf([])).toBe('');
});
