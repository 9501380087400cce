import { expect, test } from 'vitest';
import { Role } from '#events/api/configuration.ts';
import { ADMIN, asker, aToken, AURORA_GESTOR, createApiWorld } from '#shared/testing/api-world.ts';
import { NARROWER } from '#shared/testing/narrower-roles.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';
import { OPENAPI_PATH } from './openapi.ts';
import { ROUTES } from './routes.ts';

const world = createApiWorld();
async function ask(...asked: Parameters<ReturnType<typeof asker>>) {
  return asker(createApi((await world).deps))(...asked);
}

const lines = ROUTES.flatMap(({ method, path, operationId }) =>
  Role.options.map((role) => ({
    role,
    operationId,
    line: `${method} ${path.replaceAll('{debtorId}', 'a'.repeat(20)).replace(/\{\w+\}/g, 'nada')}`,
    allowed: (NARROWER[operationId] ?? Role.options).includes(role),
  })),
);

test.each(lines)('$operationId answers a(n) $role: $allowed', async ({ role, line, allowed }) => {
  const { status, json } = await ask(aToken(role, '*'), line, {});
  expect(status < 500).toBe(true);
  expect(status === 403).toBe(!allowed);
  expect(allowed || JSON.stringify(json).includes('Sem permissão')).toBe(true);
});

test('whoever has no role may do nothing, and whoever has no name is asked to come in again', async () => {
  await expect(ask(aToken('visitante', '*'), 'GET /api/me')).resolves.toMatchObject({
    status: 403,
  });
  const nobody = await ask({}, 'GET /api/me');
  expect(nobody).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } });
});

test('what is not there is not there, and what is there says how it may be asked', async () => {
  await expect(ask(ADMIN, 'GET /api/nada')).resolves.toMatchObject({ status: 404 });
  await expect(ask(ADMIN, 'DELETE /api/imports')).resolves.toMatchObject({
    status: 405,
    headers: { allow: 'POST, GET' },
  });
});

test('a request that is not as agreed names field, value and remedy', async () => {
  const search = { credorId: 'Loja Aurora!', limit: 1000, nome: 'x' };
  const { status, headers, json } = await ask(ADMIN, 'POST /api/debtor-searches', search);
  expect(status).toBe(400);
  expect(headers['content-type']).toContain('application/problem+json');
  expect(json).toMatchObject({
    title: 'Pedido inválido',
    errors: [
      { path: 'credorId', message: expect.stringContaining('veio como "Loja Aurora!"') },
      { path: 'limit', message: 'O campo "limit" veio como 1000; envie no máximo 100.' },
      { path: 'nome', message: 'O campo "nome" não existe aqui; retire-o ou confira o nome.' },
    ],
  });
});

test('a body that is no JSON is refused in words', async () => {
  const { deps } = await world;
  const respond = createApi(deps);
  const answer = await asker((request) => respond({ ...request, body: '{"credorId":' }))(
    ADMIN,
    'POST /api/imports',
  );
  expect(answer).toMatchObject({
    status: 400,
    json: { detail: 'O corpo do pedido não é JSON; confira aspas e vírgulas.' },
  });
});

test('the document tells every route, with its roles, its answer and its problems', async () => {
  const { status, json } = await ask({}, `GET ${OPENAPI_PATH}`);
  expect(status).toBe(200);
  expect(json).toMatchObject({
    openapi: '3.1.0',
    paths: {
      '/api/debtors/{debtorId}': {
        get: {
          operationId: 'readDebtor',
          parameters: [{ in: 'path', name: 'debtorId', required: true }],
          responses: {
            200: {
              content: {
                'application/json': { schema: { $ref: '#/components/schemas/DebtorView' } },
              },
            },
          },
        },
      },
    },
  });
  const text = JSON.stringify(json);
  expect(ROUTES.filter(({ operationId }) => !text.includes(`"${operationId}"`))).toEqual([]);
  expect(new Set(ROUTES.map(({ operationId }) => operationId)).size).toBe(ROUTES.length);
});

test('answers are kept by nobody on the way', async () => {
  const { headers } = await ask(AURORA_GESTOR, 'GET /api/me');
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
});

test('somebody of the team is who their token says, with the credores that it names', async () => {
  const { json } = await ask(AURORA_GESTOR, 'GET /api/me');
  expect(json).toEqual({
    userId: 'user-gestor',
    email: 'gestor@regua.example',
    roles: ['gestor'],
    credores: [{ credorId: AURORA, name: 'Loja Aurora', brandColor: '#0b5cad' }],
  });
  const { json: all } = await ask(ADMIN, 'GET /api/me');
  expect(all).toMatchObject({
    credores: [{ name: 'Faculdade Horizonte' }, { name: 'Loja Aurora' }],
  });
});

test('an answer that breaks its own contract is never sent', async () => {
  const { deps } = await world;
  const links = { ...deps.links, toUpload: async () => 'no url at all' };
  const upload = { credorId: AURORA, fileName: 'a.csv' };
  await expect(
    asker(createApi({ ...deps, links }))(ADMIN, 'POST /api/imports', upload),
  ).rejects.toMatchObject({
    name: 'ContractBreach',
    message: 'the answer of requestUpload does not fit its contract in url',
  });
});
