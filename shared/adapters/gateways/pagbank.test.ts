import { generateKeyPairSync, sign } from 'node:crypto';
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
import { pagBankGateway } from './pagbank.ts';

const order = anOrder();
const [legacy] = samples.signatures.pagbankLegacy.vectors;
const pair = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const [old, current, foreign] = [pair(), pair(), pair()];
const pemOf = ({ publicKey }: typeof old): string =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString();
const gatewayAt = (baseUrl: string) =>
  pagBankGateway({
    send: httpSender(),
    baseUrl,
    token: legacy?.token ?? '',
    publicKeys: [pemOf(old), pemOf(current)],
    payerEmail: 'pix@lojaaurora.com.br',
    webhookUrl: 'https://pague.example/webhooks/pagbank',
  });
const { read, verify } = gatewayAt('https://pagbank.example');

describe('a webhook of PagBank', () => {
  const body = legacy?.rawBody ?? '';
  const signedBy = ({ privateKey }: typeof old, text = body): string =>
    sign('sha256', Buffer.from(text), privateKey).toString('base64');

  test.each([
    ['signed by its key', { 'x-payload-signature': signedBy(current) }, true],
    ['signed by the key before', { 'x-payload-signature': signedBy(old) }, true],
    [
      'signed by two keys while one replaces another',
      { 'x-payload-signature': `${signedBy(foreign)}, ${signedBy(current)}` },
      true,
    ],
    ['signed by a stranger', { 'x-payload-signature': signedBy(foreign) }, false],
    ['signed for another body', { 'x-payload-signature': signedBy(current, '{}') }, false],
    ['signed with nonsense', { 'x-payload-signature': 'AAAA' }, false],
    ['with the older token', { 'x-authenticity-token': legacy?.xAuthenticityToken ?? '' }, true],
    ['with another token', { 'x-authenticity-token': 'f'.repeat(64) }, false],
    ['with nothing', {}, false],
  ])('%s', (_, headers, ok) => {
    const webhook = { body, headers, query: {}, clientCertificate: null };
    expect(verify(webhook, instant('2026-03-15T15:00:00.000Z')).ok).toBe(ok);
  });
});

test('an order that was paid by Pix, in the zone that it names', () => {
  expect(read(JSON.stringify(samples.pagbank))).toEqual([
    {
      kind: 'paid',
      gatewayPaymentId: 'CHAR_F1F10115-09F4-4560-85F5-A828D9F96300',
      txid: null,
      amount: 500,
      paidAt: '2020-11-22T02:30:24.352Z',
      payerTaxId: '12345678909',
    },
  ]);
});

const orderWith = (summary: object, charge: object = {}) => ({
  id: 'ORDE_1',
  reference_id: order.chargeId,
  charges: [
    {
      id: 'CHAR_1',
      status: 'PAID',
      paid_at: '2026-03-15T12:00:00.000-03:00',
      amount: { currency: 'BRL', summary: { total: 102_167, ...summary } },
      ...charge,
    },
  ],
});
const paid = { paid: 102_167, refunded: 0 };
test.each([
  ['paid', orderWith(paid), ['paid 102167']],
  [
    'given back in part',
    orderWith({ ...paid, refunded: 67 }),
    ['paid 102167', 'refunded-in-all 67'],
  ],
  [
    'given back whole',
    orderWith({ ...paid, refunded: 102_167 }, { status: 'CANCELED' }),
    ['paid 102167', 'refunded-in-all 102167'],
  ],
  ['declined', orderWith({ paid: 0, refunded: 0 }, { status: 'DECLINED' }), ['ignored']],
  ['paid at no moment', orderWith(paid, { paid_at: null }), ['unreadable']],
  ['not paid yet', { id: 'ORDE_1', reference_id: order.chargeId }, ['ignored']],
  ['contested', { id: 'CBKS_1' }, ['contested']],
  ['something else', { id: 'SUBS_1' }, ['ignored']],
])('what is %s', (_, body, expected) => {
  const words = read(JSON.stringify(body)).map((event) =>
    'amount' in event ? `${event.kind} ${event.amount}` : event.kind,
  );
  expect(words).toEqual(expected);
});

test('a contest names the payment that it is of only where the notice names one alone', () => {
  const charge = 'CHAR_F1F10115-09F4-4560-85F5-A828D9F96300';
  const other = 'CHAR_67FC568B-00D8-431D-B2E7-755E3E6C66A0';
  const contestOf = (more: object) => read(JSON.stringify({ id: 'CBKS_1', ...more }));
  const told = { kind: 'contested', contestId: 'CBKS_1', noticeId: expect.any(String) };
  const named = contestOf({ a: { charge }, b: [`/charges/${charge}`] });
  expect(named).toEqual([{ ...told, gatewayPaymentId: charge }]);
  expect(contestOf({})).toEqual([{ ...told, gatewayPaymentId: null }]);
  expect(contestOf({ a: charge, b: other })).toEqual([{ ...told, gatewayPaymentId: null }]);
  expect(contestOf({ status: 'a' })).not.toEqual(contestOf({ status: 'b' }));
});

test('a Pix is issued under our reference and asked about by its order', async () => {
  const { url, asked } = await stubGateway({
    'POST /orders': {
      id: 'ORDE_1',
      qr_codes: [{ text: A_CODE, expiration_date: '2026-03-17T00:00:00.000-03:00' }],
    },
    'GET /orders/ORDE_1': orderWith(paid),
  });
  const gateway = gatewayAt(url);
  expect(await gateway.issue(order)).toEqual({
    gatewayChargeId: 'ORDE_1',
    copiaECola: A_CODE,
    boleto: null,
    expiresAt: '2026-03-17T03:00:00.000Z',
  });
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
    reference_id: order.chargeId,
    qr_codes: [{ amount: { value: 102_167 } }],
    customer: { tax_id: '52998224725' },
    notification_urls: ['https://pague.example/webhooks/pagbank'],
  });
  expect(await gateway.refetch({ gatewayPaymentId: 'ORDE_1', txid: null })).toMatchObject([
    { kind: 'paid', gatewayPaymentId: 'CHAR_1', txid: order.chargeId, amount: 102_167 },
  ]);
  await expect(
    gateway.cancel({ chargeId: order.chargeId, gatewayChargeId: 'ORDE_1' }),
  ).rejects.toThrow(expect.objectContaining({ name: 'GatewayRefused' }));
});

test('a boleto is issued to the payer’s address, and printed by its link', async () => {
  const pdf = 'https://boleto.pagseguro.example/1.pdf';
  const { url, asked } = await stubGateway({
    'POST /orders': {
      id: 'ORDE_2',
      charges: [
        {
          id: 'CHAR_2',
          status: 'WAITING',
          payment_method: {
            type: 'BOLETO',
            boleto: {
              barcode: A_BOLETO.linhaDigitavel,
              formatted_barcode: A_BOLETO.line,
              due_date: '2026-03-16',
            },
          },
          links: [
            { rel: 'SELF', href: 'https://boleto.pagseguro.example/1.png', media: 'image/png' },
            { rel: 'SELF', href: pdf, media: 'application/pdf' },
          ],
        },
      ],
    },
  });
  expect(await gatewayAt(url).issue(aBoletoOrder())).toEqual({
    gatewayChargeId: 'ORDE_2',
    copiaECola: null,
    boleto: aRegistered(pdf),
    expiresAt: '2026-03-17T03:00:00.000Z',
  });
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
    charges: [
      {
        amount: { value: 102_167, currency: 'BRL' },
        payment_method: {
          type: 'BOLETO',
          boleto: {
            due_date: '2026-03-16',
            holder: {
              tax_id: '52998224725',
              address: {
                street: 'Rua das Flores',
                number: '10',
                locality: 'Centro',
                region_code: 'SP',
                postal_code: '01001000',
                country: 'Brasil',
              },
            },
          },
        },
      },
    ],
  });
});
