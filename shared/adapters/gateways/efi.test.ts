import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { A_BOLETO, A_CODE, anOrder } from '#shared/testing/charge-orders.ts';
import samples from '#shared/testing/fixtures/brazil/pix-webhooks.json' with { type: 'json' };
import { instant } from '#shared/testing/records.ts';
import { stubGateway } from '#shared/testing/stub-gateway.ts';
import { efiGateway } from './efi.ts';
import { httpSender } from './http-sender.ts';

const order = anOrder();
const SECRET = 'a-secret-that-went-with-each-boleto';
const gatewayAt = (url: string) =>
  efiGateway({
    send: httpSender(),
    pixUrl: `${url}/v2`,
    pixAuthorization: async () => 'Bearer pix',
    cobrancasUrl: url,
    cobrancasAuthorization: async () => 'Bearer cobrancas',
    proof: { clientCertificateSubject: 'CN=efi' },
    notificationUrl: `https://pague.example/webhooks/efi?hmac=${SECRET}`,
  });
const { read, verify } = gatewayAt('https://efi.example');
const TOKEN = '252948279264ee47e117cb099ef81';

test('Pix comes as in the standard, and news of cobranças as a token to ask with', () => {
  expect(read(JSON.stringify(samples.webhooks.plain))).toMatchObject([{ kind: 'paid' }]);
  expect(read(`notification=${TOKEN}`)).toEqual([
    { kind: 'look-up', gatewayPaymentId: `notification/${TOKEN}`, txid: null },
  ]);
});

test.each([
  ['a token at the address that went with the boleto', `notification=x`, SECRET, null, 'weak'],
  ['a token at another address', 'notification=x', 'guess', null, null],
  [
    'a token without an address of ours, whatever certificate',
    'notification=x',
    '',
    'CN=efi',
    null,
  ],
  ['a Pix with its certificate', '{"pix":[]}', '', 'CN=efi', 'strong'],
  ['a Pix without one, at the address of boletos', '{"pix":[]}', SECRET, null, null],
])('%s is as proven as it should be', (_, body, hmac, clientCertificate, strength) => {
  const webhook = { body, headers: {}, query: { hmac }, clientCertificate };
  expect(verify(webhook, instant('2026-03-15T15:00:00.000Z'))).toEqual(
    strength === null ? { ok: false } : { ok: true, strength },
  );
});

test.each(['', 'notification=', 'notification=../charge/1', 'x=1'])('%j is unreadable', (body) => {
  expect(() => read(body)).toThrow(expect.objectContaining({ name: 'UnreadableWebhook' }));
});

const paid = {
  type: 'charge',
  custom_id: order.chargeId,
  status: { current: 'paid' },
  identifiers: { charge_id: 24342333 },
  created_at: '2026-03-15 12:00:30',
  value: 102_167,
};
const cobranca = {
  charge_id: 24342333,
  custom_id: order.chargeId,
  status: 'paid',
  total: 102_167,
  history: [{ message: 'Pagamento confirmado', created_at: '2026-03-15 12:00:30' }],
};

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
    'GET /v1/charge/24342333': { code: 200, data: cobranca },
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

test('of all that came in, the Pix of a boleto is told as its cobrança alone', async () => {
  const pix = (txid: string | null) => ({
    endToEndId: 'E12345678202603151410abcdefghijk',
    txid,
    valor: '5.00',
    horario: '2026-03-15T14:10:00Z',
  });
  const paginacao = { paginaAtual: 0, itensPorPagina: 25, quantidadeDePaginas: 1 };
  const { url } = await stubGateway({
    'GET /v2/pix': {
      parametros: { paginacao },
      pix: [pix(order.chargeId), pix(null), pix('24342333efi')],
    },
  });
  const at = instant('2026-03-15T03:00:00.000Z');
  const answer = await gatewayAt(url).received?.({ from: at, until: at, page: 0 });
  expect(answer?.events).toMatchObject([{ txid: order.chargeId }, { txid: null }]);
});

const line = A_BOLETO.linhaDigitavel;
const bolepix = {
  data: {
    charge_id: 24342333,
    payment: {
      banking_billet: {
        barcode: `${line.slice(0, 5)}.${line.slice(5, 10)} ${line.slice(10)}`,
        expire_at: '2026-03-16',
        pix: { qrcode: A_CODE },
        pdf: { charge: 'https://download.gerencianet.com.br/1.pdf' },
      },
    },
  },
};
const ordered = anOrder({ kind: 'bolepix', payableUntil: localDate('2026-03-16') });

test('a boleto is created in one step, and its linha digitável read to the barcode', async () => {
  const { url, asked } = await stubGateway({
    'GET /v1/charges': { data: [] },
    'POST /v1/charge/one-step': { data: { charge_id: 24342333 } },
    'GET /v1/charge/24342333': bolepix,
    'PUT /v1/charge/24342333/cancel': { code: 200 },
  });
  const gateway = gatewayAt(url);
  expect(await gateway.issue(ordered)).toEqual({
    gatewayChargeId: 'charge/24342333',
    copiaECola: A_CODE,
    boleto: {
      linhaDigitavel: line,
      barcode: A_BOLETO.barcode,
      nossoNumero: null,
      dueDate: '2026-03-16',
      pdfUrl: 'https://download.gerencianet.com.br/1.pdf',
    },
    expiresAt: '2026-03-17T03:00:00.000Z',
  });
  expect(JSON.parse(asked[1]?.body ?? '')).toMatchObject({
    items: [{ value: 102_167, amount: 1 }],
    metadata: { custom_id: order.chargeId },
    payment: { banking_billet: { expire_at: '2026-03-16', customer: { cpf: '52998224725' } } },
  });
  await gateway.cancel({ chargeId: order.chargeId, gatewayChargeId: 'charge/24342333' });
});

test('a boleto that Efí knows is not created again, and one that does not add up is not shown', async () => {
  const known = { 'GET /v1/charges': { data: [{ id: 24342333 }] } };
  const first = await stubGateway({ ...known, 'GET /v1/charge/24342333': bolepix });
  await gatewayAt(first.url).issue(ordered);
  expect(first.asked.every(({ call }) => call.startsWith('GET'))).toBe(true);

  const billet = { ...bolepix.data.payment.banking_billet, barcode: line.replace(/^./, '9') };
  const wrong = { data: { ...bolepix.data, payment: { banking_billet: billet } } };
  const second = await stubGateway({ ...known, 'GET /v1/charge/24342333': wrong });
  await expect(gatewayAt(second.url).issue(ordered)).rejects.toThrow(
    expect.objectContaining({ name: 'GatewayRefused' }),
  );
});
