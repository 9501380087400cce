import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { askerOf, type EmbeddedAws } from '../embedded-aws.ts';
import { deploySmall } from '../testing/small-deployment.ts';
import { readBody } from '../wire.ts';

const ECHO = `
  export const handler = async (event) => {
    if (event.rawPath === '/p/fail') throw new Error('no');
    if (event.rawPath === '/p/plain') return { plain: true };
    if (event.rawPath === '/p/bad') return { statusCode: 'x' };
    if (event.rawPath === '/p/cookie') return { statusCode: 303, headers: { Location: '/' }, cookies: ['a=1', 'b=2'] };
    if (event.rawPath === '/p/image') return { statusCode: 200, body: 'iVBO', isBase64Encoded: true };
    return { statusCode: 200, body: JSON.stringify(event) };
  };`;

const Login = z.object({ idToken: z.string() });
const gestora = {
  email: 'gestora@loja.example',
  password: 'segredo',
  groups: ['admin', 'operador'],
};
let aws: EmbeddedAws;
beforeAll(async () => {
  const echo = {
    source: ECHO,
    triggers: [
      {
        kind: 'http' as const,
        routes: [
          { method: 'ANY' as const, path: '/p/{proxy+}', authorizer: 'none' as const },
          { method: 'GET' as const, path: '/debts/{id}', authorizer: 'none' as const },
          { method: 'ANY' as const, path: '/api/{proxy+}', authorizer: 'jwt' as const },
        ],
      },
    ],
  };
  aws = await deploySmall({ 'api/echo': echo }, { users: [gestora] });
});
afterAll(() => aws.close());

test('a function sees the request as an HTTP API tells it', async () => {
  const { body } = await aws.request({
    method: 'POST',
    path: '/p/jo%C3%A3o?a=1&a=2&b=%20',
    headers: {
      host: 'regua.example',
      cookie: 's=1; t=2',
      'content-type': 'application/json',
      'user-agent': 'x',
    },
    body: '{"a":1}',
  });

  expect(JSON.parse(body)).toEqual(
    expect.objectContaining({
      headers: expect.not.objectContaining({ cookie: expect.anything() }),
    }),
  );
  expect(JSON.parse(body)).toMatchObject({
    version: '2.0',
    routeKey: 'ANY /p/{proxy+}',
    rawPath: '/p/joão',
    rawQueryString: 'a=1&a=2&b=+',
    queryStringParameters: { a: '1,2', b: ' ' },
    pathParameters: { proxy: 'joão' },
    cookies: ['s=1', 't=2'],
    requestContext: {
      http: { method: 'POST', path: '/p/joão', userAgent: 'x', sourceIp: '127.0.0.1' },
      stage: '$default',
      time: '03/Mar/2026:12:00:00 +0000',
      timeEpoch: Date.parse('2026-03-03T12:00:00Z'),
    },
    body: '{"a":1}',
    isBase64Encoded: false,
  });
});

test('whoever called is told by their address, whatever they say of those before them', async () => {
  const { api } = aws;
  const from = (peer: string) =>
    askerOf(api, peer)({ method: 'GET', path: '/p/x', headers: { 'x-forwarded-for': '10.0.0.1' } });
  expect(JSON.parse((await from('203.0.113.9')).body)).toMatchObject({
    headers: { 'x-forwarded-for': '10.0.0.1, 203.0.113.9' },
    requestContext: { http: { sourceIp: '203.0.113.9' } },
  });
});

test('a form comes in base64', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const { body } = await aws.request({ method: 'POST', path: '/p/form', headers, body: 'cpf=1' });

  expect(JSON.parse(body)).toMatchObject({
    isBase64Encoded: true,
    body: Buffer.from('cpf=1').toString('base64'),
  });
});

test.each([
  ['GET', '/p/plain', 200, '{"plain":true}'],
  ['GET', '/p/fail', 500, '{"message":"Internal Server Error"}'],
  ['GET', '/p/bad', 500, '{"message":"Internal Server Error"}'],
  ['GET', '/nowhere', 404, '{"message":"Not Found"}'],
  ['POST', '/debts/1', 404, '{"message":"Not Found"}'],
  ['GET', '/debts/1/2', 404, '{"message":"Not Found"}'],
  ['GET', '/api/debts', 401, '{"message":"Unauthorized"}'],
])('%s %s is answered %s', async (method, path, status, body) => {
  expect(await aws.request({ method, path })).toMatchObject({ status, body });
});

test('cookies, headers and binary bodies go out as the function meant them', async () => {
  expect(await aws.request({ method: 'GET', path: '/p/cookie' })).toMatchObject({
    status: 303,
    headers: { location: '/', 'set-cookie': ['a=1', 'b=2'] },
  });
  const image = await aws.request({ method: 'GET', path: '/p/image' });
  expect(Buffer.from(image.body).length).toBeGreaterThan(0);
});

test('a body over 10 MB is too large', async () => {
  const body = Buffer.alloc(10 * 1024 * 1024 + 1);

  expect(await aws.request({ method: 'POST', path: '/p/big', body })).toMatchObject({
    status: 413,
  });
});

test('who logs in gets a token whose claims reach the function, until it expires', async () => {
  const login = async (password: string) =>
    aws.wire({
      method: 'POST',
      path: `/${aws.tokens.poolId}/login`,
      query: new URLSearchParams(),
      headers: {},
      body: Buffer.from(JSON.stringify({ email: gestora.email, password })),
    });
  expect((await login('wrong')).status).toBe(401);
  const { idToken } = Login.parse(
    JSON.parse(String(await readBody((await login(gestora.password)).body))),
  );
  const headers = { authorization: `Bearer ${idToken}` };

  const { body } = await aws.request({ method: 'GET', path: '/api/debts', headers });
  const claims = {
    email: gestora.email,
    'cognito:groups': '[admin operador]',
    token_use: 'id',
    iss: aws.tokens.issuer,
  };
  expect(JSON.parse(body)).toMatchObject({ requestContext: { authorizer: { jwt: { claims } } } });
  const forged = { authorization: `Bearer ${idToken.slice(0, -4)}AAAA` };
  expect(await aws.request({ method: 'GET', path: '/api/debts', headers: forged })).toMatchObject({
    status: 401,
  });
  await aws.advanceTo(aws.now() + 3_601_000);
  expect(await aws.request({ method: 'GET', path: '/api/debts', headers })).toMatchObject({
    status: 401,
  });
});
