import { expect, test } from 'vitest';
import { MARIA_PROFILE } from '#shared/testing/records.ts';
import { aBoletoOrder } from '#shared/testing/charge-orders.ts';
import { boletoDays, kindsOffered, offersBoleto } from './gateway-offers.ts';

const { address } = aBoletoOrder().payer;
const resident = {
  ...MARIA_PROFILE,
  ...(address && { address: { ...address, source: 'credor:loja-aurora' } }),
};

test.each([
  ['asaas', undefined, ['pix', 'bolepix'], ['pix', 'bolepix']],
  ['bacen-pix', undefined, ['pix'], ['pix']],
  ['iugu', undefined, ['pix'], ['pix', 'bolepix']],
  ['stripe', undefined, ['pix'], ['pix', 'boleto']],
  ['asaas', 'cnab', ['pix'], ['pix', 'boleto']],
  ['bacen-pix', 'cnab', ['pix'], ['pix', 'boleto']],
] as const)(
  'at %s, boletos by %s: without an address %j, with one %j',
  (gateway, boletoBy, without, withOne) => {
    const credor = { gateway, ...(boletoBy && { boletoBy }) };
    expect(kindsOffered(credor, MARIA_PROFILE)).toEqual(without);
    expect(kindsOffered(credor, null)).toEqual(without);
    expect(kindsOffered(credor, resident)).toEqual(withOne);
    expect(offersBoleto(credor, resident)).toBe(withOne.length > 1);
  },
);

test('a boleto that goes by file stands longer, because the bank answers on another day', () => {
  expect(boletoDays({ gateway: 'sandbox', boletoBy: 'cnab' })).toBe(5);
  expect(boletoDays({ gateway: 'sandbox' })).toBe(1);
});
