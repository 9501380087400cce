import { expect, test } from 'vitest';
import { ImportId } from '#shared/domain/values/ids.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { advanceImport, beginImport, isToCancel, readImport } from '#shared/table/imports.ts';
import { API_NOON, asker, AURORA_GESTOR, createApiWorld } from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const importId = ImportId.parse('aaaaaaaabbbbbbbbcccc');

/** The whole book of Loja Aurora, as a function reads it. */
async function aRunningBook() {
  const { table, deps, continuedImports } = await createApiWorld();
  await beginImport(table, {
    importId,
    credorId: AURORA,
    key: `imports/${AURORA}/base-completa/livro.csv`,
    etag: 'e',
    startedAt: API_NOON,
    counts: {
      rows: 6,
      imported: 0,
      corrected: 0,
      unchanged: 6,
      rejected: 0,
      withRemarks: 0,
    },
    rejectedParts: [],
    ignoredColumns: [],
    columnDoubts: [],
    toReview: false,
    otherSheets: [],
    mode: 'full',
    turn: 0,
    bookParts: [],
    unknownCodes: 0,
    status: 'running',
    next: { byte: 0, row: 1 },
  });
  return { ask: asker(createApi(deps)), table, continuedImports };
}

const RECALL = {
  open: 10,
  absent: 4,
  withdrawn: 0,
  kept: 0,
  parts: 1,
};

async function anAwaitingDesk() {
  const { ask, table, continuedImports } = await aRunningBook();
  const known = await readImport(table, AURORA, importId);
  if (known?.status !== 'running') throw new Error('the import does not run');
  const { next: _, ...facts } = known;
  const doubts = ['much-missing' as const];
  await advanceImport(table, known, { ...facts, status: 'awaiting', recall: RECALL, doubts });
  return { ask, table, continuedImports };
}

test('what a whole book lacks is taken back when a person says so, and stays when they do not', async () => {
  const place = `/api/imports/${AURORA}/${importId}`;
  const { ask, continuedImports } = await anAwaitingDesk();
  await expect(ask(AURORA_GESTOR, `GET ${place}`)).resolves.toMatchObject({
    json: { status: 'awaiting', recall: { open: 10, absent: 4, doubts: ['much-missing'] } },
  });
  await expect(ask(AURORA_GESTOR, `GET ${place}/absent`)).resolves.toMatchObject({
    json: { rows: [], downloadUrls: [expect.stringContaining('import-work/')] },
  });
  const { json } = await ask(AURORA_GESTOR, `POST ${place}/recall`, { decision: 'withdraw' });
  expect(json).toMatchObject({ status: 'recalling' });
  expect(continuedImports).toMatchObject([{ name: 'ImportContinued', importId }]);
  const again = await ask(AURORA_GESTOR, `POST ${place}/recall`, { decision: 'keep' });
  expect(again).toMatchObject({ status: 409 });

  const other = await anAwaitingDesk();
  const kept = await other.ask(AURORA_GESTOR, `POST ${place}/recall`, { decision: 'keep' });
  expect(kept.json).toMatchObject({ status: 'done', recall: { withdrawn: 0, kept: 4 } });
  expect(other.continuedImports).toEqual([]);
});

test('a book that a newer file has overtaken takes nothing back any more', async () => {
  const place = `/api/imports/${AURORA}/${importId}`;
  const { ask, table, continuedImports } = await anAwaitingDesk();
  const known = await readImport(table, AURORA, importId);
  if (known?.status !== 'awaiting') throw new Error('the import does not wait');
  const { recall: _, doubts: __, ...facts } = known;
  const newer = {
    ...facts,
    importId: ImportId.parse('aaaaaaaaaaaaaaaaaaaa'),
    key: 'imports/loja-aurora/novas.csv',
    startedAt: addMinutes(known.startedAt, 1),
    status: 'running' as const,
    next: { byte: 0, row: 1 },
  };
  await beginImport(table, newer);
  const refused = await ask(AURORA_GESTOR, `POST ${place}/recall`, { decision: 'withdraw' });
  expect(refused).toMatchObject({ status: 409 });
  expect(JSON.stringify(refused.json)).toContain('novas.csv');
  expect(continuedImports).toEqual([]);
  const kept = await ask(AURORA_GESTOR, `POST ${place}/recall`, { decision: 'keep' });
  expect(kept.json).toMatchObject({ status: 'done', recall: { kept: 4 } });
});

async function aReviewedFile() {
  const { ask, table, continuedImports } = await aRunningBook();
  const running = await readImport(table, AURORA, importId);
  if (running?.status !== 'running') throw new Error('there is no import');
  await advanceImport(table, running, { ...running, status: 'reviewing', toReview: true });
  return { ask, table, continuedImports };
}

test('a file that waits for a look goes in when somebody says so, once', async () => {
  const place = `/api/imports/${AURORA}/${importId}`;
  const { ask, table, continuedImports } = await aReviewedFile();
  await expect(ask(AURORA_GESTOR, `GET ${place}`)).resolves.toMatchObject({
    json: { status: 'reviewing' },
  });
  expect(await ask(AURORA_GESTOR, `POST ${place}/repeat`)).toMatchObject({ status: 409 });
  const { json } = await ask(AURORA_GESTOR, `POST ${place}/start`);
  expect(json).toMatchObject({ status: 'running' });
  expect(continuedImports).toMatchObject([{ name: 'ImportContinued', importId }]);
  expect(await readImport(table, AURORA, importId)).toMatchObject({ toReview: false });
  expect(await ask(AURORA_GESTOR, `POST ${place}/start`)).toMatchObject({ status: 409 });
});

test('or is stopped, and nothing of it is in', async () => {
  const place = `/api/imports/${AURORA}/${importId}`;
  const { ask } = await aReviewedFile();
  const { json } = await ask(AURORA_GESTOR, `POST ${place}/cancel`);
  expect(json).toMatchObject({ status: 'cancelled', imported: 0 });
});

test('an import is stopped by whoever sent it, while there is something to stop', async () => {
  const place = `/api/imports/${AURORA}/${importId}`;
  const { ask, table } = await aRunningBook();
  await ask(AURORA_GESTOR, `POST ${place}/cancel`);
  expect(await isToCancel(table, importId)).toBe(true);
  const waiting = await anAwaitingDesk();
  const { json } = await waiting.ask(AURORA_GESTOR, `POST ${place}/cancel`);
  expect(json).toMatchObject({ status: 'cancelled' });
  expect(await waiting.ask(AURORA_GESTOR, `POST ${place}/cancel`)).toMatchObject({ status: 409 });
});
