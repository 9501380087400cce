import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import asaas from '#shared/testing/fixtures/brazil/asaas-webhook.json' with { type: 'json' };
import words from '#shared/testing/fixtures/brazil/gateway-event-map.json' with { type: 'json' };
import samples from '#shared/testing/fixtures/brazil/gateway-webhooks.json' with { type: 'json' };
import pix from '#shared/testing/fixtures/brazil/pix-webhooks.json' with { type: 'json' };
import { readAsaasWebhook } from './asaas-webhook.ts';
import { EfiNotification, eventsOfEfiNotification } from './efi-cobranca.ts';
import type { GatewayEvent } from './gateway.ts';
import { readIuguWebhook } from './iugu-webhook.ts';
import { eventsOfMercadoPago, MercadoPagoPayment } from './mercado-pago-payment.ts';
import { readMercadoPagoWebhook } from './mercado-pago-webhook.ts';
import { readPagarmeWebhook } from './pagarme-webhook.ts';
import { readPagBankWebhook } from './pagbank-webhook.ts';
import { readPixWebhook } from './pix-webhook.ts';
import { readStripeWebhook } from './stripe-webhook.ts';
import { readZoopWebhook } from './zoop-webhook.ts';

type Told = readonly GatewayEvent[];

/** How each gateway says a word of its own, of a payment of some amount. */
const SAID: Readonly<Record<string, (word: string) => Told>> = {
  asaas: (event) =>
    readAsaasWebhook(
      JSON.stringify({
        ...asaas.webhook,
        event,
        payment: {
          ...asaas.webhook.payment,
          refunds: event.includes('REFUND')
            ? [{ dateCreated: '2024-06-12 16:45:03', value: 40, status: 'DONE' }]
            : null,
        },
      }),
    ),
  'mercado-pago': (word) =>
    word.startsWith('topic_')
      ? readMercadoPagoWebhook(JSON.stringify({ ...samples.mercadoPago, type: word }))
      : eventsOfMercadoPago(
          MercadoPagoPayment.parse({
            id: 1310990029,
            status: word,
            external_reference: 'inv-1',
            transaction_amount: 299.9,
            date_approved: '2026-10-08T12:00:00.000-04:00',
          }),
        ),
  pagarme: (type) => {
    const told = type === 'order.paid' ? samples.pagarmeOrder : samples.pagarmeCharge;
    const states = new Map([
      ['charge.refunded', { status: 'refunded' }],
      ['charge.partial_canceled', { canceled_amount: 9_990 }],
      ['charge.chargedback', { status: 'chargedback' }],
      ['charge.payment_failed', { status: 'failed', paid_amount: 0 }],
    ]);
    return readPagarmeWebhook(
      JSON.stringify({ ...told, type, data: { ...told.data, ...states.get(type) } }),
    );
  },
  iugu: (word) => {
    const [event = '', status = 'paid'] = word.split(' ');
    return readIuguWebhook(
      new URLSearchParams({ event, 'data[id]': 'I1', 'data[status]': status }).toString(),
    );
  },
  'efi-pix': (word) => {
    const [received] = pix.webhooks.efiDevolucao.pix;
    const [back] = received?.devolucoes ?? [];
    const natureza = word.startsWith('MED_') ? word : 'ORIGINAL';
    const devolucoes = word === 'pix' ? [] : [{ ...back, natureza }];
    return readPixWebhook(JSON.stringify({ pix: [{ ...received, devolucoes }] }));
  },
  'efi-cobranca': (current) =>
    eventsOfEfiNotification([
      EfiNotification.parse({
        type: 'charge',
        custom_id: 'inv-1',
        status: { current },
        identifiers: { charge_id: 24342333 },
        created_at: '2026-10-08 12:00:00',
        value: 29_990,
      }),
    ]),
  zoop: (type) => readZoopWebhook(JSON.stringify({ type, payload: { object: { id: 't1' } } })),
  stripe: (type) =>
    readStripeWebhook(
      JSON.stringify({ type, data: { object: { id: 'pi_1', payment_intent: 'pi_1' } } }),
    ),
  pagbank: (word) => {
    if (word === 'CBKS_') return readPagBankWebhook(JSON.stringify({ id: 'CBKS_1' }));
    const [charge] = samples.pagbank.charges;
    const refunded = word === 'CANCELED' ? 500 : 0;
    const amount = { ...charge?.amount, summary: { total: 500, paid: 500, refunded } };
    const charges = [{ ...charge, status: word, amount }];
    return readPagBankWebhook(JSON.stringify({ ...samples.pagbank, charges }));
  },
};

/** What moves nothing although its name sounds so. */
const MOVES_NOTHING: Readonly<Record<string, string>> = {
  'pagarme invoice.paid': 'a subscription’s; its charge is told as well',
  'zoop invoice.paid': 'its transaction is told as well',
  'zoop invoice.refunded': 'its transaction is told as well',
  'stripe invoice.paid': 'we issue no invoices of Stripe’s',
  'stripe checkout.session.async_payment_succeeded': 'its payment intent is told as well',
};

/** What news of a kind amounts to: money that moves, a question to the gateway, or a person who looks. */
const MEANS: Readonly<Record<string, readonly GatewayEvent['kind'][]>> = {
  paid: ['paid', 'look-up'],
  overdue: ['ignored'],
  refunded: ['refunded', 'refunded-in-all', 'look-up'],
  chargeback: ['chargeback', 'chargeback-reversed', 'look-up', 'contested'],
};

/** Weeks may pass before it is done; another word tells that. */
const ONLY_ASKED_FOR = 'PAYMENT_REFUND_IN_PROGRESS';

const { source: _, ...groups } = words;
const rows = Object.entries(groups).flatMap(([news, byGateway]) =>
  Object.entries(byGateway).flatMap(([gateway, said]) =>
    said.map((word: string) => ({ news, gateway, word })),
  ),
);

test.each(rows)('$gateway says "$word": $news', ({ news, gateway, word }) => {
  const say = SAID[gateway];
  assert(say, `nobody speaks for ${gateway}`);
  const kinds = say(word).map(({ kind }) => kind);
  const isQuiet = `${gateway} ${word}` in MOVES_NOTHING || word === ONLY_ASKED_FOR;
  const expected = isQuiet ? ['ignored'] : (MEANS[news] ?? []);

  expect(expected).toContain(kinds.at(-1));
});
