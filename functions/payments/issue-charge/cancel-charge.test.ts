import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { type Gateway, GatewayRefused } from '#shared/adapters/gateways/gateway.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { chargeIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { aCredor } from '#shared/testing/credores.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { AURORA, aDebt, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { serveCharge } from './serve-charge.ts';

const now = instant('2026-03-15T15:00:00.000Z');
const chargeId = chargeIdOf(MARIA, 'x');
const leaving: Charge = {
  chargeId,
  credorId: AURORA,
  debtIds: [aDebt().debtId],
  amount: centavos(102_167),
  forDate: localDate('2026-03-15'),
  number: 1,
  requestedAt: now,
  gateway: 'asaas',
  gatewayChargeId: 'pay_1',
  copiaECola: '0'.repeat(40),
  expiresAt: instant('2026-03-16T12:00:00.000Z'),
  status: 'cancelling',
  reason: 'replaced',
};

async function aWorld(cancel: Gateway['cancel'], isConfigured = true) {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  await putRecord(table, aRecord({ charges: [leaving] }));
  const asked: object[] = [];
  const gateway: Gateway = {
    name: 'asaas',
    verify: () => ({ ok: false }),
    read: () => [],
    refetch: async () => [],
    issue: () => Promise.reject(new Error('not asked here')),
    cancel: (charge) => {
      asked.push(charge);
      return cancel(charge);
    },
  };
  const deps = {
    table,
    findGateway: async (name: string) => (name === 'asaas' && isConfigured ? gateway : null),
    credorOf: async () => aCredor(),
    now: () => now,
  };
  return {
    asked,
    serve: (receives = 1) =>
      serveCharge(deps, { name: 'ChargeQueued', debtorId: MARIA, chargeId }, receives),
    charge: async () => (await loadDebtor(table, MARIA)).record.charges[0],
  };
}

test('a charge is taken back at the gateway that issued it, once', async () => {
  const world = await aWorld(async () => undefined);
  expect(await world.serve()).toBe('cancelled');
  expect(await world.charge()).toMatchObject({ status: 'cancelled', reason: 'replaced' });
  expect(await world.serve()).toBe('already-done');
  expect(world.asked).toEqual([{ chargeId, gatewayChargeId: 'pay_1' }]);
});

test('one that the gateway will not take back stays payable', async () => {
  const world = await aWorld(() => Promise.reject(new GatewayRefused('O Asaas recusou.')));
  expect(await world.serve()).toBe('cancel-refused');
  expect(await world.charge()).toMatchObject({ status: 'issued' });
});

test('a gateway that is configured no more is a refusal too', async () => {
  const world = await aWorld(async () => undefined, false);
  expect(await world.serve()).toBe('cancel-refused');
});

test('a gateway that does not answer is tried again, and at last given up', async () => {
  const world = await aWorld(() => Promise.reject(new Error('timeout')));
  await expect(world.serve(1)).rejects.toThrow('timeout');
  expect(await world.charge()).toMatchObject({ status: 'cancelling' });
  expect(await world.serve(5)).toBe('cancel-refused');
});
