import { beforeAll, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { ImportId } from '#shared/domain/values/ids.ts';
import { importWorld } from '#shared/testing/import-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { importBatch } from './import-batch.ts';
import type { RowsImport } from './import-rows.ts';
import { readImportTerms } from './read-import-terms.ts';

let run: RowsImport;

beforeAll(async () => {
  const { client, tableName } = await createTestTable();
  const world = await importWorld({ client, name: tableName });
  const terms = await readImportTerms(world.table, AURORA);
  if (!terms.ok) throw new Error(terms.reason);
  run = { ...world, terms: terms.value, importId: ImportId.parse('pedidodaapi1') };
});

const MARIA = {
  contrato: 'A-1',
  cpf: '529.982.247-25',
  nome: 'Maria da Silva',
  valor: '10,00',
  vencimento: '2026-03-10',
};

test('the rows of a request are imported like those of a file, each with its own result', async () => {
  const rows = [
    MARIA,
    { ...MARIA, contrato: 'A-2', valor: '-1,00' },
    { ...MARIA, contrato: 'A-3', email: 'maria@@' },
    { ...MARIA, valor: '11,00' },
  ];
  const expected = [
    { row: 1, outcome: 'imported' },
    { row: 2, outcome: 'rejected', column: 'valor', reason: expect.stringContaining('negativo') },
    { row: 3, outcome: 'imported', column: 'email', reason: expect.stringContaining('sem este') },
    { row: 4, outcome: 'rejected', column: 'contrato', reason: expect.stringContaining('linha 1') },
  ];
  expect(await importBatch(rows, run)).toEqual({ ok: true, value: expected });
  expect(await importBatch(rows, run)).toEqual({ ok: true, value: expected });
});

test('a request without a required field is refused whole', async () => {
  const { cpf: _, ...rest } = MARIA;
  expect(await importBatch([rest], run)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('Falta a coluna de "CPF/CNPJ"'),
  });
});
