import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { OpenDebt } from '#shared/domain/debt/debt.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putMaria } from '#shared/testing/put-link.ts';
import { aDebt, instant, MARIA_PROFILE } from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from './portal.ts';

const old = aDebt({
  externalId: 'NF-1/1',
  description: 'Sofá de 2020',
  dueDate: localDate('2020-01-10'),
});

async function enterOwing(...debts: readonly OpenDebt[]) {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const base = `/p/${await putMaria(table, { debts })}`;
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
    charges: async () => (await loadDebtor(table, KEYED_MARIA)).record.charges,
  };
}

test('a debtor is asked for the newer debt alone, and its Pix pays no prescribed one', async () => {
  const newer = aDebt();
  const later = aDebt({ externalId: 'NF-1001/2', dueDate: localDate('2026-05-11') });
  const { maria, base, charges } = await enterOwing(old, newer, later);
  expect(maria.text).toContain('Total em atraso R$ 1.031,67');
  expect(maria.text).toContain('Pagar tudo: R$ 2.031,67');
  expect(maria.page).not.toContain('Sofá');
  const everything = maria.page.replace(/<input[^>]*name="divida"[^>]*>/g, '');
  Object.assign(maria, { page: everything });
  await maria.send(`${base}/pix`);
  expect((await charges()).map(({ debtIds }) => debtIds)).toEqual([[newer.debtId, later.debtId]]);
});

test('a debtor whose only debt prescribed hears that nobody may collect it, and is shown no amount', async () => {
  const { maria, base, charges } = await enterOwing(old);
  expect(maria.text).toContain('prescreveu');
  expect(maria.text).not.toMatch(/R\$|Tudo pago/);
  expect(maria.page).not.toContain(`action="${base}/pix"`);
  expect(await charges()).toEqual([]);
});
