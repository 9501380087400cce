import Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { epochSecondsOf } from '#shared/domain/values/zone.ts';
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
import { stripeGateway } from './stripe.ts';
import { eventsOfStripe, StripeIntent } from './stripe-intent.ts';

const order = anOrder();
const webhookSecret = 'whsec_test_secret';
const now = instant('2026-03-15T15:00:00.000Z');
const t = epochSecondsOf(now);
const gatewayAt = (baseUrl: string, payerEmail?: string) =>
  stripeGateway({ send: httpSender(), baseUrl, secretKey: 'sk_test', webhookSecret, payerEmail });
const { read, verify } = gatewayAt('https://stripe.example');
const sdk = new Stripe('sk_test');

describe("a payload that Stripe's own library signs", () => {
  const payload = '{"id":"evt_1","object":"event"}';
  const sign = (timestamp: number, secret = webhookSecret): string =>
    sdk.webhooks.generateTestHeaderString({ payload, secret, timestamp });

  test.each([
    ['now', sign(t), payload, true],
    ['five minutes ago', sign(t - 300), payload, true],
    ['longer ago', sign(t - 301), payload, false],
    ['with another secret', sign(t, 'whsec_other'), payload, false],
    ['for another body', sign(t), '{"id":"evt_2"}', false],
    ['beside a signature of an older secret', `${sign(t)},v1=${'0'.repeat(64)}`, payload, true],
    ['beside another scheme', `${sign(t)},v0=${'0'.repeat(64)}`, payload, true],
  ])('%s', (_, header, body, ok) => {
    const headers = { 'stripe-signature': header };
    expect(verify({ body, headers, query: {}, clientCertificate: null }, now).ok).toBe(ok);
  });
});

const eventOf = (type: string, object: object) =>
  JSON.stringify({ id: 'evt_1', object: 'event', type, created: t, data: { object } });
test.each([
  ['payment_intent.succeeded', { id: 'pi_1' }, 'look-up pi_1'],
  ['charge.refunded', { id: 'ch_1', payment_intent: 'pi_1' }, 'look-up pi_1'],
  ['refund.updated', { id: 're_1', payment_intent: 'pi_1' }, 'look-up pi_1'],
  ['charge.dispute.created', { id: 'dp_1', payment_intent: 'pi_1' }, 'look-up pi_1'],
  ['charge.dispute.closed', { id: 'dp_1', payment_intent: 'pi_1' }, 'look-up pi_1'],
  ['charge.dispute.created', { id: 'dp_1' }, 'unreadable'],
  ['invoice.paid', { id: 'in_1' }, 'ignored'],
])('%s of %j only tells what to ask about', (type, object, expected) => {
  const [event] = read(eventOf(type, object));
  const id = event && 'gatewayPaymentId' in event ? ` ${event.gatewayPaymentId}` : '';
  expect(`${event?.kind}${id}`).toBe(expected);
});

const intent = {
  id: 'pi_1',
  status: 'succeeded',
  currency: 'brl',
  amount_received: 102_167,
  metadata: { charge: order.chargeId },
  latest_charge: { created: t, disputed: false, refunds: { data: [] as object[] } },
};
const dispute = { id: 'dp_1', amount: 102_167, status: 'needs_response', created: t };
const refunds = {
  data: [
    { id: 're_1', amount: 2_167, status: 'succeeded', created: t },
    { id: 're_2', amount: 5_000, status: 'pending', created: t },
  ],
};

test.each([
  ['succeeded', {}, [], ['paid 102167']],
  [
    'succeeded and went back in part',
    { latest_charge: { created: t, refunds } },
    [],
    ['paid 102167', 'refunded 2167'],
  ],
  ['is contested', {}, [dispute], ['paid 102167', 'chargeback 102167']],
  ['is only asked about', {}, [{ ...dispute, status: 'warning_needs_response' }], ['paid 102167']],
  [
    'was contested in vain',
    {},
    [{ ...dispute, status: 'won' }],
    ['paid 102167', 'chargeback 102167', 'chargeback-reversed 102167'],
  ],
  ['is not paid', { status: 'requires_action' }, [], ['ignored']],
  ['is of another currency', { currency: 'usd' }, [], ['unreadable']],
])('an intent that %s', (_, changes, disputes, expected) => {
  const parsed = StripeIntent.parse({ ...intent, ...changes });
  const words = eventsOfStripe(
    parsed,
    disputes.map((told) => ({ ...told, amount: order.amount, created: now })),
  ).map((event) => ('amount' in event ? `${event.kind} ${event.amount}` : event.kind));
  expect(words).toEqual(expected);
});

test('a Pix is issued once, taken back, and asked about with its disputes', async () => {
  const { url, asked } = await stubGateway({
    'POST /v1/payment_intents': {
      id: 'pi_1',
      next_action: { pix_display_qr_code: { data: A_CODE, expires_at: t + 3_600 } },
    },
    'POST /v1/payment_intents/pi_1/cancel': {},
    'GET /v1/payment_intents/pi_1': {
      ...intent,
      latest_charge: { ...intent.latest_charge, disputed: true },
    },
    'GET /v1/disputes': { data: [dispute] },
  });
  const gateway = gatewayAt(url);
  expect(await gateway.issue(order)).toEqual({
    gatewayChargeId: 'pi_1',
    copiaECola: A_CODE,
    boleto: null,
    expiresAt: '2026-03-15T16:00:00.000Z',
  });
  expect(asked[0]?.headers).toMatchObject({
    'idempotency-key': order.chargeId,
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toMatchObject({
    amount: '102167',
    currency: 'brl',
    'metadata[charge]': order.chargeId,
    'payment_method_options[pix][expires_at]': String(
      epochSecondsOf(instant('2026-03-17T03:00:00.000Z')),
    ),
  });
  await gateway.cancel({ chargeId: order.chargeId, gatewayChargeId: 'pi_1' });
  expect(await gateway.refetch({ gatewayPaymentId: 'pi_1', txid: null })).toMatchObject([
    { kind: 'paid', txid: order.chargeId, amount: 102_167, paidAt: now },
    { kind: 'chargeback', chargebackId: 'dp_1' },
  ]);
});

test('a boleto is issued to the payer’s address, with an e-mail of the credor’s own', async () => {
  const { url, asked } = await stubGateway({
    'POST /v1/payment_intents': {
      id: 'pi_2',
      next_action: {
        boleto_display_details: {
          number: A_BOLETO.line,
          expires_at: epochSecondsOf(instant('2026-03-17T02:59:59.000Z')),
          pdf: 'https://payments.stripe.example/boleto/1/pdf',
        },
      },
    },
  });
  const boleto = aBoletoOrder();
  const gateway = gatewayAt(url, 'pix@lojaaurora.com.br');
  expect(await gateway.issue(boleto)).toEqual({
    gatewayChargeId: 'pi_2',
    copiaECola: null,
    boleto: aRegistered('https://payments.stripe.example/boleto/1/pdf'),
    expiresAt: '2026-03-17T02:59:59.000Z',
  });
  expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toMatchObject({
    'payment_method_types[0]': 'boleto',
    'payment_method_data[boleto][tax_id]': '52998224725',
    'payment_method_data[billing_details][email]': 'pix@lojaaurora.com.br',
    'payment_method_data[billing_details][address][line1]': 'Rua das Flores, 10, ap 3',
    'payment_method_data[billing_details][address][state]': 'SP',
    'payment_method_options[boleto][expires_after_days]': '1',
  });
  await expect(gatewayAt(url).issue(boleto)).rejects.toThrow('payerEmail');
});
