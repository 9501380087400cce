import { expect, test } from 'vitest';
import { anOrder } from '#shared/testing/charge-orders.ts';
import samples from '#shared/testing/fixtures/brazil/asaas-webhook.json' with { type: 'json' };
import { instant } from '#shared/testing/records.ts';
import { asaasGateway } from './asaas.ts';
import type { GatewayRequest } from './http-sender.ts';

const now = instant('2026-03-15T15:00:00.000Z');
const webhookToken = 'a-token-of-ours-with-forty-characters-yes';

function anAsaas(answers: Readonly<Record<string, unknown>> = {}, status = 200) {
  const asked: GatewayRequest[] = [];
  const gateway = asaasGateway({
    baseUrl: 'https://asaas.example',
    apiKey: 'key',
    webhookToken,
    send: async (request) => {
      asked.push(request);
      const name = `${request.method} ${new URL(request.url).pathname.replace('/v3/', '')}`;
      return { status, body: JSON.stringify(answers[name] ?? { data: [] }) };
    },
  });
  return { gateway, asked };
}

const told = (event: string, payment: object = {}) =>
  anAsaas().gateway.read(
    JSON.stringify({
      ...samples.webhook,
      event,
      payment: { ...samples.webhook.payment, ...payment },
    }),
  );

test.each(samples.paidEvents)('%s is money that came in, counted at noon of its day', (event) => {
  expect(told(event)).toEqual([
    {
      kind: 'paid',
      gatewayPaymentId: 'pay_080225913252',
      txid: '056984',
      amount: 10_000,
      paidAt: '2021-01-01T15:00:00.000Z',
    },
  ]);
});

test.each([
  [100, 10_000],
  [94.51, 9_451],
  [0.1, 10],
  [1_150.07, 115_007],
  [9_999_999_999.99, 999_999_999_999],
])('a value of %d reais is exactly %d centavos', (value, amount) => {
  expect(told('PAYMENT_RECEIVED', { value })).toMatchObject([{ amount }]);
});

test('a payment that went back whole is a refund of all of it, and was paid before', () => {
  expect(told('PAYMENT_REFUNDED', { status: 'REFUNDED' })).toMatchObject([
    { kind: 'paid', amount: 10_000 },
    { kind: 'refunded', amount: 10_000, refundId: 'whole' },
  ]);
});

test('a payment that goes back in parts is a refund for each part that is done', () => {
  const refunds = [
    { dateCreated: '2021-01-05 10:00:00', value: 30.5, status: 'DONE' },
    { dateCreated: '2021-01-06 10:00:00', value: 10, status: 'PENDING' },
  ];
  expect(told('PAYMENT_PARTIALLY_REFUNDED', { refunds })).toMatchObject([
    { kind: 'paid', amount: 10_000 },
    { kind: 'refunded', amount: 3_050, refundedAt: '2021-01-05T15:00:00.000Z' },
  ]);
});

test('a return keeps its id when another is done before it in the list', () => {
  const early = { dateCreated: '2021-01-05 10:00:00', value: 30, status: 'PENDING' };
  const done = { dateCreated: '2021-01-06 10:00:00', value: 20, status: 'DONE' };
  const idsOf = (refunds: readonly object[]) =>
    told('PAYMENT_PARTIALLY_REFUNDED', { refunds }).flatMap((event) =>
      event.kind === 'refunded' ? [event.refundId] : [],
    );
  const [id] = idsOf([early, done]);
  const all = idsOf([{ ...early, status: 'DONE' }, done, done]);
  expect(all.filter((other) => other === id)).toHaveLength(1);
  expect(new Set(all).size).toBe(3);
});

test.each(['PAYMENT_CREATED', 'PAYMENT_OVERDUE', 'PAYMENT_REFUND_IN_PROGRESS', 'SOMETHING_NEW'])(
  '%s moves no money',
  (event) => {
    expect(told(event)).toEqual([{ kind: 'ignored', what: event.toLowerCase() }]);
  },
);

test.each(['nonsense', '{}', '{"event":"PAYMENT_RECEIVED","payment":{}}'])(
  '%s is unreadable',
  (body) => {
    expect(() => anAsaas().gateway.read(body)).toThrow(
      expect.objectContaining({ name: 'UnreadableWebhook' }),
    );
  },
);

test.each([
  ['our token', { 'asaas-access-token': webhookToken }, { ok: true, strength: 'strong' }],
  ['another token', { 'asaas-access-token': `${webhookToken}x` }, { ok: false }],
  ['no token', {}, { ok: false }],
])('a webhook with %s is verified as %j', (_, headers, expected) => {
  const webhook = { body: '{}', headers, query: {}, clientCertificate: null };
  expect(anAsaas().gateway.verify(webhook, now)).toEqual(expected);
});

test.each([
  ['PAYMENT_CHARGEBACK_REQUESTED', ['paid', 'chargeback']],
  ['PAYMENT_CHARGEBACK_DISPUTE', ['paid', 'chargeback']],
  ['PAYMENT_AWAITING_CHARGEBACK_REVERSAL', ['paid', 'chargeback', 'chargeback-reversed']],
])('%s is a contested payment', (event, expected) => {
  expect(told(event).map(({ kind }) => kind)).toEqual(expected);
});

const inCash = { status: 'RECEIVED_IN_CASH' };
const undone = { status: 'PENDING', clientPaymentDate: null, paymentDate: null };

test('what was said to be paid by hand and is unsaid went back, whole', () => {
  const [cash] = told('PAYMENT_RECEIVED', inCash);
  const gatewayPaymentId = 'pay_080225913252/cash';
  expect(cash).toMatchObject({ kind: 'paid', gatewayPaymentId, amount: 10_000 });
  expect(told('PAYMENT_RECEIVED_IN_CASH_UNDONE', undone)).toEqual([
    {
      kind: 'refunded',
      gatewayPaymentId,
      txid: '056984',
      refundId: 'undone',
      amount: 10_000,
      refundedAt: '2024-06-12T19:45:00.000Z',
    },
  ]);
});

test('a payment by hand is told when asked for as when it happens, and is not the Pix that follows it', async () => {
  const payment = { ...samples.webhook.payment, ...inCash };
  const { gateway } = anAsaas({ 'GET payments/pay_080225913252': payment });
  const asked = await gateway.refetch({ gatewayPaymentId: payment.id, txid: null });
  expect(asked).toEqual(told('PAYMENT_RECEIVED', inCash));
  expect(told('PAYMENT_RECEIVED')).toMatchObject([{ gatewayPaymentId: payment.id }]);
});

test('who pays, of whom Asaas tells an id only, is asked for; nobody is no reason to fail', async () => {
  const { gateway } = anAsaas({
    'GET payments/pay_1': { customer: 'cus_1' },
    'GET customers/cus_1': { cpfCnpj: '529.982.247-25' },
  });
  expect(await gateway.payerOf?.('pay_1/cash')).toBe('52998224725');
  expect(await anAsaas({}, 404).gateway.payerOf?.('pay_1')).toBeUndefined();
});

const order = anOrder();
const code = { payload: '0'.repeat(40), expirationDate: '2026-03-16 23:59:59' };

test('a charge is created with its reference and its Pix fetched', async () => {
  const { gateway, asked } = anAsaas({
    'POST customers': { id: 'cus_1' },
    'POST payments': { id: 'pay_1' },
    'GET payments/pay_1/pixQrCode': code,
  });
  expect(await gateway.issue(order)).toEqual({
    gatewayChargeId: 'pay_1',
    copiaECola: code.payload,
    boleto: null,
    expiresAt: '2026-03-17T02:59:00.000Z',
  });
  const payment = asked.find(({ method, url }) => method === 'POST' && url.endsWith('/payments'));
  expect(JSON.parse(payment?.body ?? '')).toMatchObject({
    value: 1021.67,
    externalReference: order.chargeId,
    customer: 'cus_1',
  });
});

test('a charge that Asaas knows is not created again', async () => {
  const { gateway, asked } = anAsaas({
    'GET customers': { data: [{ id: 'cus_1' }] },
    'GET payments': { data: [{ id: 'pay_1' }] },
    'GET payments/pay_1/pixQrCode': code,
  });
  await gateway.issue(order);
  expect(asked.every(({ method }) => method === 'GET')).toBe(true);
});

test.each([
  [400, 'GatewayRefused'],
  [503, 'Error'],
])('an answer of %d is a %s', async (status, name) => {
  const { gateway } = anAsaas({}, status);
  await expect(gateway.issue(order)).rejects.toThrow(expect.objectContaining({ name }));
});

test('a charge is taken back by its own id, and asked about by ours', async () => {
  const { gateway, asked } = anAsaas({
    'DELETE payments/pay_1': { deleted: true, id: 'pay_1' },
    'GET payments': { data: [{ ...samples.webhook.payment, status: 'RECEIVED' }] },
  });
  await gateway.cancel({ chargeId: order.chargeId, gatewayChargeId: 'pay_1' });
  expect(await gateway.refetch({ gatewayPaymentId: null, txid: order.chargeId })).toMatchObject([
    { kind: 'paid', amount: 10_000 },
  ]);
  expect(asked.at(-1)?.url).toContain(`externalReference=${order.chargeId}`);
});
