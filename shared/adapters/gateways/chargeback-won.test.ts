import { expect, test } from 'vitest';
import {
  EfiCharge,
  EfiNotification,
  eventsOfEfiCharge,
  eventsOfEfiNotification,
} from './efi-cobranca.ts';
import type { KnownEvent } from './gateway.ts';
import { eventsOfIugu, IuguInvoice } from './iugu-webhook.ts';
import { eventsOfMercadoPago, MercadoPagoPayment } from './mercado-pago-payment.ts';
import { eventsOfPagarme, PagarmeCharge } from './pagarme-webhook.ts';
import { eventsOfZoop, ZoopTransaction } from './zoop-webhook.ts';

const txid = 'x'.repeat(32);
const paidAt = '2026-03-11T10:00:00-03:00';
const iugu = { id: 'A1', order_id: txid, paid_at: paidAt, total_paid_cents: 1_000 };
const zoop = { id: 'z1', amount: '10.00', reference_id: txid, created_at: '2026-03-11T10:00:00' };
const mercadoPago = {
  id: 1,
  external_reference: txid,
  transaction_amount: 10,
  date_approved: paidAt,
};
const pagarme = { id: 'ch_1', code: txid, amount: 1_000, paid_at: '2026-03-11T13:00:00' };
const history = [{ message: 'Pagamento confirmado', created_at: '2026-03-11 10:00:00' }];
const efi = { charge_id: 7, custom_id: txid, total: 1_000, history };
const news = (...states: readonly string[]) =>
  states.map((current) =>
    EfiNotification.parse({
      type: 'charge',
      custom_id: txid,
      status: { current },
      identifiers: { charge_id: 7 },
      created_at: '2026-03-11 10:00:00',
      value: 1_000,
    }),
  );

const TELLERS: readonly (readonly [
  string,
  string,
  string,
  (state: string) => readonly KnownEvent[],
])[] = [
  ['Iugu', 'chargeback', 'paid', (status) => eventsOfIugu(IuguInvoice.parse({ ...iugu, status }))],
  [
    'Zoop',
    'charged_back',
    'succeeded',
    (status) => eventsOfZoop(ZoopTransaction.parse({ ...zoop, status })),
  ],
  [
    'Zoop',
    'charged_back',
    'dispute.succeeded',
    (status) => eventsOfZoop(ZoopTransaction.parse({ ...zoop, status })),
  ],
  [
    'Mercado Pago',
    'charged_back',
    'approved',
    (status) => eventsOfMercadoPago(MercadoPagoPayment.parse({ ...mercadoPago, status })),
  ],
  [
    'Pagar.me',
    'chargedback',
    'paid',
    (status) => eventsOfPagarme(PagarmeCharge.parse({ ...pagarme, status })),
  ],
  ['Efí', 'contested', 'paid', (status) => eventsOfEfiCharge(EfiCharge.parse({ ...efi, status }))],
  [
    'Efí’s news',
    'contested',
    'settled',
    (status) =>
      eventsOfEfiNotification(news('paid', ...(status === 'settled' ? ['contested'] : []), status)),
  ],
];

test.each(TELLERS)(
  '%s tells a chargeback by the state %s, and that it stands no more by %s',
  (_, contested, won, tell) => {
    const taken = tell(contested);
    const chargeback = taken.find((event) => event.kind === 'chargeback');
    expect(chargeback).toMatchObject({ amount: 1_000, chargebackId: expect.any(String) });
    const freeIn = (events: readonly KnownEvent[]) =>
      events.flatMap((event) => (event.kind === 'paid' ? (event.uncontested ?? []) : []));
    expect(freeIn(taken)).toEqual([]);
    expect(freeIn(tell(won))).toEqual([
      chargeback && 'chargebackId' in chargeback ? chargeback.chargebackId : '',
    ]);
  },
);
