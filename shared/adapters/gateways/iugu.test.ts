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
import { iuguGateway } from './iugu.ts';
import { eventsOfIugu, IuguInvoice } from './iugu-webhook.ts';

const order = anOrder();
const addressSecret = 'a-secret-in-the-address';
const gatewayAt = (baseUrl: string) =>
  iuguGateway({
    send: httpSender(),
    baseUrl,
    apiToken: 'token',
    addressSecret,
    payerEmail: 'pix@lojaaurora.com.br',
  });
const { read, verify } = gatewayAt('https://iugu.example');
const ID = '1757E1D7FD5E410A9C563024250015BF';

test.each([
  ['the address that we gave, is weakly proven', addressSecret, { ok: true, strength: 'weak' }],
  ['another address, is not', 'guessed', { ok: false }],
  ['no secret at all, is not', '', { ok: false }],
])('a webhook that came to %s', (_, hmac, expected) => {
  const webhook = { body: '', headers: {}, query: { hmac }, clientCertificate: null };
  expect(verify(webhook, instant('2026-03-15T15:00:00.000Z'))).toEqual(expected);
});

test.each([
  [samples.iugu, { kind: 'look-up', gatewayPaymentId: ID, txid: null }],
  [`event=invoice.refund&data[id]=${ID}`, { kind: 'look-up', gatewayPaymentId: ID, txid: null }],
  [
    `event=invoice.status_changed&data[id]=${ID}&data[status]=expired`,
    { kind: 'ignored', what: 'invoice.status_changed expired' },
  ],
  [`event=invoice.due&data[id]=${ID}`, { kind: 'ignored', what: 'invoice.due' }],
])('%s', (body, expected) => {
  expect(read(body)).toEqual([expected]);
});

const invoice = {
  id: ID,
  status: 'paid',
  order_id: order.chargeId,
  paid_at: '2026-03-15T12:00:00-03:00',
  total_paid_cents: 102_167,
};
test.each([
  ['paid', {}, ['paid 102167']],
  ['partially_paid', { total_paid_cents: 500 }, ['paid 500']],
  ['externally_paid', {}, ['paid 102167']],
  ['refunded', {}, ['paid 102167', 'refunded-in-all 102167']],
  ['partially_refunded', { refunded_cents: 67 }, ['paid 102167', 'refunded-in-all 67']],
  ['partially_refunded', {}, ['paid 102167', 'unreadable']],
  ['chargeback', {}, ['paid 102167', 'chargeback 102167']],
  ['in_protest', {}, ['paid 102167']],
  ['pending', { total_paid_cents: 0 }, ['ignored']],
  ['paid', { total_paid_cents: 0 }, ['unreadable']],
])('an invoice that is %s, %j', (status, changes, expected) => {
  const events = eventsOfIugu(IuguInvoice.parse({ ...invoice, status, ...changes }));
  const words = events.map((event) =>
    'amount' in event ? `${event.kind} ${event.amount}` : event.kind,
  );
  expect(words).toEqual(expected);
});

const created = { id: ID, pix: { qrcode_text: A_CODE } };
test('a Pix is issued once, taken back and asked about', async () => {
  const { url, asked } = await stubGateway({
    'GET /v1/invoices': { items: [] },
    'POST /v1/invoices': created,
    [`PUT /v1/invoices/${ID}/cancel`]: {},
    [`GET /v1/invoices/${ID}`]: invoice,
  });
  const gateway = gatewayAt(url);
  expect(await gateway.issue(order)).toEqual({
    gatewayChargeId: ID,
    copiaECola: A_CODE,
    boleto: null,
    expiresAt: '2026-03-17T03:00:00.000Z',
  });
  expect(JSON.parse(asked[1]?.body ?? '')).toMatchObject({
    items: [{ price_cents: 102_167, quantity: 1 }],
    payer: { cpf_cnpj: '52998224725' },
    order_id: order.chargeId,
    payable_with: ['pix'],
  });
  await gateway.cancel({ chargeId: order.chargeId, gatewayChargeId: ID });
  expect(await gateway.refetch({ gatewayPaymentId: ID, txid: null })).toMatchObject([
    { kind: 'paid', txid: order.chargeId, amount: 102_167, paidAt: '2026-03-15T15:00:00.000Z' },
  ]);
});

test('an invoice that Iugu knows is not created again', async () => {
  const { url, asked } = await stubGateway({ 'GET /v1/invoices': { items: [created] } });
  await gatewayAt(url).issue(order);
  expect(asked.map(({ call }) => call)).toEqual([`GET /v1/invoices?query=${order.chargeId}`]);
});

test('a boleto with its Pix is issued to the payer’s address, once the bank has registered it', async () => {
  const boleto = aBoletoOrder({ kind: 'bolepix' });
  const slip = {
    digitable_line: A_BOLETO.linhaDigitavel,
    barcode_data: A_BOLETO.barcode,
    bank_slip_url: 'https://boletos.iugu.example/1',
  };
  const { url, asked } = await stubGateway({
    'GET /v1/invoices': { items: [] },
    'POST /v1/invoices': { ...created, bank_slip: slip },
  });
  expect(await gatewayAt(url).issue(boleto)).toEqual({
    gatewayChargeId: ID,
    copiaECola: A_CODE,
    boleto: aRegistered('https://boletos.iugu.example/1'),
    expiresAt: '2026-03-17T03:00:00.000Z',
  });
  expect(JSON.parse(asked[1]?.body ?? '')).toMatchObject({
    due_date: '2026-03-16',
    payable_with: ['pix', 'bank_slip'],
    payer: {
      address: {
        street: 'Rua das Flores',
        number: '10',
        district: 'Centro',
        city: 'São Paulo',
        state: 'SP',
        zip_code: '01001000',
      },
    },
  });
  const waiting = await stubGateway({
    'GET /v1/invoices': { items: [{ ...created, bank_slip: { digitable_line: null } }] },
  });
  await expect(gatewayAt(waiting.url).issue(boleto)).rejects.toThrow('not registered');
});
