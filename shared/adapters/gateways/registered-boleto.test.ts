import { expect, test } from 'vitest';
import { centavos } from '#shared/domain/values/money.ts';
import { A_BOLETO, aBoletoOrder, anOrder, aRegistered } from '#shared/testing/charge-orders.ts';
import { GatewayRefused } from './gateway.ts';
import { addressOf, registeredBoleto } from './registered-boleto.ts';

test.each([A_BOLETO.line, A_BOLETO.linhaDigitavel, A_BOLETO.barcode])(
  'a boleto is known by what its gateway gave: %s',
  (line) => {
    expect(registeredBoleto('A Iugu', line, aBoletoOrder())).toEqual(aRegistered());
  },
);

test.each([
  ['a line with a wrong digit', A_BOLETO.linhaDigitavel.replace(/^237/, '238'), aBoletoOrder()],
  ['no line', '', aBoletoOrder()],
  ['another amount', A_BOLETO.line, aBoletoOrder({ amount: centavos(102_168) })],
])('%s is shown to nobody', (_, line, order) => {
  expect(() => registeredBoleto('A Iugu', line, order)).toThrow(
    new GatewayRefused('A Iugu devolveu um boleto que não confere.'),
  );
});

test('an address of the printed page that is no secure one is left out', () => {
  const pdfUrl = 'http://boletos.example/1';
  expect(registeredBoleto('A Iugu', A_BOLETO.line, aBoletoOrder(), { pdfUrl }).pdfUrl).toBeNull();
});

test('without an address no boleto is asked for', () => {
  expect(() => addressOf(anOrder({ kind: 'boleto' }))).toThrow(/Falta o endereço/);
  expect(addressOf(aBoletoOrder())).toMatchObject({ street: 'Rua das Flores' });
});
