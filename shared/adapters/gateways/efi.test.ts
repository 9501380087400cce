import { expect, test } from 'vitest';
import samples from '#shared/testing/fixtures/brazil/pix-webhooks.json' with { type: 'json' };
import { A_CODE, anOrder } from '#shared/testing/charge-orders.ts';
import { stubGateway } from '#shared/testing/stub-gateway.ts';
import { efiGateway } from './efi.ts';
import { EfiNotification, eventsOfEfiNotification } from './efi-cobranca.ts';
import { httpSender } from './http-sender.ts';

const order = anOrder();
const gatewayAt = (url: string) =>
  efiGateway({
    send: httpSender(),
    pixUrl: `${url}/v2`,
    pixAuthorization: async () => 'Bearer pix',
    cobrancasUrl: url,
    cobrancasAuthorization: async () => 'Bearer cobrancas',
    proof: { clientCertificateSubject: 'CN=efi' },
  });
const { read } = gatewayAt('https://efi.example');
const TOKEN = '252948279264ee47e117cb099ef81';

test('Pix comes as in the standard, and news of cobranças as a token to ask with', () => {
  expect(read(JSON.stringify(samples.webhooks.plain))).toMatchObject([{ kind: 'paid' }]);
  expect(read(`notification=${TOKEN}`)).toEqual([
    { kind: 'look-up', gatewayPaymentId: `notification/${TOKEN}`, txid: null },
  ]);
});

test.each(['', 'notification=', 'notification=../charge/1', 'x=1'])('%j is unreadable', (body) => {
  expect(() => read(body)).toThrow(expect.objectContaining({ name: 'UnreadableWebhook' }));
});

const line = (current: string, more: object = {}) => ({
  id: 1,
  type: 'charge',
  custom_id: order.chargeId,
  status: { current, previous: null },
  identifiers: { charge_id: 24342333 },
  created_at: '2026-03-15 12:00:30',
  ...more,
});
const paid = line('paid', { value: 102_167, received_by_bank_at: '2026-03-14' });
const told = (...lines: readonly object[]) =>
  eventsOfEfiNotification(lines.map((one) => EfiNotification.parse(one)));

test('a boleto counts at noon of the day on which the bank took the money', () => {
  expect(told(line('new'), line('waiting'), paid).slice(2)).toEqual([
    {
      kind: 'paid',
      gatewayPaymentId: 'charge/24342333',
      txid: order.chargeId,
      amount: 102_167,
      paidAt: '2026-03-14T15:00:00.000Z',
    },
  ]);
});

test.each([
  ['settled with its value', [line('settled', { value: 500 })], ['paid 500']],
  ['settled by hand, which names no value', [line('settled')], ['unreadable']],
  ['given back', [paid, line('refunded')], ['paid 102167', 'refunded-in-all 102167']],
  ['contested', [paid, line('contested')], ['paid 102167', 'chargeback 102167']],
  ['unpaid at its due date', [line('unpaid')], ['ignored']],
  ['of a subscription', [line('active', { type: 'subscription' })], ['ignored']],
])('news that a charge is %s', (_, lines, expected) => {
  const words = told(...lines).map((event) =>
    'amount' in event ? `${event.kind} ${event.amount}` : event.kind,
  );
  expect(words).toEqual(expected);
});

test('each API is asked with its own token', async () => {
  const cob = {
    txid: order.chargeId,
    status: 'ATIVA',
    calendario: { criacao: '2026-03-15T15:00:00Z', expiracao: 3_600 },
    valor: { original: '1021.67' },
    pixCopiaECola: A_CODE,
  };
  const { url, asked } = await stubGateway({
    [`PUT /v2/cob/${order.chargeId}`]: cob,
    [`PATCH /v2/cob/${order.chargeId}`]: { ...cob, status: 'REMOVIDA_PELO_USUARIO_RECEBEDOR' },
    [`GET /v1/notification/${TOKEN}`]: { code: 200, data: [paid] },
    'GET /v1/charge/24342333': {
      code: 200,
      data: {
        charge_id: 24342333,
        custom_id: order.chargeId,
        status: 'paid',
        total: 102_167,
        history: [{ message: 'Cobrança paga', created_at: '2026-03-15 12:00:30' }],
      },
    },
  });
  const gateway = gatewayAt(url);
  const issued = await gateway.issue(order);
  expect(issued).toMatchObject({ gatewayChargeId: order.chargeId, copiaECola: A_CODE });
  await gateway.cancel({ chargeId: order.chargeId, gatewayChargeId: issued.gatewayChargeId });
  for (const id of [`notification/${TOKEN}`, 'charge/24342333']) {
    expect(await gateway.refetch({ gatewayPaymentId: id, txid: null })).toMatchObject([
      { kind: 'paid', gatewayPaymentId: 'charge/24342333', amount: 102_167 },
    ]);
  }
  expect(asked.map(({ headers }) => headers['authorization'])).toEqual([
    'Bearer pix',
    'Bearer pix',
    'Bearer cobrancas',
    'Bearer cobrancas',
  ]);
});
