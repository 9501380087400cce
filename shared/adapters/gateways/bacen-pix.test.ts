import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { anOrder } from '#shared/testing/charge-orders.ts';
import { instant } from '#shared/testing/records.ts';
import { type BacenPixProof, bacenPixGateway } from './bacen-pix.ts';
import { clientCredentials } from './client-credentials.ts';
import type { GatewayRequest, GatewayResponse } from './http-sender.ts';

const now = instant('2026-03-15T15:00:00.000Z');
const addressSecret = 'a-secret-in-the-address';
const clientCertificateSubject = 'CN=psp.example,O=PSP,C=BR';

function aGateway(answer: (request: GatewayRequest) => GatewayResponse, proof: BacenPixProof = {}) {
  const asked: GatewayRequest[] = [];
  const gateway = bacenPixGateway({
    baseUrl: 'https://psp.example/v2',
    authorization: async () => 'Bearer t',
    proof,
    send: async (request) => {
      asked.push(request);
      return answer(request);
    },
  });
  return { gateway, asked };
}

const never = (): GatewayResponse => ({ status: 500, body: '' });

test.each([
  ['its certificate', { clientCertificateSubject }, { ok: true, strength: 'strong' }],
  ['the secret of its address alone', { addressSecret }, { ok: true, strength: 'weak' }],
  ['both', { clientCertificateSubject, addressSecret }, { ok: true, strength: 'strong' }],
  ['nothing, because nothing is configured', {}, { ok: false }],
  ['another certificate', { clientCertificateSubject: 'CN=psp.example.evil' }, { ok: false }],
  ['another address', { clientCertificateSubject, addressSecret: 'other' }, { ok: false }],
])('a PSP that proves itself by %s is verified as it deserves', (_, proof, expected) => {
  const webhook = {
    body: '{}',
    headers: {},
    query: { hmac: addressSecret },
    clientCertificate: clientCertificateSubject,
  };
  expect(aGateway(never, proof).gateway.verify(webhook, now)).toEqual(expected);
});

test('whoever brings no certificate where one is asked for is refused', () => {
  const webhook = { body: '{}', headers: {}, query: {}, clientCertificate: null };
  const { gateway } = aGateway(never, { clientCertificateSubject });
  expect(gateway.verify(webhook, now)).toEqual({ ok: false });
});

const order = anOrder();
const cob = (changes: object = {}): GatewayResponse => ({
  status: 200,
  body: JSON.stringify({
    txid: order.chargeId,
    status: 'ATIVA',
    calendario: { criacao: '2026-03-15T15:00:00Z', expiracao: 3_600 },
    valor: { original: '1021.67' },
    pixCopiaECola: '0'.repeat(40),
    ...changes,
  }),
});

test('a charge is ordered under its own txid, in the words of the Pix API', async () => {
  const { gateway, asked } = aGateway(() => cob());
  expect(await gateway.issue(order)).toMatchObject({ expiresAt: '2026-03-15T16:00:00.000Z' });
  expect(asked[0]).toMatchObject({
    method: 'PUT',
    url: `https://psp.example/v2/cob/${order.chargeId}`,
    headers: { authorization: 'Bearer t' },
  });
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
    devedor: { cpf: '52998224725' },
    valor: { original: '1021.67' },
    chave: '11222333000181',
  });
});

test.each([
  ['another txid', { txid: 'a'.repeat(32) }],
  ['another value', { valor: { original: '1021.76' } }],
])('a PSP that answers with %s has issued nothing that anybody may pay', async (_, changes) => {
  const { gateway } = aGateway(() => cob(changes));
  await expect(gateway.issue(order)).rejects.toThrow(
    expect.objectContaining({ name: 'GatewayRefused' }),
  );
});

test.each([
  ['was created by an earlier call', cob(), 'found'],
  ['has another value', cob({ valor: { original: '9.00' } }), 'GatewayRefused'],
  ['was removed', cob({ status: 'REMOVIDA_PELO_PSP' }), 'GatewayRefused'],
  ['is unknown', { status: 404, body: '{}' }, 'GatewayRefused'],
])('when the PSP refuses a charge that %s, the answer is %s', async (_, known, expected) => {
  const { gateway } = aGateway(({ method }) =>
    method === 'PUT' ? { status: 400, body: '{}' } : known,
  );
  const outcome = await gateway.issue(order).then(
    () => 'found',
    (error: Error) => error.name,
  );
  expect(outcome).toBe(expected);
});

test('a value that stands until a later day is a charge with a due date, and ends with that day', async () => {
  const calendario = { criacao: '2026-03-15T15:00:00Z', dataDeVencimento: '2026-03-20' };
  const { gateway, asked } = aGateway(() => cob({ calendario }));
  const issued = await gateway.issue(anOrder({ payableUntil: localDate('2026-03-20') }));
  expect(issued).toMatchObject({ expiresAt: '2026-03-21T03:00:00.000Z' });
  expect(asked[0]?.url).toBe(`https://psp.example/v2/cobv/${order.chargeId}`);
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
    calendario: { dataDeVencimento: '2026-03-20', validadeAposVencimento: 0 },
  });
});

test('a boleto is refused without asking', async () => {
  const { gateway, asked } = aGateway(() => cob());
  await expect(gateway.issue(anOrder({ kind: 'bolepix' }))).rejects.toThrow(
    expect.objectContaining({ name: 'GatewayRefused' }),
  );
  expect(asked).toEqual([]);
});

test.each([
  ['cob', ['PATCH cob']],
  ['cobv', ['PATCH cob', 'PATCH cobv']],
])('a charge is taken back wherever it is: %s', async (place, calls) => {
  const { gateway, asked } = aGateway(({ url }) =>
    url.includes(`/${place}/`) ? cob() : { status: 404, body: '{}' },
  );
  await gateway.cancel({ chargeId: order.chargeId, gatewayChargeId: order.chargeId });
  expect(asked.map(({ method, url }) => `${method} ${url.split('/').at(-2)}`)).toEqual(calls);
  expect(JSON.parse(asked.at(-1)?.body ?? '')).toEqual({
    status: 'REMOVIDA_PELO_USUARIO_RECEBEDOR',
  });
});

test('one that was paid cannot be taken back', async () => {
  const { gateway } = aGateway(() => ({ status: 400, body: '{}' }));
  const charge = { chargeId: order.chargeId, gatewayChargeId: order.chargeId };
  await expect(gateway.cancel(charge)).rejects.toThrow(
    expect.objectContaining({ name: 'GatewayRefused' }),
  );
});

test("what a weak webhook told is asked of the PSP, and the PSP's word counts", async () => {
  const pix = [{ endToEndId: 'E'.padEnd(32, '1'), valor: '5.00', horario: '2026-03-15T15:10:00Z' }];
  const { gateway } = aGateway(() => cob({ status: 'CONCLUIDA', pix }));
  const whose = { gatewayPaymentId: 'E0', txid: order.chargeId };
  const claimed = { kind: 'paid' as const, ...whose, amount: centavos(999), paidAt: now };
  expect(await gateway.refetch(claimed)).toMatchObject([
    { kind: 'paid', gatewayPaymentId: pix[0]?.endToEndId, txid: order.chargeId, amount: 500 },
  ]);
});

test.each([
  [404, 'nothing'],
  [401, 'Error'],
  [403, 'Error'],
  [500, 'Error'],
])('a PSP that answers %d about a weak webhook has told %s', async (status, expected) => {
  const { gateway } = aGateway(() => ({ status, body: '{}' }));
  const whose = { gatewayPaymentId: 'E0', txid: order.chargeId };
  const claimed = { kind: 'paid' as const, ...whose, amount: centavos(999), paidAt: now };
  const told = await gateway.refetch(claimed).then(
    (events) => (events.length === 0 ? 'nothing' : 'something'),
    (error: Error) => error.name,
  );
  expect(told).toBe(expected);
});

const E2E = 'E12345678202603151410abcdefghijk';
const received = (changes: object = {}) => ({
  endToEndId: E2E,
  valor: '5.00',
  horario: '2026-03-15T14:10:00Z',
  ...changes,
});
const answering =
  (answers: Readonly<Record<string, object>>) =>
  ({ url }: GatewayRequest): GatewayResponse => {
    const answer = answers[url.replace('https://psp.example/v2/', '').split('?')[0] ?? ''];
    return { status: answer ? 200 : 404, body: JSON.stringify(answer ?? {}) };
  };

test.each([
  ['without a txid', null],
  ['of a charge that is not ours', 'outroSistema123'],
])('a Pix %s that anybody could have told of is asked for by itself', async (_, txid) => {
  const { gateway } = aGateway(answering({ [`pix/${E2E}`]: received({ txid }) }));
  expect(await gateway.refetch({ gatewayPaymentId: E2E, txid })).toEqual([
    { kind: 'paid', gatewayPaymentId: E2E, txid, amount: 500, paidAt: '2026-03-15T14:10:00.000Z' },
  ]);
  expect(await aGateway(answering({})).gateway.refetch({ gatewayPaymentId: E2E, txid })).toEqual(
    [],
  );
});

test('a Pix that its charge tells of is not asked for again', async () => {
  const { gateway, asked } = aGateway(() => cob({ pix: [received()] }));
  expect(await gateway.refetch({ gatewayPaymentId: E2E, txid: order.chargeId })).toHaveLength(1);
  expect(asked.map(({ url }) => url.split('/').at(-2))).toEqual(['cob']);
});

test('the access token is asked for once and again when it ends', async () => {
  let epochMs = 0;
  let asked = 0;
  const authorization = clientCredentials({
    tokenUrl: 'https://psp.example/oauth/token',
    clientId: 'id',
    clientSecret: 'secret',
    now: () => epochMs,
    send: async () => {
      asked += 1;
      return { status: 200, body: JSON.stringify({ access_token: `t${asked}`, expires_in: 600 }) };
    },
  });
  expect([await authorization(), await authorization()]).toEqual(['Bearer t1', 'Bearer t1']);
  epochMs = 541_000;
  expect(await authorization()).toBe('Bearer t2');
});
