import { describe, expect, test } from 'vitest';
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
import { mercadoPagoGateway } from './mercado-pago.ts';
import { eventsOfMercadoPago, MercadoPagoPayment } from './mercado-pago-payment.ts';

const order = anOrder();
const gatewayAt = (baseUrl: string) =>
  mercadoPagoGateway({
    send: httpSender(),
    baseUrl,
    accessToken: 'APP_USR-1',
    webhookSecret: 'your_secret_key_here',
    payerEmail: 'pix@lojaaurora.com.br',
  });
const { read, verify } = gatewayAt('https://mp.example');

const [vector] = samples.signatures.mercadopago.vectors;
const signedAt = instant('2025-03-20T15:10:38.683Z');
const aWebhook = (changes: { id?: string; header?: string; requestId?: string } = {}) => ({
  body: '{}',
  headers: {
    'x-signature': changes.header ?? vector?.xSignature ?? '',
    'x-request-id': changes.requestId ?? vector?.xRequestId ?? '',
  },
  query: { 'data.id': changes.id ?? vector?.dataId ?? '' },
  clientCertificate: null,
});

describe('a signature of Mercado Pago', () => {
  test.each(samples.signatures.mercadopago.vectors)(
    'as published proves who sent it and not what the body says: $dataId',
    ({ dataId, xSignature }) => {
      expect(verify(aWebhook({ id: dataId, header: xSignature }), signedAt)).toEqual({
        ok: true,
        strength: 'weak',
      });
    },
  );

  test.each([
    ['of an id in lower case that comes in capitals', { id: vector?.dataId.toUpperCase() }, true],
    ['of another id', { id: 'ord02' }, false],
    ['of another request', { requestId: 'x' }, false],
    ['that is missing', { header: '' }, false],
    ['without its moment', { header: `v1=${vector?.v1}` }, false],
  ])('%s', (_, change, ok) => {
    const { id, ...rest } = { id: undefined, ...change };
    expect(verify(aWebhook({ ...rest, ...(id && { id }) }), signedAt).ok).toBe(ok);
  });

  test.each([
    ['3 days later, because it tries for days', '2025-03-23T15:10:00.000Z', true],
    ['5 days later', '2025-03-25T15:11:00.000Z', false],
  ])('comes %s', (_, at, ok) => {
    expect(verify(aWebhook(), instant(at)).ok).toBe(ok);
  });
});

const { mercadoPago } = samples;
test.each([
  ['a payment', mercadoPago, [{ kind: 'look-up', gatewayPaymentId: '1310990029', txid: null }]],
  [
    'a chargeback of a payment',
    { type: 'topic_chargebacks_wh', data: { id: 233, payment_id: 81968653106 } },
    [{ kind: 'look-up', gatewayPaymentId: '81968653106', txid: null }],
  ],
  [
    'a chargeback that names no payment',
    { type: 'chargebacks', data: { id: 1 } },
    [{ kind: 'look-up', gatewayPaymentId: 'chargebacks/1', txid: null }],
  ],
  ['a plan', { type: 'plan', data: { id: 1 } }, [{ kind: 'ignored', what: 'plan' }]],
])('a notice of %s', (_, body, expected) => {
  expect(read(JSON.stringify(body))).toEqual(expected);
});

const payment = {
  id: 1310990029,
  status: 'approved',
  external_reference: order.chargeId,
  transaction_amount: 1021.67,
  currency_id: 'BRL',
  date_approved: '2026-03-15T11:05:00.000-04:00',
  date_last_updated: '2026-03-20T10:00:00.000-04:00',
};
const told = (changes: object) =>
  eventsOfMercadoPago(MercadoPagoPayment.parse({ ...payment, ...changes })).map((event) =>
    'amount' in event ? `${event.kind} ${event.amount}` : event.kind,
  );
const refunds = [
  { id: 7, amount: 21.67, date_created: '2026-03-16T10:00:00.000-04:00', status: 'approved' },
  { id: 8, amount: 100, date_created: '2026-03-16T10:00:00.000-04:00', status: 'rejected' },
];

test.each([
  ['is approved', {}, ['paid 102167']],
  ['is in mediation: the money is still here', { status: 'in_mediation' }, ['paid 102167']],
  ['went back in part', { refunds }, ['paid 102167', 'refunded 2167']],
  ['went back whole', { status: 'refunded' }, ['paid 102167', 'refunded-in-all 102167']],
  ['is contested', { status: 'charged_back' }, ['paid 102167', 'chargeback 102167']],
  [
    'was contested, and the dispute won',
    { status: 'charged_back', status_detail: 'reimbursed' },
    ['paid 102167', 'chargeback 102167', 'chargeback-reversed 102167'],
  ],
  ['is pending', { status: 'pending' }, ['ignored']],
  ['expired', { status: 'cancelled' }, ['ignored']],
  ['is of another currency', { currency_id: 'ARS' }, ['unreadable']],
  ['has no moment', { date_approved: null }, ['unreadable']],
])('a payment that %s', (_, changes, expected) => {
  expect(told(changes)).toEqual(expected);
});

test('a Pix is issued under our reference, once however often it is asked for', async () => {
  const { url, asked } = await stubGateway({
    'POST /v1/payments': {
      id: 1310990029,
      date_of_expiration: '2026-03-17T00:00:00.000-03:00',
      point_of_interaction: { transaction_data: { qr_code: A_CODE } },
    },
  });
  expect(await gatewayAt(url).issue(order)).toEqual({
    gatewayChargeId: '1310990029',
    copiaECola: A_CODE,
    boleto: null,
    expiresAt: '2026-03-17T03:00:00.000Z',
  });
  expect(asked[0]?.headers).toMatchObject({
    authorization: 'Bearer APP_USR-1',
    'x-idempotency-key': order.chargeId,
  });
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
    transaction_amount: 1021.67,
    payment_method_id: 'pix',
    external_reference: order.chargeId,
    payer: { identification: { type: 'CPF', number: '52998224725' } },
  });
});

test('a charge is taken back, and asked about by either id', async () => {
  const { url, asked } = await stubGateway({
    'PUT /v1/payments/1310990029': {},
    'GET /v1/payments/1310990029': payment,
    'GET /v1/payments/search': { results: [payment] },
  });
  const gateway = gatewayAt(url);
  await gateway.cancel({ chargeId: order.chargeId, gatewayChargeId: '1310990029' });
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ status: 'cancelled' });
  const paid = { kind: 'paid', gatewayPaymentId: '1310990029', txid: order.chargeId };
  const paidAt = '2026-03-15T15:05:00.000Z';
  const expected = [{ ...paid, amount: 102_167, paidAt, uncontested: 'whole' }];
  expect(await gateway.refetch({ gatewayPaymentId: '1310990029', txid: null })).toEqual(expected);
  expect(await gateway.refetch({ gatewayPaymentId: null, txid: order.chargeId })).toEqual(expected);
  expect(await gateway.refetch({ gatewayPaymentId: '9', txid: null })).toEqual([]);
});

test('a chargeback that names no payment is asked which, and the payment for what became of it', async () => {
  const { url } = await stubGateway({
    'GET /v1/chargebacks/217000061680860000': { id: 'x', payments: [1310990029], amount: 1021.67 },
    'GET /v1/payments/1310990029': { ...payment, status: 'charged_back' },
  });
  const gatewayPaymentId = 'chargebacks/217000061680860000';
  expect(await gatewayAt(url).refetch({ gatewayPaymentId, txid: null })).toMatchObject([
    { kind: 'paid', gatewayPaymentId: '1310990029' },
    { kind: 'chargeback', gatewayPaymentId: '1310990029', amount: 102_167 },
  ]);
});

test('a boleto is issued to the payer’s address, until the last second of its day', async () => {
  const { url, asked } = await stubGateway({
    'POST /v1/payments': {
      id: 1310990030,
      date_of_expiration: '2026-03-16T23:59:59.000-03:00',
      barcode: { content: A_BOLETO.barcode },
      transaction_details: {
        digitable_line: A_BOLETO.linhaDigitavel,
        external_resource_url: 'https://www.mercadopago.example/boleto/1',
      },
    },
  });
  expect(await gatewayAt(url).issue(aBoletoOrder())).toEqual({
    gatewayChargeId: '1310990030',
    copiaECola: null,
    boleto: aRegistered('https://www.mercadopago.example/boleto/1'),
    expiresAt: '2026-03-17T03:00:00.000Z',
  });
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
    payment_method_id: 'bolbradesco',
    date_of_expiration: '2026-03-16T23:59:59.000-03:00',
    payer: {
      first_name: 'Maria',
      last_name: 'da Silva',
      address: {
        zip_code: '01001000',
        street_name: 'Rua das Flores',
        street_number: '10',
        neighborhood: 'Centro',
        city: 'São Paulo',
        federal_unit: 'SP',
      },
    },
  });
});
