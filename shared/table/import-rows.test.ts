import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { DebtRow } from '#shared/domain/import/debt-row.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { ImportId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos, sumCentavos } from '#shared/domain/values/money.ts';
import { importWorld } from '#shared/testing/import-world.ts';
import { AURORA, instant } from '#shared/testing/records.ts';
import { changeDebtor } from './change-debtor.ts';
import { importRows } from './import-rows.ts';
import { loadDebtor } from './load-debtor.ts';
import { readImportTerms } from './read-import-terms.ts';
import { listUnreconciled } from './unreconciled.ts';

const TAX_ID = TaxId.parse('52998224725');

async function aWorld() {
  const { client, tableName } = await createTestTable();
  const world = await importWorld({ client, name: tableName });
  const { table } = world;
  const terms = await readImportTerms(table, AURORA);
  if (!terms.ok) throw new Error(terms.reason);
  const debtorId = world.debtorOf(TAX_ID);
  let imports = 0;
  return {
    table,
    debtorId,
    bring(codes: readonly string[], principal: number) {
      imports += 1;
      const rows = codes.map((externalId, index) => aRow(externalId, index + 2, principal));
      const importId = ImportId.parse(`importacao${'abcdef'.charAt(imports)}`);
      return importRows(rows, { ...world, terms: terms.value, importId });
    },
    async pay(amount: number, index: number): Promise<void> {
      const context = { actor: 'system', cause: 'test', at: world.now() };
      const paymentId = paymentIdOf('sandbox', `E${index}`);
      const paidAt = instant(`2026-03-18T15:00:00.${String(index).padStart(3, '0')}Z`);
      const money = { paymentId, gateway: 'sandbox', amount: centavos(amount), paidAt };
      await changeDebtor(table, debtorId, context, ({ record }) => {
        if (!isRegistered(record)) throw new Error('nobody');
        const payment = { ...money, credorId: AURORA, chargeId: null };
        return {
          outcome: 'paid',
          decision: { facts: [takePayment(record, payment, RULES_WITHOUT_SERIES)] },
        };
      });
    },
  };
}

const aRow = (externalId: string, row: number, principal: number): DebtRow => ({
  row,
  externalId,
  taxId: TAX_ID,
  name: 'Maria da Silva',
  language: null,
  contacts: [],
  places: [],
  address: null,
  principal: centavos(principal),
  dueDate: localDate('2026-03-20'),
  description: '',
  fineBps: null,
  monthlyInterestBps: null,
  terms: {},
});

test('what a debtor paid above a corrected debt waits for a person', async () => {
  const { bring, pay, table } = await aWorld();
  await bring(['A-1'], 10_000);
  await pay(8_000, 1);
  expect(await bring(['A-1'], 5_000)).toEqual(new Map([[2, { row: 2, outcome: 'corrected' }]]));
  expect(await listUnreconciled(table, AURORA)).toMatchObject([
    { kind: 'overpaid', amount: 3_000 },
  ]);
});

test('corrections that touch more than one transaction holds are written in several', async () => {
  const { bring, pay, table, debtorId } = await aWorld();
  const codes = Array.from({ length: 24 }, (_, index) => `A-${index + 10}`);
  await bring(codes, 1_000);
  for (const [index] of codes.entries()) await pay(1_000, index);
  const results = await bring(codes, 400);
  expect([...results.values()].map(({ outcome }) => outcome)).toEqual(codes.map(() => 'corrected'));
  const { record } = await loadDebtor(table, debtorId);
  expect(sumCentavos(record.payments.map(({ overpaid }) => overpaid))).toBe(24 * 600);
  const waiting = await listUnreconciled(table, AURORA);
  expect(sumCentavos(waiting.map(({ amount }) => amount))).toBe(24 * 600);
});
