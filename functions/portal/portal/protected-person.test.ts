import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putMaria } from '#shared/testing/put-link.ts';
import { barred, instant, MARIA_PROFILE, marked } from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from './portal.ts';

test.each([
  ['who died', marked('deceased')],
  ['who is a minor', marked('minor')],
  ['whom a court order protects', barred('court-order')],
])('in the name of somebody %s nothing is signed or promised', async (_, { debtor }) => {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const base = `/p/${await putMaria(table, { debtor: { ...debtor, debtorId: KEYED_MARIA } })}`;
  const portal = createPortal({
    table,
    config: cachedConfig(table, () => 0),
    documentKey: async () => DOCUMENT_KEY,
    now: () => instant('2026-04-14T13:05:00.000Z'),
  });
  const maria = await new Visitor(portal).open(base);
  await maria.send(base, { documento: MARIA_PROFILE.taxId });
  expect(maria.page).not.toMatch(/\/(negociar|prometer)"/);
  await maria.open(`${base}/proposta?parcelas=0`);
  expect(maria.text).toContain('nada se assina por aqui; fale com o atendimento');
  expect(maria.page).not.toContain('/negociar"');
  await maria.open(`${base}/prometer`);
  expect(maria.text).toContain('nada se promete por aqui; fale com o atendimento');
  const { agreements, promises } = (await loadDebtor(table, KEYED_MARIA)).record;
  expect([agreements, promises]).toEqual([[], []]);
});
