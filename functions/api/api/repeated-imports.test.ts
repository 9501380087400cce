import { expect, test } from 'vitest';
import { ImportId } from '#shared/domain/values/ids.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { advanceImport, beginImport, type ImportCounts } from '#shared/table/imports.ts';
import { API_NOON, asker, AURORA_GESTOR, createApiWorld } from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const NOTHING: ImportCounts = {
  rows: 1,
  imported: 0,
  corrected: 0,
  unchanged: 0,
  rejected: 1,
  withRemarks: 0,
};
const OLD = ImportId.parse('aaaaaaaabbbbbbbbcccc');
const NEW = ImportId.parse('ddddddddeeeeeeeeffff');
const LATER = addMinutes(API_NOON, 60);

async function aDesk() {
  const { table, deps, continuedImports } = await createApiWorld();
  const ask = asker(createApi(deps));
  return {
    continuedImports,
    repeat: (importId: ImportId) =>
      ask(AURORA_GESTOR, `POST /api/imports/${AURORA}/${importId}/repeat`),
    async done(importId: ImportId, name: string, startedAt: Instant, counts: ImportCounts) {
      const facts = {
        importId,
        credorId: AURORA,
        key: `imports/${AURORA}/${name}.csv`,
        etag: 'e',
        startedAt,
        counts,
        rejectedParts: [],
        ignoredColumns: [],
        columnDoubts: [],
        toReview: false,
        otherSheets: [],
        mode: 'delta' as const,
        turn: 0,
        bookParts: [],
        unknownCodes: 0,
      };
      const next = { byte: 0, row: 1 };
      const begun = await beginImport(table, { ...facts, status: 'running', next });
      await advanceImport(table, begun, { ...facts, status: 'done', finishedAt: startedAt });
    },
  };
}

test('a file that is older than what came in since is not read again', async () => {
  const { done, repeat, continuedImports } = await aDesk();
  await done(OLD, 'marco', API_NOON, { ...NOTHING, imported: 1 });
  await done(NEW, 'abril', LATER, { ...NOTHING, corrected: 1 });
  expect(await repeat(OLD)).toMatchObject({
    status: 409,
    json: { title: 'Já chegou um arquivo mais novo' },
  });
  expect(continuedImports).toEqual([]);
  expect(await repeat(NEW)).toMatchObject({ status: 204 });
});

test('a newer file that changed nothing, or is the same one, is no reason', async () => {
  const { done, repeat } = await aDesk();
  await done(OLD, 'marco', API_NOON, { ...NOTHING, imported: 1 });
  await done(NEW, 'abril', LATER, NOTHING);
  expect(await repeat(OLD)).toMatchObject({ status: 204 });
  await done(ImportId.parse('gggggggghhhhhhhhiiii'), 'marco', LATER, { ...NOTHING, corrected: 1 });
  expect(await repeat(OLD)).toMatchObject({ status: 204 });
});
