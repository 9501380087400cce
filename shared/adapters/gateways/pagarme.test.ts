import { expect, test } from 'vitest';
import {
  A_BOLETO,
  A_CODE,
  aBoletoOrder,
  anOrder,
  aRegistered,
} from '#shared/testing/charge-orders.ts';
import samples from '#shared/testing/fixtures/brazil/gateway-webhooks.json' with { type: 'json' };
import { instant } from '#shared/testing/records.ts';
import { stubGateway } from '#shared/testing/stub-gateway.ts';
import { httpSender } from './http-sender.ts';
import { pagarmeGateway } from './pagarme.ts';

const order = anOrder();
const [basic] = samples.signatures.pagarmeBasic.vectors;
const gatewayAt = (baseUrl: string) =>
  pagarmeGateway({
    send: httpSender(),
    baseUrl,
    secretKey: 'sk_test',
    webhookUser: basic?.user ?? '',
    webhookPassword: basic?.pass ?? '',
    payerEmail: 'pix@lojaaurora.com.br',
    payerPhone: '1932324545',
  });
const { read, verify } = gatewayAt('https://pagarme.example');

test.each([
  ['the user and password that we gave it', basic?.header, { ok: true, strength: 'strong' }],
  ['another password', 'Basic ZWFzeTpvdXRyYQ==', { ok: false }],
  ['nothing', '', { ok: false }],
])('a webhook with %s', (_, authorization = '', expected) => {
  const webhook = { body: '{}', headers: { authorization }, query: {}, clientCertificate: null };
  expect(verify(webhook, instant('2026-03-15T15:00:00.000Z'))).toEqual(expected);
});

const told = (body: object) =>
  read(JSON.stringify(body)).map((event) =>
    'amount' in event ? `${event.kind} ${event.amount}` : event.kind,
  );

test('an order and its charge tell of the same payment, in UTC though they do not say so', () => {
  expect(read(JSON.stringify(samples.pagarmeOrder))).toEqual([
    {
      kind: 'paid',
      soFar: true,
      gatewayPaymentId: 'ch_d22356Jf4WuGr8no',
      txid: '1303724',
      amount: 12_356,
      paidAt: '2022-06-29T20:23:47.000Z',
      uncontested: 'whole',
    },
  ]);
  expect(read(JSON.stringify(samples.pagarmeCharge))).toMatchObject([
    { kind: 'paid', gatewayPaymentId: 'ch_d22356Jf4WuGr8no', amount: 29_990 },
  ]);
});

const charge = { ...samples.pagarmeCharge.data, code: order.chargeId, order: null };
test.each([
  ['charge.overpaid', { status: 'overpaid', paid_amount: 30_000 }, ['paid 30000']],
  ['charge.underpaid', { status: 'underpaid', paid_amount: 100 }, ['paid 100']],
  [
    'charge.refunded',
    { status: 'canceled', canceled_amount: 29_990 },
    ['paid 29990', 'refunded-in-all 29990'],
  ],
  ['charge.partial_canceled', { canceled_amount: 1_000 }, ['paid 29990', 'refunded-in-all 1000']],
  ['charge.partial_canceled', { canceled_amount: -500 }, ['paid 29990', 'unreadable']],
  ['charge.chargedback', { status: 'chargedback' }, ['paid 29990', 'chargeback 29990']],
  ['charge.refunded', { status: 'canceled', paid_amount: 0 }, ['ignored']],
  ['charge.paid', { currency: 'USD' }, ['unreadable']],
  ['charge.payment_failed', { status: 'failed' }, ['ignored']],
  ['chargeback.received', {}, ['contested']],
])('%s of %j', (type, changes, expected) => {
  const body = { id: 'hook_1', type, created_at: '2026-03-15T12:00:00' };
  expect(told({ ...body, data: { ...charge, ...changes } })).toEqual(expected);
});

test('a Pix is issued under our code, taken back by its charge and asked about by either', async () => {
  const issued = {
    id: 'ch_1',
    status: 'pending',
    last_transaction: { qr_code: A_CODE, expires_at: '2026-03-17T03:00:00Z' },
  };
  const { url, asked } = await stubGateway({
    'POST /core/v5/orders': { charges: [issued] },
    'DELETE /core/v5/charges/ch_1': {},
    'GET /core/v5/charges/ch_1': { ...charge, id: 'ch_1', paid_at: '2026-03-15T15:00:00Z' },
    'GET /core/v5/charges': { data: [{ ...charge, id: 'ch_1', paid_at: '2026-03-15T15:00:00Z' }] },
  });
  const gateway = gatewayAt(url);
  expect(await gateway.issue(order)).toEqual({
    gatewayChargeId: 'ch_1',
    copiaECola: A_CODE,
    boleto: null,
    expiresAt: '2026-03-17T03:00:00.000Z',
  });
  expect(asked[0]?.headers).toMatchObject({ 'idempotency-key': order.chargeId });
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
    code: order.chargeId,
    items: [{ amount: 102_167 }],
    customer: { document: '52998224725', phones: { home_phone: { area_code: '19' } } },
    payments: [{ payment_method: 'pix', pix: { expires_at: '2026-03-17T03:00:00.000Z' } }],
  });
  await gateway.cancel({ chargeId: order.chargeId, gatewayChargeId: 'ch_1' });
  const paid = [{ kind: 'paid', gatewayPaymentId: 'ch_1', txid: order.chargeId, amount: 29_990 }];
  expect(await gateway.refetch({ gatewayPaymentId: 'ch_1', txid: null })).toMatchObject(paid);
  expect(await gateway.refetch({ gatewayPaymentId: null, txid: order.chargeId })).toMatchObject(
    paid,
  );
});

test('a boleto is issued to the payer’s address, with number, street and district in one line', async () => {
  const issued = {
    id: 'ch_2',
    status: 'pending',
    last_transaction: {
      transaction_type: 'boleto',
      line: A_BOLETO.line,
      nosso_numero: '7001',
      pdf: 'https://api.pagar.me/core/v5/transactions/tran_1/pdf',
    },
  };
  const { url, asked } = await stubGateway({ 'POST /core/v5/orders': { charges: [issued] } });
  expect(await gatewayAt(url).issue(aBoletoOrder())).toEqual({
    gatewayChargeId: 'ch_2',
    copiaECola: null,
    boleto: aRegistered(issued.last_transaction.pdf, '7001'),
    expiresAt: '2026-03-17T03:00:00.000Z',
  });
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
    customer: {
      address: {
        line_1: '10, Rua das Flores, Centro',
        line_2: 'ap 3',
        zip_code: '01001000',
        state: 'SP',
        country: 'BR',
      },
    },
    payments: [{ payment_method: 'boleto', boleto: { due_at: '2026-03-16T15:00:00Z' } }],
  });
});
