import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WRITTEN_AMOUNT_MAX } from '#shared/domain/values/money.ts';
import asaas from '#shared/testing/fixtures/brazil/asaas-webhook.json' with { type: 'json' };
import samples from '#shared/testing/fixtures/brazil/gateway-webhooks.json' with { type: 'json' };
import pix from '#shared/testing/fixtures/brazil/pix-webhooks.json' with { type: 'json' };
import { readAsaasWebhook } from './asaas-webhook.ts';
import { readEfiWebhook } from './efi-webhook.ts';
import { type GatewayEvent, type MoneyEvent, UnreadableWebhook } from './gateway.ts';
import { readIuguWebhook } from './iugu-webhook.ts';
import { readMercadoPagoWebhook } from './mercado-pago-webhook.ts';
import { readPagarmeWebhook } from './pagarme-webhook.ts';
import { readPagBankWebhook } from './pagbank-webhook.ts';
import { readPixWebhook } from './pix-webhook.ts';
import { readSandboxWebhook } from './sandbox-webhook.ts';
import { readStripeWebhook } from './stripe-webhook.ts';
import { readZoopWebhook } from './zoop-webhook.ts';

/** Every way in which a gateway's words come in, with one that is right. */
const READERS: readonly (readonly [string, (body: string) => readonly GatewayEvent[], unknown])[] =
  [
    ['asaas', readAsaasWebhook, asaas.webhook],
    ['sandbox', readSandboxWebhook, { boletos: [{ id: 'B1', txid: 'x', valor: '1.00' }] }],
    ['bacen-pix', readPixWebhook, pix.webhooks.efiDevolucao],
    ['efi', readEfiWebhook, pix.webhooks.batch],
    ['iugu', readIuguWebhook, null],
    ['mercado-pago', readMercadoPagoWebhook, samples.mercadoPago],
    ['pagarme', readPagarmeWebhook, samples.pagarmeOrder],
    ['pagbank', readPagBankWebhook, samples.pagbank],
    [
      'stripe',
      readStripeWebhook,
      { type: 'payment_intent.succeeded', data: { object: { id: 'pi' } } },
    ],
    ['zoop', readZoopWebhook, { type: 'transaction.succeeded', payload: { object: { id: 't' } } }],
  ];

/** What is wrong with what reading comes to: it must be sound events, or the one error that says that it cannot. */
function faultsIn(read: (body: string) => readonly GatewayEvent[], body: string): unknown[] {
  try {
    return read(body).filter((event) => 'amount' in event && !isSound(event));
  } catch (error) {
    return error instanceof UnreadableWebhook ? [] : [error];
  }
}

const isSound = ({ amount, gatewayPaymentId }: MoneyEvent): boolean =>
  Number.isInteger(amount) &&
  amount > 0 &&
  amount <= WRITTEN_AMOUNT_MAX &&
  /^[\x21-\x7e]{1,90}$/.test(gatewayPaymentId);

/** The same JSON with one value anywhere in it replaced by another. */
function corrupted(sample: unknown, path: readonly number[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof sample !== 'object' || sample === null) return value;
  const entries = Object.entries(sample);
  const at = step % Math.max(1, entries.length);
  const changed = entries.map(([key, part], index): [string, unknown] => [
    key,
    index === at ? corrupted(part, rest, value) : part,
  ]);
  return Array.isArray(sample) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
}

const strangeValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(-1, 0, 1e21, 0.1 + 0.2, Number.MAX_SAFE_INTEGER, '-1.00', '1e5', '9'.repeat(400)),
  fc.constantFrom('__proto__', '\u0000', '٣', '2026-02-30', '9999-12-31T23:59:59Z'),
);

test.each(READERS)('%s reads nothing unsound from text of any kind', (_, read) => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
      expect(faultsIn(read, body)).toEqual([]);
    }),
  );
});

test.each(READERS)(
  '%s reads nothing unsound from its own words with one value changed',
  (_, read, sample) => {
    const path = fc.array(fc.nat(60), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(path, strangeValue, (steps, value) => {
        expect(faultsIn(read, JSON.stringify(corrupted(sample, steps, value)))).toEqual([]);
      }),
    );
  },
);

const DEPTH = 100_000;
const HOSTILE: readonly (readonly [string, string])[] = [
  ['a hundred thousand lists in each other', `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`],
  ['as many objects', `${'{"pix":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`],
  ['a huge number', `{"pix":[{"valor":${'9'.repeat(100_000)}}]}`],
  ['a million signs', `{"type":"${'x'.repeat(1_000_000)}"}`],
  ['a list beyond every batch', `{"pix":[${'{},'.repeat(20_000)}{}]}`],
  ['the name of a prototype', '{"__proto__":{"amount":1},"constructor":1,"type":"order.paid"}'],
];
test.each(
  READERS.flatMap(([name, read]) =>
    HOSTILE.map(([what, body]) => [name, what, read, body] as const),
  ),
)('%s outlives %s', (_, __, read, body) => {
  expect(faultsIn(read, body)).toEqual([]);
});

test('of two values under one name the last counts, and it is the one that was signed over', () => {
  const doubled = JSON.stringify(asaas.webhook).replace('"value":100', '"value":999,"value":100');
  expect(readAsaasWebhook(doubled)).toMatchObject([{ kind: 'paid', amount: 10_000 }]);
});
