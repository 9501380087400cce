import { expect, test } from 'vitest';
import {
  A_BOLETO,
  A_CODE,
  aBoletoOrder,
  anOrder,
  aRegistered,
} from '#shared/testing/charge-orders.ts';
import { instant } from '#shared/testing/records.ts';
import { stubGateway } from '#shared/testing/stub-gateway.ts';
import { httpSender } from './http-sender.ts';
import { zoopGateway } from './zoop.ts';
import { eventsOfZoop, ZoopTransaction } from './zoop-webhook.ts';

const order = anOrder();
const addressSecret = 'a-secret-in-the-address';
const gatewayAt = (baseUrl: string) =>
  zoopGateway({
    send: httpSender(),
    baseUrl,
    publishableKey: 'zpk_test',
    marketplaceId: 'm1',
    sellerId: 's1',
    addressSecret,
  });
const { read, verify } = gatewayAt('https://zoop.example');
const PLACE = '/v1/marketplaces/m1/transactions';

test('a webhook at the address that we gave is weakly proven, and at another not at all', () => {
  const webhook = (hmac: string) => ({
    body: '',
    headers: {},
    query: { hmac },
    clientCertificate: null,
  });
  const now = instant('2026-03-15T15:00:00.000Z');
  expect(verify(webhook(addressSecret), now)).toEqual({ ok: true, strength: 'weak' });
  expect(verify(webhook('guessed'), now)).toEqual({ ok: false });
});

const payload = { object: { id: 'tx1', resource: 'transaction', amount: '9999.00' } };
test.each([
  ['transaction.succeeded', { kind: 'look-up', gatewayPaymentId: 'tx1', txid: null }],
  ['buyer.transaction.reversed', { kind: 'look-up', gatewayPaymentId: 'tx1', txid: null }],
  ['transaction.charged_back', { kind: 'look-up', gatewayPaymentId: 'tx1', txid: null }],
  ['transaction.created', { kind: 'ignored', what: 'transaction.created' }],
  ['invoice.overdue', { kind: 'ignored', what: 'invoice.overdue' }],
])('%s is read as %j', (type, expected) => {
  expect(read(JSON.stringify({ id: 'e1', resource: 'event', type, payload }))).toEqual([expected]);
});

const transaction = {
  id: 'tx1',
  status: 'succeeded',
  amount: '1021.67',
  currency: 'BRL',
  reference_id: order.chargeId,
  created_at: '2026-03-15T14:00:00+00:00',
  updated_at: '2026-03-15T15:00:00+00:00',
};
const refund = { id: 'h1', operation_type: 'refund', status: 'succeeded', amount: '21.67' };
test.each([
  ['succeeded', {}, ['paid 102167']],
  ['succeeded', { history: [refund] }, ['paid 102167', 'refunded 2167']],
  ['reversed', {}, ['paid 102167', 'refunded-in-all 102167']],
  ['charged_back', {}, ['paid 102167', 'chargeback 102167']],
  ['disputed', {}, ['paid 102167']],
  ['canceled', {}, ['ignored']],
  [
    'canceled',
    { payment_method: { paid_at: '2026-03-15T15:00:00Z' } },
    ['paid 102167', 'refunded-in-all 102167'],
  ],
  ['pending', {}, ['ignored']],
  ['succeeded', { currency: 'USD' }, ['unreadable']],
])('a transaction that is %s, %j', (status, changes, expected) => {
  const events = eventsOfZoop(ZoopTransaction.parse({ ...transaction, status, ...changes }));
  const words = events.map((event) =>
    'amount' in event ? `${event.kind} ${event.amount}` : event.kind,
  );
  expect(words).toEqual(expected);
});

test('who pays is asked for by the buyer of the transaction, if there is one', async () => {
  const { url } = await stubGateway({
    [`GET ${PLACE}/tx1`]: { customer: 'buyer1' },
    'GET /v1/marketplaces/m1/buyers/buyer1': { taxpayer_id: '52998224725' },
    [`GET ${PLACE}/tx2`]: { customer: null },
  });
  expect(await gatewayAt(url).payerOf?.('tx1')).toBe('52998224725');
  expect(await gatewayAt(url).payerOf?.('tx2')).toBeUndefined();
});

test('a Pix is issued for the seller, taken back and asked about', async () => {
  const { url, asked } = await stubGateway({
    [`POST ${PLACE}`]: { id: 'tx1', payment_method: { qr_code: { emv: A_CODE } } },
    [`POST ${PLACE}/tx1/void`]: {},
    [`GET ${PLACE}/tx1`]: transaction,
  });
  const gateway = gatewayAt(url);
  expect(await gateway.issue(order)).toMatchObject({ gatewayChargeId: 'tx1', copiaECola: A_CODE });
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
    amount: 102_167,
    on_behalf_of: 's1',
    payment_type: 'pix',
    reference_id: order.chargeId,
  });
  await gateway.cancel({ chargeId: order.chargeId, gatewayChargeId: 'tx1' });
  expect(await gateway.refetch({ gatewayPaymentId: 'tx1', txid: null })).toMatchObject([
    { kind: 'paid', txid: order.chargeId, amount: 102_167, paidAt: '2026-03-15T15:00:00.000Z' },
  ]);
});

test('a boleto is of a buyer, who is told with the address first', async () => {
  const { url, asked } = await stubGateway({
    'POST /v1/marketplaces/m1/buyers': { id: 'buyer1' },
    [`POST ${PLACE}`]: {
      id: 'tx2',
      payment_method: { barcode: A_BOLETO.linhaDigitavel, url: 'https://boleto.zoop.example/1' },
    },
  });
  expect(await gatewayAt(url).issue(aBoletoOrder())).toEqual({
    gatewayChargeId: 'tx2',
    copiaECola: null,
    boleto: aRegistered('https://boleto.zoop.example/1'),
    expiresAt: '2026-03-17T03:00:00.000Z',
  });
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
    first_name: 'Maria',
    last_name: 'da Silva',
    taxpayer_id: '52998224725',
    address: { line1: 'Rua das Flores, 10', neighborhood: 'Centro', postal_code: '01001000' },
  });
  expect(JSON.parse(asked[1]?.body ?? '')).toMatchObject({
    payment_type: 'boleto',
    customer: 'buyer1',
    payment_method: { expiration_date: '2026-03-16' },
  });
});
