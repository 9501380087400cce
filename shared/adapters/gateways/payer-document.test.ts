import { expect, test } from 'vitest';
import { instant } from '#shared/testing/records.ts';
import { eventsOfIugu, IuguInvoice } from './iugu-webhook.ts';
import { eventsOfMercadoPago, MercadoPagoPayment } from './mercado-pago-payment.ts';
import { eventsOfPagarme, PagarmeCharge } from './pagarme-webhook.ts';
import { eventsOfPagBank, PagBankOrder } from './pagbank-webhook.ts';
import { PayerDocument } from './payer-document.ts';
import { eventsOf, ReceivedPix } from './pix-webhook.ts';
import { eventsOfStripe, StripeIntent } from './stripe-intent.ts';

test.each([
  ['529.982.247-25', '52998224725'],
  ['52998224725', '52998224725'],
  ['11.222.333/0001-81', '11222333000181'],
  ['12.ABC.345/01DE-35', '12ABC34501DE35'],
  ['***.982.247-**', undefined],
  ['', undefined],
  [null, undefined],
  [{ cpf: 1 }, undefined],
])('a document told as %j is %s', (told, expected) => {
  expect(PayerDocument.parse(told)).toBe(expected);
});

const CPF = '52998224725';
const OTHER = '39053344705';
const MOMENT = '2026-03-15T12:00:00.000-03:00';

const pix = (more: object) =>
  eventsOf(
    ReceivedPix.parse({ endToEndId: 'E'.repeat(32), valor: '10.00', horario: MOMENT, ...more }),
  );
const iugu = (more: object) =>
  eventsOfIugu(
    IuguInvoice.parse({
      id: 'I1',
      status: 'paid',
      paid_at: MOMENT,
      total_paid_cents: 1_000,
      ...more,
    }),
  );
const mercadoPago = (more: object) =>
  eventsOfMercadoPago(
    MercadoPagoPayment.parse({
      id: 1,
      status: 'approved',
      currency_id: 'BRL',
      transaction_amount: 10,
      date_approved: MOMENT,
      ...more,
    }),
  );
const pagarme = (more: object) =>
  eventsOfPagarme(
    PagarmeCharge.parse({
      id: 'ch_1',
      code: 'x',
      status: 'paid',
      amount: 1_000,
      paid_amount: 1_000,
      paid_at: '2026-03-15T15:00:00Z',
      ...more,
    }),
    instant('2026-03-15T15:00:00.000Z'),
  );
const pagbank = (more: object) => {
  const charge = {
    id: 'CHAR_1',
    status: 'PAID',
    paid_at: MOMENT,
    amount: { currency: 'BRL', summary: { paid: 1_000, refunded: 0 } },
  };
  const order = PagBankOrder.parse({ id: 'ORDE_1', charges: [charge], ...more });
  return eventsOfPagBank(order, null);
};
const stripe = (more: object) =>
  eventsOfStripe(
    StripeIntent.parse({
      id: 'pi_1',
      status: 'succeeded',
      currency: 'brl',
      amount_received: 1_000,
      latest_charge: { created: 1_773_586_800, ...more },
    }),
    [],
  );

test.each([
  ['a PSP that adds the payer to its Pix', pix({ pagador: { cpf: CPF, nome: 'M' } })],
  ['a PSP, of a company', pix({ pagador: { cnpj: '11222333000181' } }), '11222333000181'],
  ['Iugu, of the Pix', iugu({ payer_cpf_cnpj: OTHER, pix: { payer_cpf_cnpj: CPF } })],
  ['Iugu, of the invoice', iugu({ payer_cpf_cnpj: '529.982.247-25' })],
  ['Mercado Pago', mercadoPago({ payer: { identification: { type: 'CPF', number: CPF } } })],
  [
    'Pagar.me, of the transaction',
    pagarme({ customer: { document: OTHER }, last_transaction: { payer: { document: CPF } } }),
  ],
  ['Pagar.me, of the customer', pagarme({ customer: { document: CPF } })],
  ['PagBank', pagbank({ customer: { tax_id: CPF } })],
  ['Stripe', stripe({ billing_details: { tax_id: CPF } })],
])('%s tells who paid', (_, events, expected = CPF) => {
  expect(events[0]).toMatchObject({ kind: 'paid', payerTaxId: expected });
});

test.each([
  ['Pix', pix({ pagador: { cpf: '***.982.247-**' } })],
  ['Iugu', iugu({})],
  ['Mercado Pago', mercadoPago({ payer: { identification: null } })],
  ['Pagar.me', pagarme({ customer: null, last_transaction: { payer: 'Maria' } })],
  ['PagBank', pagbank({ customer: { tax_id: '' } })],
  ['Stripe', stripe({ billing_details: null })],
])('where %s tells nobody whole, the money is read all the same', (_, events) => {
  expect(events[0]).toMatchObject({ kind: 'paid', amount: 1_000 });
  expect(events[0]).not.toHaveProperty('payerTaxId');
});
