import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { publishConfig } from '#shared/table/config-documents.ts';
import { advanceImport } from '#shared/table/imports.ts';
import { listImports } from '#shared/table/list-imports.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { importWorld } from '#shared/testing/import-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { storedTexts } from '#shared/testing/stored-texts.ts';
import type { ImportDebtsDeps } from './deps.ts';
import { importDebts } from './import-debts.ts';

const FILE =
  'codigo;cpf;nome;valor;vencimento;time\nA-1;52998224725;Maria da Silva;10,00;10/03/2026;x\n';
const MAPPING = JSON.stringify({ valor: 'amount' });
const TURN = { count: 1, remainingMs: () => 900_000 };

let world: Awaited<ReturnType<typeof importWorld>>;
let files: ReturnType<typeof storedTexts>;
let deps: ImportDebtsDeps;

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  world = await importWorld({ client, name: tableName });
  files = storedTexts();
  deps = {
    ...world,
    files,
    uploadText: files.uploadText,
    bucket: 'regua-files',
    documentKey: async () => world.documentKey,
    continueLater: async () => undefined,
  };
});

async function arrive(key: string, mapping?: string) {
  files.put(key, FILE, mapping);
  const object = { key, sequencer: '1' };
  const Records = [{ eventName: 'ObjectCreated:Put', s3: { bucket: { name: 'b-1' }, object } }];
  const outcome = await importDebts({ Records }, deps, TURN);
  const {
    imports: [newest],
  } = await listImports(world.table, AURORA);
  return { outcome, newest };
}

const debts = async () =>
  (await loadDebtor(world.table, world.debtorOf('52998224725'))).record.debts;

test('of a credor whose columns nobody has looked at yet nothing comes in before somebody says so', async () => {
  const { outcome, newest } = await arrive('imports/loja-aurora/a-conferir/carteira.csv');
  expect(outcome).toBe('reviewing');
  expect(newest).toMatchObject({
    status: 'reviewing',
    counts: { rows: 0, imported: 0 },
    ignoredColumns: ['time'],
  });
  expect(await debts()).toEqual([]);
  if (newest?.status !== 'reviewing') return;

  const { importId, key } = newest;
  const place = { importId, credorId: AURORA, bucket: 'b-1', key, fromByte: 0, fromRow: 1 };
  const event = { name: 'ImportContinued' as const, ...place };
  expect(await importDebts(event, deps, TURN)).toBe('already-done');

  await advanceImport(world.table, newest, { ...newest, status: 'running', toReview: false });
  expect(await importDebts(event, deps, TURN)).toBe('done');
  expect(await debts()).toMatchObject([{ externalId: 'A-1', principal: 1_000 }]);
});

test('a whole book waits as well, and is still one', async () => {
  const { newest } = await arrive('imports/loja-aurora/base-completa/a-conferir/carteira.csv');
  expect(newest).toMatchObject({ status: 'reviewing', mode: 'full' });
});

test('a file that says what its columns hold waits for nobody', async () => {
  const { outcome } = await arrive('imports/loja-aurora/a-conferir/carteira.csv', MAPPING);
  expect(outcome).toBe('done');
});

test('nor one of a credor whose columns somebody has named, nor one that a system sends', async () => {
  expect(await arrive('imports/loja-aurora/carteira.csv')).toMatchObject({ outcome: 'done' });
  const context = { expected: 0, by: 'ana', at: world.now() };
  const document = { valor: 'amount' };
  await publishConfig(world.table, 'import-mapping', AURORA, document, context);
  expect(await arrive('imports/loja-aurora/a-conferir/outra.csv')).toMatchObject({
    outcome: 'done',
  });
});
