import { expect, test } from 'vitest';
import { anOrder } from '#shared/testing/charge-orders.ts';
import {
  EfiCharge,
  EfiNotification,
  eventsOfEfiCharge,
  eventsOfEfiNotification,
} from './efi-cobranca.ts';

const order = anOrder();
const news = (current: string, more: object = {}) => ({
  id: 1,
  type: 'charge',
  custom_id: order.chargeId,
  status: { current, previous: null },
  identifiers: { charge_id: 24342333 },
  created_at: '2026-03-15 12:00:30',
  ...more,
});
const paid = news('paid', { value: 102_167, received_by_bank_at: '2026-03-14' });
const cobranca = {
  charge_id: 24342333,
  custom_id: order.chargeId,
  status: 'paid',
  total: 102_167,
  history: [
    { message: 'Cobrança criada', created_at: '2026-03-09 10:00:00' },
    { message: 'Pagamento via boleto aguardando confirmação', created_at: '2026-03-09 10:00:01' },
    { message: 'Pagamento confirmado', created_at: '2026-03-15 12:00:30' },
  ],
};
const told = (...lines: readonly object[]) =>
  eventsOfEfiNotification(lines.map((one) => EfiNotification.parse(one)));

test('a boleto counts at noon of the day on which the bank took the money', () => {
  expect(told(news('new'), news('waiting'), paid).slice(2)).toEqual([
    {
      kind: 'paid',
      gatewayPaymentId: 'charge/24342333',
      txid: order.chargeId,
      amount: 102_167,
      paidAt: '2026-03-14T15:00:00.000Z',
      uncontested: 'contested',
    },
  ]);
});

test.each([
  ['settled with its value', [news('settled', { value: 500 })], ['paid 500']],
  ['settled by hand, which names no value', [news('settled')], ['unreadable']],
  ['given back', [paid, news('refunded')], ['paid 102167', 'refunded-in-all 102167']],
  ['contested', [paid, news('contested')], ['paid 102167', 'chargeback 102167']],
  ['on its way to us', [news('identified')], ['clearing']],
  ['on its way, and here', [news('identified'), paid], ['ignored', 'paid 102167']],
  ['unpaid at its due date', [news('unpaid')], ['ignored']],
  ['of a subscription', [news('active', { type: 'subscription' })], ['ignored']],
])('news that a charge is %s', (_, lines, expected) => {
  const words = told(...lines).map((event) =>
    'amount' in event ? `${event.kind} ${event.amount}` : event.kind,
  );
  expect(words).toEqual(expected);
});

test.each([
  ['paid', ['paid 102167']],
  ['refunded', ['paid 102167', 'refunded-in-all 102167']],
  ['contested', ['paid 102167', 'chargeback 102167']],
  ['identified', ['clearing']],
  ['waiting', ['ignored']],
])('a cobrança that is asked about and is %s', (status, expected) => {
  const asked = { ...cobranca, status };
  const words = eventsOfEfiCharge(EfiCharge.parse(asked)).map((event) =>
    'amount' in event ? `${event.kind} ${event.amount}` : event.kind,
  );
  expect(words).toEqual(expected);
});

test.each([
  ['paid', 'Cobrança enviada por e-mail'],
  ['refunded', 'Pagamento estornado'],
  ['contested', 'Pagamento contestado pelo titular'],
  ['settled', 'Cobrança marcada como paga'],
])(
  'whatever a cobrança is later, it was paid when its history first says so: %s',
  (status, message) => {
    const last = { message, created_at: '2026-03-28 09:00:00' };
    const asked = { ...cobranca, status, history: [...cobranca.history, last] };
    expect(eventsOfEfiCharge(EfiCharge.parse(asked))[0]).toMatchObject({
      kind: 'paid',
      paidAt: '2026-03-15T15:00:00.000Z',
    });
  },
);
