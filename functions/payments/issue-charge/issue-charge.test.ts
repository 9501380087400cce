import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import {
  type ChargeOrder,
  type Gateway,
  GatewayRefused,
  type IssuedCharge,
} from '#shared/adapters/gateways/gateway.ts';
import { staticBrCode } from '#shared/domain/charge/br-code.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { chargeIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { A_CODE } from '#shared/testing/charge-orders.ts';
import { aCredor } from '#shared/testing/credores.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { AURORA, aDebt, aRecord, instant, MARIA, MARIA_PROFILE } from '#shared/testing/records.ts';
import { issueCharge } from './issue-charge.ts';

const now = instant('2026-03-15T15:00:00.000Z');
const requested: Charge = {
  chargeId: chargeIdOf(MARIA, 'x'),
  credorId: AURORA,
  debtIds: [aDebt().debtId],
  amount: centavos(102_167),
  forDate: localDate('2026-03-15'),
  number: 1,
  requestedAt: now,
  status: 'requested',
};
const issued: IssuedCharge = {
  gatewayChargeId: 'pay_1',
  copiaECola: A_CODE,
  boleto: null,
  expiresAt: instant('2026-03-16T12:00:00.000Z'),
};

const RECEIVER = { key: '11222333000181', name: 'Loja Aurora', city: 'Sao Paulo' };

async function aWorld(
  issue: (order: ChargeOrder) => Promise<IssuedCharge>,
  charges = [requested],
  debts: readonly Debt[] = [aDebt()],
) {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  await putRecord(table, aRecord({ charges, debts }));
  const orders: ChargeOrder[] = [];
  const gateway: Gateway = {
    name: 'sandbox',
    verify: () => ({ ok: false }),
    read: () => [],
    refetch: async () => [],
    cancel: async () => undefined,
    issue: (order) => {
      orders.push(order);
      return issue(order);
    },
  };
  const deps = {
    table,
    findGateway: async (name: string) => (name === 'sandbox' ? gateway : null),
    credorOf: async () => aCredor(),
    now: () => now,
  };
  const { chargeId } = requested;
  return {
    orders,
    deps,
    issue: (receives = 1, changes: Partial<typeof deps> = {}) =>
      issueCharge(
        { ...deps, ...changes },
        { name: 'ChargeQueued', debtorId: MARIA, chargeId },
        receives,
      ),
    charge: async () => (await loadDebtor(table, MARIA)).record.charges[0],
  };
}

test('a charge that was asked for becomes a Pix that the debtor can pay', async () => {
  const world = await aWorld(async () => issued);
  expect(await world.issue()).toBe('issued');
  const { copiaECola, expiresAt } = issued;
  expect(await world.charge()).toMatchObject({ status: 'issued', copiaECola, expiresAt });
  expect(world.orders).toMatchObject([
    { chargeId: requested.chargeId, amount: 102_167, payer: MARIA_PROFILE },
  ]);
});

test.each([
  ['whose check does not add up', A_CODE.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
  ['of another amount', staticBrCode({ ...RECEIVER, amount: centavos(102_176), txid: null })],
])('a code %s is shown to nobody: the charge fails and says why', async (_, copiaECola) => {
  const world = await aWorld(async () => ({ ...issued, copiaECola }));
  expect(await world.issue()).toBe('failed');
  expect(await world.charge()).toMatchObject({
    status: 'failed',
    reason: expect.stringContaining('O gateway devolveu um código inútil'),
  });
});

test('asked again, nothing is ordered again', async () => {
  const world = await aWorld(async () => issued);
  await world.issue();
  expect(await world.issue()).toBe('already-done');
  expect(world.orders).toHaveLength(1);
});

test('two deliveries at once leave one Pix', async () => {
  const world = await aWorld(async () => issued);
  expect((await Promise.all([world.issue(), world.issue()])).sort()).toEqual([
    'already-done',
    'issued',
  ]);
});

test.each([
  ['', '2026-03-15T15:00:20.000Z'],
  [', asked for by a clock that was behind', '2026-03-15T14:59:58.000Z'],
])(
  'a Pix that a boleto of the same debts%s overtook while it was being issued is taken back at once',
  async (_, requestedAt) => {
    const boleto: Charge = {
      ...requested,
      chargeId: chargeIdOf(MARIA, 'y'),
      kind: 'boleto',
      number: 2,
      requestedAt: instant(requestedAt),
    };
    const world = await aWorld(async () => issued, [requested, boleto]);
    expect(await world.issue()).toBe('issued');
    expect(await world.charge()).toMatchObject({ status: 'cancelling', reason: 'replaced' });
  },
);

test('a Pix stays that replaced a boleto which a clock ahead of it had asked for', async () => {
  const boleto: Charge = {
    ...requested,
    chargeId: chargeIdOf(MARIA, 'y'),
    kind: 'boleto',
    requestedAt: instant('2026-03-15T15:00:02.000Z'),
  };
  const world = await aWorld(async () => issued, [boleto, { ...requested, number: 2 }]);
  expect(await world.issue()).toBe('issued');
  expect(await world.charge()).toMatchObject({ status: 'issued' });
});

test('so is one whose debts are owed no more, because a payment came first', async () => {
  const world = await aWorld(
    async () => issued,
    [requested],
    [{ ...aDebt(), status: 'settled', settledAt: now }],
  );
  expect(await world.issue()).toBe('issued');
  expect(await world.charge()).toMatchObject({ status: 'cancelling', reason: 'not-owed' });
});

test('a code that lives for months is a promise for a day only', async () => {
  const world = await aWorld(async () => ({
    ...issued,
    expiresAt: instant('2027-03-15T15:00:00.000Z'),
  }));
  await world.issue();
  expect(await world.charge()).toMatchObject({ expiresAt: '2026-03-16T15:00:00.000Z' });
});

test('a refusal of the gateway ends the charge with its reason', async () => {
  const world = await aWorld(() => Promise.reject(new GatewayRefused('O PSP recusou a cobrança.')));
  expect(await world.issue()).toBe('failed');
  expect(await world.charge()).toMatchObject({
    status: 'failed',
    reason: 'O PSP recusou a cobrança.',
  });
});

test('a gateway that is not configured is a refusal too', async () => {
  const world = await aWorld(async () => issued);
  expect(await world.issue(1, { findGateway: async () => null })).toBe('failed');
});

test('a gateway that does not answer is tried again, and at last the debtor may ask anew', async () => {
  const world = await aWorld(() => Promise.reject(new Error('timeout')));
  await expect(world.issue(1)).rejects.toThrow('timeout');
  expect(await world.charge()).toMatchObject({ status: 'requested' });
  expect(await world.issue(5)).toBe('failed');
});
