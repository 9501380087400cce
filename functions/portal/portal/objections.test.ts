import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { readNotes } from '#shared/table/read-notes.ts';
import { itemsWith } from '#shared/testing/items-with.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putMaria } from '#shared/testing/put-link.ts';
import {
  aCase,
  aDebt,
  AURORA,
  HORIZONTE,
  instant,
  MARIA_PROFILE,
} from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from './portal.ts';

async function enter() {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const token = await putMaria(table, {
    cases: [aCase(), aCase({ credorId: HORIZONTE })],
    debts: [
      aDebt(),
      aDebt({ externalId: 'NF-1001/2' }),
      aDebt({ credorId: HORIZONTE, externalId: 'M-7' }),
    ],
  });
  const base = `/p/${token}`;
  const portal = createPortal({
    table,
    config: cachedConfig(table, () => 0),
    documentKey: async () => DOCUMENT_KEY,
    now: () => instant('2026-04-14T13:05:00.000Z'),
  });
  const maria = await new Visitor(portal).open(base);
  await maria.send(base, { documento: MARIA_PROFILE.taxId });
  return {
    maria,
    base,
    table,
    record: async () => (await loadDebtor(table, KEYED_MARIA)).record,
    newest: async () =>
      (await readHistory(table, KEYED_MARIA, { newestFirst: true, limit: 1 }))[0]?.fact,
  };
}

test('a debtor who does not recognise a debt is not collected from any more', async () => {
  const { maria, base, record } = await enter();
  await maria.open(`${base}/nao-reconheco`);
  await maria.send(`${base}/nao-reconheco`, { motivo: 'cancelei' });
  expect(maria.text).toContain('não vai cobrar você enquanto isso');
  const { cases, debtor } = await record();
  expect(cases.find(({ credorId }) => credorId === AURORA)).toMatchObject({
    status: 'disputed',
    motive: 'cancelei',
    debtId: null,
    noteId: null,
  });
  expect(debtor?.nextAlarm).toMatchObject({ credorId: HORIZONTE });
});

test('a debtor who already paid one debt says which and how', async () => {
  const { maria, base, newest } = await enter();
  await maria.open(`${base}/ja-paguei`);
  await maria.send(`${base}/ja-paguei`, {});
  expect(maria.status).toBe(422);
  expect(maria.text).toContain('Escolha uma das opções');
  const { debtId } = aDebt();
  await maria.send(`${base}/ja-paguei`, { motivo: 'paguei-boleto', divida: debtId });
  expect(await newest()).toMatchObject({ motive: 'paguei-boleto', debtId, noteId: null });
});

test.each([
  ['nao-reconheco', 'paguei-pix'],
  ['ja-paguei', 'cancelei'],
  ['nao-reconheco', 'operator'],
])('on the page %s a debtor cannot answer %s', async (page, motivo) => {
  const { maria, base } = await enter();
  await maria.open(`${base}/${page}`);
  await maria.send(`${base}/${page}`, { motivo });
  expect(maria.status).toBe(422);
});

test.each([
  ['nao-reconheco', 'outro'],
  ['ja-paguei', 'paguei-outro'],
])('what a debtor writes on %s is kept apart from the history', async (page, motivo) => {
  const { maria, base, table, record } = await enter();
  const words = 'Estive internada com meu filho no Hospital das Flores.';
  await maria.open(`${base}/${page}`);
  await maria.send(`${base}/${page}`, { motivo, detalhe: words });
  const known = caseOf(await record(), AURORA);
  assert(known?.status === 'disputed' && known.noteId);
  expect(await itemsWith(table, 'Hospital')).toEqual([`T#${KEYED_MARIA} NOTE#${known.noteId}`]);
  expect(await itemsWith(table, motivo)).toContainEqual(expect.stringMatching(/^H#/));
  const notes = await readNotes(table, KEYED_MARIA, [known.noteId]);
  expect([...notes.values()]).toEqual([words]);
});
