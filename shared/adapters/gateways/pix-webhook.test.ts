import { expect, test } from 'vitest';
import samples from '#shared/testing/fixtures/brazil/pix-webhooks.json' with { type: 'json' };
import { readPixWebhook } from './pix-webhook.ts';

const { webhooks } = samples;
const read = (body: unknown) => readPixWebhook(JSON.stringify(body));

test('a Pix that was received is read with its end-to-end id, txid, amount and moment', () => {
  expect(read(webhooks.plain)).toEqual([
    {
      kind: 'paid',
      gatewayPaymentId: 'E87654321202009091221dfghi123456',
      txid: '971122d8f37211eaadc10242ac120002',
      amount: 11_000,
      paidAt: '2020-09-09T20:15:00.358Z',
    },
  ]);
});

test('a batch tells of several Pix', () => {
  expect(read(webhooks.batch).map((event) => event.kind)).toEqual(['paid', 'paid']);
});

test('a return that is still under way gives nothing back yet, even written as one object', () => {
  expect(read(webhooks.devolucaoAsObject)).toMatchObject([{ kind: 'paid', amount: 11_000 }]);
});

test('a return that was settled comes after the credit that it returns', () => {
  expect(read(webhooks.efiDevolucao)).toMatchObject([
    { kind: 'paid', amount: 11_000 },
    { kind: 'refunded', amount: 11_000, refundId: '123ABC' },
  ]);
});

test.each([
  ['of Pix Automático', webhooks.automatico, 'other-notice'],
  ['that a PSP sends to try the address', { evento: 'teste_webhook' }, 'other-notice'],
  [
    'with an amount of nothing',
    { pix: [{ ...webhooks.plain.pix[0], valor: '0.00' }] },
    'unreadable-item',
  ],
  [
    'with three decimals',
    { pix: [{ ...webhooks.plain.pix[0], valor: '1.005' }] },
    'unreadable-item',
  ],
  [
    'with a negative amount',
    { pix: [{ ...webhooks.plain.pix[0], valor: '-1.00' }] },
    'unreadable-item',
  ],
])('a notice %s moves no money', (_, body, what) => {
  expect(read(body)).toEqual([{ kind: 'ignored', what }]);
});

test('one unreadable item does not hide the others', () => {
  const events = read({ pix: [{ nonsense: true }, webhooks.plain.pix[0]] });
  expect(events.map(({ kind }) => kind)).toEqual(['ignored', 'paid']);
});

test.each(['', 'pix', '[]', '"x"', '{"pix":7}', '{"pix":[', 'null'])('%j is unreadable', (body) => {
  expect(() => readPixWebhook(body)).toThrow(
    expect.objectContaining({ name: 'UnreadableWebhook' }),
  );
});
