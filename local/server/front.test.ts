import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HttpServer, serveHttp } from '#local/aws/http-server.ts';
import { smallPlace, fileOf } from '#local/flows/small-place.ts';
import type { World } from '#local/world.ts';
import { frontDoor } from './front.ts';

const MONDAY = '2026-03-16T01:30:00.000Z';
const EMAIL = 'success+maria@simulator.amazonses.com';

let world: World;
let server: HttpServer;
beforeAll(async () => {
  const row = `AUR-1;52998224725;Maria da Silva;${EMAIL};(11) 98765-4321;SP;Sofá;450,00;16/03/2026`;
  world = await smallPlace([fileOf('loja-aurora', row)], { startAt: Date.parse(MONDAY) });
  server = await serveHttp(frontDoor(world, world.aws, () => ({ days: 60 })));
});
afterAll(async () => {
  await server.close();
  world.aws.close();
});

const ask = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);

const signIn = (password: string) =>
  ask('/identity', {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' },
    body: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'operador@regua.example', PASSWORD: password },
    }),
  });

test('who signs in with the right password gets a token that the API takes', async () => {
  const answer: unknown = await (await signIn('regua')).json();
  expect(answer).toMatchObject({ AuthenticationResult: { IdToken: expect.any(String) } });
  const token = /"IdToken":"([^"]+)"/.exec(JSON.stringify(answer))?.[1];
  const me = await ask('/api/me', { headers: { authorization: `Bearer ${token}` } });
  expect(await me.json()).toMatchObject({ email: 'operador@regua.example', roles: ['operador'] });
});

test('who signs in with a wrong one, or sends anything else, gets none', async () => {
  const refusals = [await signIn('errada'), await ask('/identity', { method: 'POST', body: '{' })];
  expect(refusals.map(({ status }) => status)).toEqual([400, 400]);
  expect((await ask('/api/me')).status).toBe(401);
});

test('the clock moves by a day, and the outbox shows what left meanwhile', async () => {
  const body = JSON.stringify({ advance: 'day' });
  const moved = await ask('/local/clock', { method: 'POST', body });
  expect(await moved.json()).toEqual({ now: '2026-03-17T01:30:00.000Z' });
  expect(await (await ask('/local/outbox?limit=1')).json()).toMatchObject({
    messages: [{ kind: 'email', to: EMAIL, fates: [{ what: 'sent' }, { what: 'delivered' }] }],
  });
  const after = '2026-03-17T00:00:00.000Z';
  expect(await (await ask(`/local/outbox?after=${after}`)).json()).toEqual({ messages: [] });
});

test('a leap that the clock does not know is refused', async () => {
  for (const body of ['{"advance":"century"}', 'x', ''])
    expect((await ask('/local/clock', { method: 'POST', body })).status).toBe(400);
});

test.each([
  ['/config.json', 200, /"local":true/],
  ['/local/summary', 200, /"days":60/],
  ['/local/nothing', 404, /Not Found/],
  ['/sandbox', 200, /cobrança/],
  ['/sandbox/registros', 200, /Nada foi registrado ainda/],
  ['/p/nothing', 404, /Link não encontrado/],
  ['/api/openapi.json', 200, /"openapi"/],
  ['/devedores', 200, /<div id="root">/],
  ['/nothing.js', 404, /Not found/],
  ['/..%2f..%2fpackage.json', 404, /Not found/],
  ['/%zz', 200, /<div id="root">/],
])('%s leads where it should', async (path, status, text) => {
  const answer = await ask(path);
  expect([answer.status, await answer.text()]).toEqual([status, expect.stringMatching(text)]);
});

test('the AWS CLI is answered at the same address', async () => {
  const answer = await ask('/', {
    method: 'POST',
    headers: {
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20260316/sa-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
      'x-amz-target': 'DynamoDB_20120810.ListTables',
      'content-type': 'application/x-amz-json-1.0',
    },
    body: '{}',
  });
  expect(await answer.json()).toEqual({ TableNames: ['regua'] });
});

test('how simulated calls go from now on is decided at the outbox, and a wish that is none is refused', async () => {
  const decide = (body: string) => ask('/local/telephone', { method: 'POST', body });
  expect(await (await ask('/local/telephone')).json()).toEqual({ outcome: 'by-number' });
  const wish = { outcome: 'answered', seconds: 42 };
  expect(await (await decide(JSON.stringify(wish))).json()).toEqual(wish);
  expect(world.aws.services.telephone.courseOf('+5511987654321')).toMatchObject({ talks: 42 });
  await decide('{"outcome":"busy"}');
  expect(world.aws.services.telephone.courseOf('+5511987654322')).toMatchObject({ talks: null });
  for (const body of ['{"outcome":"answered"}', '{"outcome":"lost"}', ''])
    expect((await decide(body)).status).toBe(400);
});

test('only a WhatsApp message can be read or fail at the push of a button', async () => {
  const [message] = world.aws.outbox();
  const body = JSON.stringify({ messageId: message?.id, fate: 'read' });
  expect((await ask('/local/outbox/fates', { method: 'POST', body })).status).toBe(404);
});
