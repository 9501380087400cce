import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { inParallel } from './in-parallel.ts';
import { keys } from './keys.ts';
import { listUnreconciled, putUnreconciled } from './unreconciled.ts';

const RESOLVED = 220;

test('money of a debtor still waits in the list when hundreds that came later are resolved', async () => {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const put = (minute: number) =>
    putUnreconciled(table, {
      kind: 'overpaid',
      status: minute === 0 ? 'open' : 'resolved',
      credorId: AURORA,
      debtorId: MARIA,
      chargeId: null,
      paymentId: paymentIdOf('sandbox', `E${minute}`),
      gateway: 'sandbox',
      amount: centavos(minute === 0 ? 500 : 0),
      paidAt: addMinutes(instant('2026-03-15T15:00:00.000Z'), minute),
    });
  await inParallel(
    Array.from({ length: RESOLVED + 1 }, (_, minute) => minute),
    20,
    async (minute) => {
      await put(minute);
    },
  );
  expect(await listUnreconciled(table, AURORA)).toMatchObject([{ amount: 500 }]);
});

test('a return does not wait in the list once somebody knows whose its payment is', async () => {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const ownerless = paymentIdOf('sandbox', 'E1');
  const back = {
    kind: 'refund-unmatched' as const,
    status: 'open' as const,
    credorId: null,
    debtorId: null,
    chargeId: null,
    ofPayment: ownerless,
    gateway: 'sandbox',
    amount: centavos(500),
    paidAt: instant('2026-03-15T15:00:00.000Z'),
  };
  const told = (id: string) => ({ ...back, paymentId: paymentIdOf('sandbox', id) });
  expect(await putUnreconciled(table, told('E1#R1'), { ownerless })).toBe(true);
  const Item = { ...keys.ref('payment', ownerless), debtorId: MARIA, target: {} };
  await client.send(new PutCommand({ TableName: tableName, Item }));
  expect(await putUnreconciled(table, told('E1#R2'), { ownerless })).toBe(false);
  expect(await listUnreconciled(table, 'unknown')).toHaveLength(1);
});
