import { expect, test } from 'vitest';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { ImportId } from '#shared/domain/values/ids.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { advanceImport, beginImport, type ImportCounts } from '#shared/table/imports.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
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

const CELLS = {
  codigo: 'NF-5',
  cpf: '390.533.447-05',
  nome: 'JOSÉ ALVES',
  valor: '300,00',
  vencimento: '10/03/2026',
};
const OLD_CELLS = { ...CELLS, valor: '500,00', email: 'jose@provedor.com.br' };

async function aDesk() {
  const { table, deps, continuedImports } = await createApiWorld();
  const ask = asker(createApi(deps));
  const send = (cells: Readonly<Record<string, string>>) =>
    ask(AURORA_GESTOR, 'POST /api/debts', { credorId: AURORA, rows: [cells] });
  return {
    continuedImports,
    send,
    mend: async (importId: ImportId, cells: Readonly<Record<string, string>>) =>
      (await ask(AURORA_GESTOR, `POST /api/imports/${AURORA}/${importId}/rows/2`, { cells })).json,
    person: async () => {
      const debtorId = debtorIdOf('39053344705', await deps.documentKey());
      const { record } = await loadDebtor(table, debtorId);
      const contacts = record.contacts.map(({ kind }) => kind);
      return { debts: record.debts.map(({ principal }) => principal), contacts };
    },
    repeat: (importId: ImportId) =>
      ask(AURORA_GESTOR, `POST /api/imports/${AURORA}/${importId}/repeat`),
    async done(
      importId: ImportId,
      name: string,
      startedAt: Instant,
      counts: ImportCounts,
      mode: 'delta' | 'full' = 'delta',
    ) {
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
        mode,
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

const STAYS = {
  row: 2,
  outcome: 'unchanged',
  column: 'valor',
  value: '500,00',
  reason: expect.stringMatching(/fica como está.*arquivo mais novo.*Corrigir dívida/),
};

test('a row of an old file puts no old amount over a newer one, and its contacts come in', async () => {
  const { done, send, mend, person } = await aDesk();
  await send(CELLS);
  await done(OLD, 'marco', LATER, { ...NOTHING, imported: 1 });
  await done(NEW, 'abril', addMinutes(LATER, 60), { ...NOTHING, unchanged: 1 });
  expect(await mend(OLD, OLD_CELLS)).toEqual(STAYS);
  expect(await person()).toEqual({ debts: [30_000], contacts: ['email'] });
  expect(await mend(NEW, OLD_CELLS)).toEqual({ row: 2, outcome: 'corrected' });
  expect(await person()).toMatchObject({ debts: [50_000] });
});

test('nor over what somebody else told of the debt after the file, though no newer one came', async () => {
  const { done, send, mend, person } = await aDesk();
  await done(OLD, 'marco', addMinutes(API_NOON, -60), { ...NOTHING, imported: 1 });
  await send(CELLS);
  expect(await mend(OLD, OLD_CELLS)).toEqual(STAYS);
  expect(await person()).toEqual({ debts: [30_000], contacts: ['email'] });
});

test('what was mended once may be mended again', async () => {
  const { done, mend, person } = await aDesk();
  await done(OLD, 'marco', addMinutes(API_NOON, -60), { ...NOTHING, imported: 1 });
  expect(await mend(OLD, CELLS)).toEqual({ row: 2, outcome: 'imported' });
  expect(await mend(OLD, OLD_CELLS)).toEqual({ row: 2, outcome: 'corrected' });
  expect(await person()).toMatchObject({ debts: [50_000] });
});

test('a debt that a whole book lacks does not come in by a row of the file before it', async () => {
  const { done, mend, person } = await aDesk();
  await done(OLD, 'marco', API_NOON, { ...NOTHING, imported: 1 });
  await done(NEW, 'abril', LATER, { ...NOTHING, unchanged: 1 }, 'full');
  const reason = expect.stringMatching(/base completa, e esta dívida não entrou com ela/);
  expect(await mend(OLD, CELLS)).toMatchObject({ row: 2, outcome: 'rejected', reason });
  expect(await person()).toMatchObject({ debts: [] });
  expect(await mend(NEW, CELLS)).toEqual({ row: 2, outcome: 'imported' });
});
