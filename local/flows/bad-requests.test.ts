import { afterAll, beforeAll, expect, test } from 'vitest';
import { asAdmin } from '#local/sample/as-admin.ts';
import { Visitor } from '#local/sample/visitor.ts';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import type { World } from '#local/world.ts';
import { cpfOf } from '#shared/testing/tax-ids.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { askForPix, enter, inboxOf, linkIn, textOf } from './portal-visit.ts';
import { fileOf, smallPlace } from './small-place.ts';
import { postWebhook } from './webhooks.ts';

const CREDOR = 'loja-aurora';
const CPF = '52998224725';
const EMAIL = 'success+maria@simulator.amazonses.com';
const MONDAY = Date.parse('2026-03-16T01:30:00.000Z');
const DAY_MS = 86_400_000;
const LINK_DAYS = 60;

let world: World;
let link: string;

beforeAll(async () => {
  const row = `AUR-1;${CPF};Maria da Silva;${EMAIL};(11) 98765-4321;SP;Sofá;450,00;16/03/2026`;
  world = await smallPlace([fileOf(CREDOR, row)], { startAt: MONDAY });
  await world.aws.advanceTo(MONDAY + DAY_MS);
  link = linkIn(inboxOf(world, EMAIL)[0]);
});

afterAll(() => world.aws.close());

async function adminHeaders(): Promise<Record<string, string>> {
  const [admin] = LOCAL_PEOPLE;
  const token = admin ? world.aws.tokens.issue(admin) : '';
  return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
}

const historyLength = async () =>
  (await lifeOf(world, await debtorOf(world, CREDOR, 'AUR-1'))).entries.length;
const unreconciled = () => asAdmin(world, 'GET', `/api/unreconciled?credorId=${CREDOR}`);

const pix = (txid: string, number: number) => ({
  endToEndId: `E99999999202603170130${String(number).padStart(11, '0')}`,
  txid,
  chave: 'pix@loja-aurora.example',
  valor: '10.00',
  horario: '2026-03-17T01:30:00.000Z',
});

test('a webhook whose signature is wrong is refused and moves nothing', async () => {
  const charge = await askForPix(world, await enter(world, link, CPF));
  const before = await historyLength();
  const body = JSON.stringify({ pix: [pix(charge.txid, 1)] });
  const answer = await postWebhook(world, body, 'another-secret');
  await world.aws.settle();
  expect(answer.status).toBe(401);
  expect(JSON.parse(answer.body)).toMatchObject({ title: 'Assinatura inválida' });
  expect(await historyLength()).toBe(before);
});

test('money for a charge that is not ours is answered with 200 and waits for a person, once', async () => {
  const body = JSON.stringify({ pix: [pix('a'.repeat(32), 2)] });
  for (let time = 0; time < 3; time++) expect((await postWebhook(world, body)).status).toBe(200);
  await world.aws.settle();
  expect(await unreconciled()).toMatchObject({
    items: [{ kind: 'unmatched', amount: 1_000, debtorId: null }],
  });
});

test('a signed body that nobody can read is kept, and takes no other down with it', async () => {
  expect((await postWebhook(world, '{"pix": "nonsense"')).status).toBe(200);
  await world.aws.advanceTo(world.aws.now() + 3_600_000);
  const { sqs } = world.aws.services;
  expect(sqs.queue('payments').counts()).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
});

test.each([
  ['/webhooks/sandbox', 256_001],
  ['/api/debts', 1_000_001],
])('a body over the limit is refused at %s', async (path, bytes) => {
  const headers = await adminHeaders();
  const body = JSON.stringify({ text: 'x'.repeat(bytes) });
  const answer = await world.aws.request({ method: 'POST', path, headers, body });
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.body)).toMatchObject({ title: 'Corpo grande demais' });
});

test.each([
  ['no JSON', '{', 400, /JSON/],
  ['an unknown field', '{"credorId":"loja-aurora","rows":[{"a":"b"}],"x":1}', 400, /x/],
  ['unknown columns', '{"credorId":"loja-aurora","rows":[{"a":"b"}]}', 400, /coluna/],
])('the API says what is wrong with %s', async (_, body, status, detail) => {
  const headers = await adminHeaders();
  const answer = await world.aws.request({ method: 'POST', path: '/api/debts', headers, body });
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.body).toMatch(detail);
});

test('whoever has no token, or one of another credor, is let in nowhere', async () => {
  const path = '/api/overview?credorId=faculdade-horizonte';
  expect((await world.aws.request({ method: 'GET', path })).status).toBe(401);
  const aurora = LOCAL_PEOPLE.find(({ email }) => email.startsWith('aurora'));
  const token = aurora ? world.aws.tokens.issue(aurora) : '';
  const headers = { authorization: `Bearer ${token}` };
  expect((await world.aws.request({ method: 'GET', path, headers })).status).toBeOneOf([403, 404]);
});

test('a wrong document five times locks the portal, until somebody of the team unlocks it', async () => {
  const visitor = new Visitor(world.aws);
  const door = await visitor.open(`/p/${link}`);
  const answers = [];
  for (let n = 1; n <= 5; n++)
    answers.push(textOf(await visitor.submit(door, `/p/${link}`, { documento: cpfOf(n) })));
  expect(answers.map((text) => /Rest\S+ \d tentativas?|bloqueado/.exec(text)?.[0])).toEqual([
    'Restam 4 tentativas',
    'Restam 3 tentativas',
    'Restam 2 tentativas',
    'Resta 1 tentativa',
    'bloqueado',
  ]);
  const right = await visitor.submit(door, `/p/${link}`, { documento: CPF });
  expect([right.status, textOf(right)]).toEqual([403, expect.stringContaining('bloqueado')]);

  const debtorId = await debtorOf(world, CREDOR, 'AUR-1');
  const unlock = { method: 'POST', path: `/api/debtors/${debtorId}/identity/unlock` };
  expect((await world.aws.request({ ...unlock, headers: await adminHeaders() })).status).toBe(204);
  expect(textOf((await enter(world, link, CPF)).page)).toContain('Olá, Maria');
});

test('a link that nobody sent leads nowhere, and an old one still opens for whoever still owes', async () => {
  const visitor = new Visitor(world.aws);
  const unknown = await visitor.open(`/p/${'x'.repeat(22)}`);
  expect([unknown.status, textOf(unknown)]).toEqual([404, expect.stringContaining('não existe')]);
  await world.aws.advanceTo(MONDAY + (LINK_DAYS + 2) * DAY_MS);
  const old = await visitor.open(`/p/${link}`);
  expect([old.status, textOf(old)]).toEqual([200, expect.not.stringContaining('Maria')]);
  const left = await visitor.open(`/u/${link}`);
  expect(left.status).toBe(200);
});
