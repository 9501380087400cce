import { beforeEach, expect, test } from 'vitest';
import type { ImportContinued } from '#events/import-continued.ts';
import { QUEUES } from '#infra/queues.ts';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { ImportOvertaken } from '#shared/table/imports.ts';
import { listImports } from '#shared/table/list-imports.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { importWorld } from '#shared/testing/import-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { storedTexts } from '#shared/testing/stored-texts.ts';
import { cpfOf } from '#shared/testing/tax-ids.ts';
import type { ImportDebtsDeps } from './deps.ts';
import { DELIVERIES_MAX, importDebts } from './import-debts.ts';
import { CHUNK_ROWS_MAX } from './record-chunks.ts';

const KEY = 'imports/loja-aurora/grande.csv';
const HEADER = 'codigo;cpf;nome;valor;vencimento\n';
const ROWS = 2 * CHUNK_ROWS_MAX + 100;
/** Every hundredth row is bad; the others are of people with ten debts each, of which the file speaks at two places. */
const PEOPLE = Array.from({ length: ROWS / 10 }, (_, index) => cpfOf(index));
const line = (index: number): string =>
  index % 100 === 99
    ? `X-${index};1;Ruim;1,00;01/03/2026\n`
    : `C-${index};${PEOPLE[Math.floor(index / 5) % PEOPLE.length]};Pessoa;10,00;01/03/2026\n`;
const BIG = HEADER + Array.from({ length: ROWS }, (_, index) => line(index)).join('');
const BAD = Math.floor(ROWS / 100);

let table: Table;
let files: ReturnType<typeof storedTexts>;
let deps: ImportDebtsDeps;
let continued: ImportContinued[];
let debtorOf: Awaited<ReturnType<typeof importWorld>>['debtorOf'];

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  const world = await importWorld(table);
  debtorOf = world.debtorOf;
  files = storedTexts();
  files.put(KEY, BIG);
  continued = [];
  deps = {
    ...world,
    files,
    uploadText: files.uploadText,
    bucket: 'regua-files',
    documentKey: async () => world.documentKey,
    continueLater: async (event) => void continued.push(event),
  };
});

const arrival = {
  Records: [
    {
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: 'regua-files' }, object: { key: KEY, sequencer: '1' } },
    },
  ],
};
const enough = { count: 1, remainingMs: () => 900_000 };
const hurried = { count: 1, remainingMs: () => 0 };
const theImport = async () => (await listImports(table, AURORA)).imports[0];

/** The rejected rows' numbers, over all parts. */
const rejectedRows = (parts: readonly string[]): readonly number[] =>
  parts.flatMap((part) =>
    files
      .text(part)
      .trim()
      .split('\r\n')
      .slice(1)
      .map((text) => Number(text.split(';')[0])),
  );

const everythingIsIn = {
  status: 'done',
  counts: { rows: ROWS, imported: ROWS - BAD, corrected: 0, unchanged: 0, rejected: BAD },
};
const badRows = Array.from({ length: BAD }, (_, index) => index * 100 + 101);

test('a file that needs several functions comes in once and whole', async () => {
  const outcomes = [await importDebts(arrival, deps, hurried)];
  for (let event = continued.shift(); event; event = continued.shift()) {
    outcomes.push(await importDebts(event, deps, hurried));
  }
  expect(outcomes).toEqual(['continued', 'continued', 'continued', 'done']);
  const ended = await theImport();
  expect(ended).toMatchObject(everythingIsIn);
  expect(ended?.rejectedParts).toHaveLength(3);
  expect(rejectedRows(ended?.rejectedParts ?? [])).toEqual(badRows);
});

test('a function that dies after writing rows, and runs again, counts them once', async () => {
  const { write } = files;
  let calls = 0;
  const mortal = {
    ...deps,
    files: {
      ...files,
      write: async (...file: Parameters<typeof write>) => {
        if (calls++ === 1) throw new Error('died');
        await write(...file);
      },
    },
  };
  const attempts = [];
  for (let attempt = 0; attempt < 4; attempt++) {
    const event = continued.shift() ?? arrival;
    attempts.push(await importDebts(event, mortal, hurried).catch(() => 'died'));
  }
  expect(attempts).toContain('died');
  await importDebts(arrival, deps, enough);
  const ended = await theImport();
  expect(ended).toMatchObject(everythingIsIn);
  expect(rejectedRows(ended?.rejectedParts ?? [])).toEqual(badRows);
});

test('two functions on one file count every row once', async () => {
  const outcomes = await Promise.all([
    importDebts(arrival, deps, enough),
    importDebts(arrival, deps, enough),
  ]);
  expect(outcomes.toSorted()).toEqual(['done', 'overtaken']);
  expect(await theImport()).toMatchObject({ counts: { rows: ROWS, rejected: BAD } });
  const debts = await Promise.all(
    PEOPLE.map(async (taxId) => (await loadDebtor(table, debtorOf(taxId))).record.debts.length),
  );
  expect(debts.reduce((sum, count) => sum + count, 0)).toBe(ROWS - BAD);
});

/** A function during whose writes others work on the same file. */
function overtakenBy(others: () => Promise<unknown>): ImportDebtsDeps {
  const { write } = files;
  const writeLate: typeof write = async (...file) => {
    await write(...file);
    await others();
  };
  return { ...deps, files: { ...files, write: writeLate } };
}

test('a file that another function took further and then died over comes again', async () => {
  const mortal = { ...deps, continueLater: () => Promise.reject(new Error('died')) };
  let left = 1;
  const overtaken = overtakenBy(async () => {
    if (left-- > 0) await importDebts(arrival, mortal, hurried).catch(() => 'died');
  });
  await expect(importDebts(arrival, overtaken, hurried)).rejects.toThrow(ImportOvertaken);
  expect(await importDebts(arrival, deps, { ...enough, count: 2 })).toBe('done');
  const ended = await theImport();
  expect(ended).toMatchObject(everythingIsIn);
  expect(rejectedRows(ended?.rejectedParts ?? [])).toEqual(badRows);
});

test('a file that others take further each time fails for none of them, and the last delivery is kept as a dead letter', async () => {
  const overtaken = overtakenBy(() => importDebts(arrival, deps, hurried));
  const last = { count: DELIVERIES_MAX, remainingMs: () => 0 };
  await expect(importDebts(arrival, overtaken, last)).rejects.toThrow(ImportOvertaken);
  expect(await theImport()).toMatchObject({ status: 'running' });
  expect(continued).toHaveLength(1);
});

test('a file whose last delivery lost the answer to its own mark goes on once it is sent from the dead letters', async () => {
  table.client.middlewareStack.add(
    (next, { commandName }) =>
      async (given) => {
        const answer = await next(given);
        return commandName === 'PutItemCommand' ? next(given) : answer;
      },
    { step: 'initialize', name: 'sendTwice' },
  );
  const last = { count: DELIVERIES_MAX, remainingMs: () => 0 };
  await expect(importDebts(arrival, deps, last)).rejects.toThrow(ImportOvertaken);
  expect(continued).toEqual([]);
  table.client.middlewareStack.remove('sendTwice');
  expect(await importDebts(arrival, deps, enough)).toBe('done');
  expect(await theImport()).toMatchObject(everythingIsIn);
});

test('a file that is replaced while it is read fails with what is in kept', async () => {
  await importDebts(arrival, deps, hurried);
  files.put(KEY, `${HEADER}outra coisa`);
  const [event] = continued;
  expect(event && (await importDebts(event, deps, enough))).toBe('failed');
  expect(await theImport()).toMatchObject({
    status: 'failed',
    failure: expect.stringContaining('trocado'),
    counts: { rows: CHUNK_ROWS_MAX },
  });
});

test('a code that comes twice with other content is rejected and names the first row', async () => {
  const filler = Array.from({ length: CHUNK_ROWS_MAX }, (_, index) => line(index * 100)).join('');
  const first = 'D-1;52998224725;Maria;10,00;01/03/2026\n';
  const again = 'D-1;52998224725;Maria;99,00;01/03/2026\n';
  files.put(KEY, HEADER + first + first + again + filler + again);
  await importDebts(arrival, deps, enough);
  const ended = await theImport();
  expect(ended).toMatchObject({ counts: { unchanged: 1, rejected: 2 } });
  const rejects = files.text(ended?.rejectedParts[0] ?? '');
  expect(rejects.match(/código repetido: a linha 2 já o traz/g)).toHaveLength(2);
});

test('a code that belongs to another CPF is rejected', async () => {
  files.put(KEY, `${HEADER}E-1;52998224725;Maria;10,00;01/03/2026\n`);
  await importDebts(arrival, deps, enough);
  files.put(KEY, `${HEADER}E-1;11144477735;José;10,00;01/03/2026\n`);
  await importDebts(arrival, deps, enough);
  const rejects = files.keys().find((key) => key.startsWith('rejected/'));
  expect(files.text(rejects ?? '')).toContain('código já usado para outro CPF/CNPJ');
});

test('an import that cannot go on is marked as failed the last time, and the alarm still rings', async () => {
  expect(DELIVERIES_MAX).toBe(QUEUES.imports.maxReceiveCount);
  await importDebts(arrival, deps, hurried);
  const [event] = continued;
  const broken = {
    ...deps,
    planRulesOf: () => Promise.reject(new Error('no policy')),
  };
  const last = { ...enough, count: DELIVERIES_MAX };
  for (const turn of [enough, last])
    await expect(event && importDebts(event, broken, turn)).rejects.toThrow('no policy');
  expect(await theImport()).toMatchObject({
    status: 'failed',
    failure: expect.stringContaining('do nosso lado'),
    counts: { rows: CHUNK_ROWS_MAX },
  });
});

test('the test event of S3 is answered and does nothing', async () => {
  expect(await importDebts({ Event: 's3:TestEvent' }, deps, enough)).toBe('test');
});
