import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { chargeIdOf, paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { addMinutes, epochSecondsOf, type Instant } from '#shared/domain/values/zone.ts';
import { outstandingItem } from '#shared/table/outstanding.ts';
import { readWebhook } from '#shared/table/raw-webhooks.ts';
import type { Table } from '#shared/table/table.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { AURORA, aDebt, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { askGateways } from './ask-gateways.ts';

const END = instant('2026-03-16T15:00:00.000Z');
const chargeId = chargeIdOf(MARIA, 'x');
const issued: Charge = {
  chargeId,
  credorId: AURORA,
  debtIds: [aDebt().debtId],
  amount: centavos(102_167),
  forDate: localDate('2026-03-15'),
  number: 1,
  requestedAt: instant('2026-03-15T15:00:00.000Z'),
  gateway: 'asaas',
  gatewayChargeId: 'pay_1',
  copiaECola: '0'.repeat(40),
  expiresAt: END,
  status: 'issued',
};

async function aTable(charge: Charge): Promise<Table> {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  await putRecord(table, aRecord({ charges: [charge] }));
  const Item = outstandingItem({ debtorId: MARIA, chargeId }, END);
  await client.send(new PutCommand({ TableName: tableName, Item }));
  return table;
}
const ask = (table: Table, now: Instant, millisecondsLeft = 900_000) =>
  askGateways({ table, now, millisecondsLeft: () => millisecondsLeft, listing: [] });
const nightOf = (day: string) => instant(`2026-03-${day}T06:20:00.000Z`);

test.each([
  ['16', 'asked for 0 and about 0'],
  ['17', 'asked for 0 and about 1'],
  ['18', 'asked for 0 and about 0'],
  ['19', 'asked for 0 and about 1'],
  ['21', 'asked for 0 and about 1'],
  ['22', 'asked for 0 and about 0'],
])(
  'on the night of the %s, of a charge that ended unpaid on the 16th: %s',
  async (day, outcome) => {
    expect(await ask(await aTable(issued), nightOf(day))).toBe(outcome);
  },
);

test('the question names the charge as the gateway and as we do, and is kept once', async () => {
  const table = await aTable(issued);
  await ask(table, nightOf('17'));
  expect(await ask(table, nightOf('17'))).toBe('asked for 0 and about 0');
  const key = { gateway: 'asaas', day: '2026-03-17', eventId: `${chargeId}-1` };
  const kept = await readWebhook(table, key);
  expect(kept?.strength).toBe('ours');
  expect(JSON.parse(kept?.body ?? '')).toEqual({ gatewayPaymentId: 'pay_1', txid: chargeId });
});

test.each([
  [
    'was taken back, and may have been paid all the same',
    { ...issued, status: 'cancelled' as const, reason: 'replaced' as const },
    1,
  ],
  [
    'was paid',
    { ...issued, status: 'paid' as const, paymentId: paymentIdOf('asaas', 'pay_1'), paidAt: END },
    0,
  ],
])('of a charge that %s', async (_, charge, count) => {
  expect(await ask(await aTable(charge), nightOf('17'))).toBe(`asked for 0 and about ${count}`);
});

const paymentId = paymentIdOf('asaas', 'pay_1');
const paid: Charge = { ...issued, status: 'paid', paymentId, paidAt: END };
const boleto: Charge = {
  ...issued,
  boleto: {
    linhaDigitavel: '34191101213456788005871234570001816380000012345',
    barcode: '34198163800000123451101234567880057123457000',
    nossoNumero: null,
    dueDate: localDate('2026-03-16'),
    pdfUrl: null,
  },
};
const daysOn = (days: number) => addMinutes(nightOf('16'), days * 24 * 60);

test.each([
  ['was paid', paid, [13, 40, 95, 125]],
  ['is an unpaid boleto', boleto, [1, 3, 5, 13, 40]],
  ['is an unpaid Pix', issued, [1, 3, 5]],
])('of a charge that %s it is asked on these nights after its end', async (_, charge, expected) => {
  const table = await aTable(charge);
  const nights: number[] = [];
  for (let days = 0; days <= 130; days++) {
    if ((await ask(table, daysOn(days))) === 'asked for 0 and about 1') nights.push(days);
  }
  expect(nights).toEqual(expected);
});

test('a charge is known for as long as anybody asks about it', () => {
  const { expiresAt } = outstandingItem({ debtorId: MARIA, chargeId }, END);
  expect(expiresAt).toBeGreaterThan(epochSecondsOf(daysOn(126)));
});

test('a night that runs out of time says that it asked about some', async () => {
  expect(await ask(await aTable(issued), nightOf('17'), 1_000)).toContain('not about all');
});
