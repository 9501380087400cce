import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { listImports } from '#shared/table/list-imports.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { aSpreadsheet, aWorkbook, type SpreadsheetCell } from '#shared/testing/a-spreadsheet.ts';
import { importWorld } from '#shared/testing/import-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { storedTexts } from '#shared/testing/stored-texts.ts';
import { importDebts } from './import-debts.ts';

const KEY = 'imports/loja-aurora/carteira.xlsx';
const HEADER = ['Contrato', 'CPF', 'Nome', 'Valor', 'Vencimento'];
/** 10 March 2026. */
const DUE = { day: 46_091 };
const maria: readonly SpreadsheetCell[] = [
  'A-1',
  { number: '52998224725' },
  'MARIA DA SILVA',
  { number: '1234.5600000000002' },
  DUE,
];

let world: Awaited<ReturnType<typeof importWorld>>;
beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  world = await importWorld({ client, name: tableName });
});

async function upload(content: Uint8Array, remainingMs = 900_000) {
  const files = storedTexts();
  files.put(KEY, content);
  const deps = {
    ...world,
    files,
    uploadText: files.uploadText,
    bucket: 'regua-files',
    documentKey: async () => world.documentKey,
    continueLater: async () => {},
  };
  const object = { key: KEY, sequencer: '1' };
  const Records = [{ eventName: 'ObjectCreated:Put', s3: { bucket: { name: 'b-1' }, object } }];
  await importDebts({ Records }, deps, { count: 1, remainingMs: () => remainingMs });
  const {
    imports: [newest],
  } = await listImports(world.table, AURORA);
  return { newest, files };
}

test('a debtor of a spreadsheet is known as one of a CSV, with numbers and dates as they were meant', async () => {
  const { newest } = await upload(aSpreadsheet([HEADER, maria]));
  expect(newest).toMatchObject({ status: 'done', counts: { rows: 1, imported: 1 } });
  const { record, profile } = await loadDebtor(world.table, world.debtorOf('52998224725'));
  expect(profile).toMatchObject({ name: 'Maria da Silva' });
  expect(record.debts).toMatchObject([
    { externalId: 'A-1', principal: 123_456, dueDate: '2026-03-10' },
  ]);
});

test('a bad row of a spreadsheet comes back with the row that Excel shows', async () => {
  const bad = ['A-2', '123', 'José', '10,00', '10/03/2026'];
  const { newest, files } = await upload(aSpreadsheet([HEADER, maria, bad]));
  expect(newest?.counts).toMatchObject({ imported: 1, rejected: 1 });
  expect(files.text(newest?.rejectedParts[0] ?? '')).toMatch(/^3;CPF;123;/m);
});

test.each<[string, Uint8Array, RegExp]>([
  [
    'is broken',
    aSpreadsheet([HEADER]).subarray(0, 200),
    /não é uma planilha do Excel inteira. Salve/,
  ],
  ['has only a header', aSpreadsheet([HEADER]), /só o cabeçalho/],
  ['is empty', aSpreadsheet([]), /vazio/],
  ['lacks a column', aSpreadsheet([HEADER.slice(1), maria.slice(1)]), /Falta a coluna de "código"/],
])('a spreadsheet that %s fails as a whole, with the reason', async (_what, content, reason) => {
  const { newest } = await upload(content);
  expect(newest).toMatchObject({ status: 'failed', failure: expect.stringMatching(reason) });
});

test('an import tells which sheets of a spreadsheet nothing was read from', async () => {
  const { newest } = await upload(
    aWorkbook([
      { name: 'Carteira', rows: [HEADER, maria] },
      { name: 'Resumo', rows: [['Total']] },
    ]),
  );
  expect(newest).toMatchObject({ status: 'done', otherSheets: ['Resumo'] });
});

test('a spreadsheet that cannot be read while one function runs is refused, and may come as CSV', async () => {
  const { newest } = await upload(aSpreadsheet([HEADER, maria]), 50_000);
  expect(newest).toMatchObject({ status: 'failed', failure: expect.stringMatching(/CSV UTF-8/) });
});

test('rates of a spreadsheet may be cells in percent', async () => {
  const rows = [
    [...HEADER, 'Multa %'],
    [...maria, { percent: '0.02' }],
  ];
  const { newest } = await upload(aSpreadsheet(rows));
  expect(newest?.counts).toMatchObject({ imported: 1 });
  const { record } = await loadDebtor(world.table, world.debtorOf('52998224725'));
  expect(record.debts).toMatchObject([{ terms: { fineBps: 200 } }]);
});
