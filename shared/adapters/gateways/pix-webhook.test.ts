import { expect, test } from 'vitest';
import api from '#shared/testing/fixtures/brazil/pix-api.json' with { type: 'json' };
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

const plain = webhooks.plain.pix[0];

test.each([
  ['of an authorisation of Pix Automático', webhooks.automatico, 'pix-automatico'],
  ['of a charge by Pix Automático', api.cobrNotice, 'pix-automatico'],
  ['that is an authorisation, as it is asked for', api.recAsked, 'other-notice'],
  ['that is a charge, as it is asked for', api.cobrAsked, 'other-notice'],
  ['that a PSP sends to try the address', { evento: 'teste_webhook' }, 'other-notice'],
])('a notice %s moves no money', (_, body, what) => {
  expect(read(body)).toEqual([{ kind: 'ignored', what }]);
});

test('a charge of Pix Automático that was tried moves no money, though it names an end-to-end id', () => {
  const [charge] = api.cobrNotice.cobsr;
  const settled = charge?.tentativas.map((tried) => ({ ...tried, status: 'PAGA' }));
  const told = { cobsr: [{ ...charge, status: 'CONCLUIDA', tentativas: settled }] };
  expect(read(told)).toEqual([{ kind: 'ignored', what: 'pix-automatico' }]);
});

test('a Pix beside news of Pix Automático counts, once', () => {
  expect(read({ ...webhooks.plain, ...webhooks.automatico })).toMatchObject([{ kind: 'paid' }]);
});

test.each([
  ['an amount of nothing', { valor: '0.00' }],
  ['three decimals', { valor: '1.005' }],
  ['a sum of floats', { valor: 0.1 + 0.2 }],
  ['a negative amount', { valor: '-1.00' }],
  ['Arabic digits', { valor: '٣.00' }],
  ['a moment without its zone', { horario: '2020-09-09T20:15:00' }],
  ['a moment before our era', { horario: '0000-01-01T00:00:00Z' }],
  ['a moment beyond the calendar', { horario: '9999-12-31T23:59:59-03:00' }],
  ['no end-to-end id', { endToEndId: null }],
])('a Pix with %s is for a person to read, and hides no other', (_, change) => {
  const events = read({ pix: [{ ...plain, ...change }, plain] });
  expect(events.map(({ kind }) => kind)).toEqual(['unreadable', 'paid']);
});

test.each([null, '', '***', 'a-b'])('a Pix whose txid is %j came without one', (txid) => {
  expect(read({ pix: [{ ...plain, txid }] })).toMatchObject([{ kind: 'paid', txid: null }]);
});

const devolucao = {
  id: 'D1',
  valor: '10.00',
  horario: { solicitacao: '2020-09-10T10:00:00Z' },
  status: 'DEVOLVIDO',
};

test.each(['MED_FRAUDE', 'MED_OPERACIONAL', 'MED_PIX_AUTOMATICO'])(
  "a return by %s is the payer's bank that took the money",
  (natureza) => {
    const devolucoes = [{ ...devolucao, natureza }];
    expect(read({ pix: [{ ...plain, devolucoes }] })).toMatchObject([
      { kind: 'paid' },
      { kind: 'chargeback', chargebackId: 'D1', amount: 1_000 },
    ]);
  },
);

test.each([
  ['none', null, []],
  ['an empty list', [], []],
  [
    'one whose settlement has no moment',
    [{ ...devolucao, horario: { liquidacao: null } }],
    ['refunded'],
  ],
  ['one that was not done, with no more to say', { status: 'NAO_REALIZADO' }, []],
  ['one of nothing', [{ ...devolucao, valor: '0.00' }], ['unreadable']],
  ['one with no status', { id: 'D1' }, ['unreadable']],
  ['nonsense', 'D1', ['unreadable']],
])('a credit counts whatever its returns are: %s', (_, devolucoes, expected) => {
  const events = read({ pix: [{ ...plain, devolucoes }] });
  expect(events.map(({ kind }) => kind)).toEqual(['paid', ...expected]);
});

test.each(['', 'pix', '[]', '"x"', '{"pix":7}', '{"pix":[', 'null'])('%j is unreadable', (body) => {
  expect(() => readPixWebhook(body)).toThrow(
    expect.objectContaining({ name: 'UnreadableWebhook' }),
  );
});

test("the answer to a return's request, told as one of a Pix, gives nothing back while it is under way", () => {
  const told = { ...plain, devolucoes: [api.devolucaoUnderWay] };
  expect(read({ pix: [told] }).map(({ kind }) => kind)).toEqual(['paid']);
});
