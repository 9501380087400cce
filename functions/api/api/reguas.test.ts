import { expect, test } from 'vitest';
import * as z from 'zod';
import { PublishedCarteiras } from '#events/api/configuration.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import {
  ADMIN,
  AURORA_GESTOR,
  asker,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const OTHER_ADMIN = { ...ADMIN, sub: 'user-bia' };
const NOTE = 'menos mensagens antes do vencimento';

async function aPlace() {
  const { deps } = await createApiWorld();
  return asker(createApi(deps));
}

const shorter = {
  ...DEFAULT_REGUA,
  steps: DEFAULT_REGUA.steps.filter(({ stepId }) => stepId !== 'd-menos-5'),
};

test('a draft is written, held against what is in force, published with its reason, and rolled back', async () => {
  const ask = await aPlace();
  const saved = await ask(ADMIN, 'PUT /api/reguas/padrao/draft', {
    expectedRevision: 0,
    document: shorter,
  });
  expect(saved.json).toMatchObject({
    revision: 1,
    basedOn: 1,
    problems: [],
    turn: 'publish',
    editors: ['user:user-admin'],
  });
  const compared = await ask(ADMIN, 'GET /api/reguas/padrao/differences');
  expect(compared.json).toEqual({
    items: [
      {
        kind: 'step-removed',
        stepId: 'd-menos-5',
        text: 'Sai o passo "d-menos-5" (D-5 às 09:30, por e-mail (lembrete-email) e, sem alcance, por SMS (lembrete-sms)).',
      },
    ],
  });
  const body = { expectedVersion: 1, expectedRevision: 1, note: NOTE };
  const published = await ask(ADMIN, 'POST /api/reguas/padrao/versions', body);
  expect(published).toMatchObject({ status: 200, json: { version: 2 } });
  expect(await ask(ADMIN, 'GET /api/reguas/padrao/draft')).toMatchObject({ status: 404 });
  const back = { expectedVersion: 2, toVersion: 1, note: 'os lembretes faziam falta' };
  const rolled = await ask(ADMIN, 'POST /api/reguas/padrao/rollback', back);
  expect(rolled.json).toEqual({ outcome: 'published', version: 3 });
  const { json: versions } = await ask(ADMIN, 'GET /api/reguas/padrao/versions');
  expect(versions).toMatchObject({
    items: [
      {
        version: 3,
        restores: 1,
        note: 'os lembretes faziam falta',
        publishedBy: 'user:user-admin',
      },
      { version: 2, restores: null, note: NOTE, approvedBy: null },
      { version: 1 },
    ],
    before: null,
  });
  const same = await ask(ADMIN, 'GET /api/reguas/padrao/differences?from=1&to=3');
  expect(same.json).toEqual({ items: [] });
});

test('nobody writes over what they did not see, not even over the place of a draft that ended', async () => {
  const ask = await aPlace();
  const save = (expectedRevision: number, claims = ADMIN) =>
    ask(claims, 'PUT /api/reguas/padrao/draft', { expectedRevision, document: shorter });
  expect((await save(0)).status).toBe(200);
  expect(await save(0, OTHER_ADMIN)).toMatchObject({
    status: 409,
    json: { title: 'O rascunho mudou' },
  });
  expect((await ask(ADMIN, 'DELETE /api/reguas/padrao/draft?revision=1')).status).toBe(204);
  expect((await save(0, OTHER_ADMIN)).json).toMatchObject({ revision: 3 });
  expect((await save(1)).status).toBe(409);
  const late = { expectedVersion: 7, expectedRevision: 3 };
  const refused = await ask(ADMIN, 'POST /api/reguas/padrao/versions', late);
  expect(refused).toMatchObject({ status: 409, json: { title: 'Alguém publicou antes' } });
  const drafts = await ask(ADMIN, 'GET /api/regua-drafts');
  expect(drafts.json).toMatchObject({ items: [{ reguaId: 'padrao', isProposed: false }] });
});

test('a draft with problems is kept, and published only once it is mended', async () => {
  const ask = await aPlace();
  const document = { ...shorter, name: 'ab' };
  const save = (expectedRevision: number, changes: object) =>
    ask(ADMIN, 'PUT /api/reguas/padrao/draft', {
      expectedRevision,
      document: { ...document, ...changes },
    });
  expect((await save(0, {})).json).toMatchObject({ turn: 'mend', problems: [{ path: 'name' }] });
  const publish = (expectedRevision: number) =>
    ask(ADMIN, 'POST /api/reguas/padrao/versions', { expectedVersion: 1, expectedRevision });
  expect(await publish(1)).toMatchObject({ status: 400, json: { errors: [{ path: 'name' }] } });
  await save(1, { name: 'Régua curta' });
  expect((await publish(2)).status).toBe(200);
  const shown = await ask(ADMIN, 'GET /api/reguas/padrao');
  expect(shown.json).toMatchObject({ version: 2, name: 'Régua curta' });
});

test('a new régua begins as a draft, and a carteira names it once it is published', async () => {
  const ask = await aPlace();
  const document = { ...shorter, reguaId: 'leve', name: 'Régua leve' };
  await ask(AURORA_GESTOR, 'PUT /api/reguas/leve/draft', { expectedRevision: 0, document });
  const { json } = await ask(AURORA_GESTOR, `GET /api/credores/${AURORA}/carteiras`);
  const Known = z.object({
    version: z.int(),
    document: z.looseObject({ otherwise: z.looseObject({}) }),
  });
  const known = Known.parse(json);
  const otherwise = { ...known.document.otherwise, reguaId: 'leve' };
  const assign = () =>
    ask(AURORA_GESTOR, `PUT /api/credores/${AURORA}/carteiras`, {
      expectedVersion: known.version,
      document: { ...known.document, otherwise },
    });
  expect(await assign()).toMatchObject({
    status: 400,
    json: { errors: [{ path: 'document.otherwise.reguaId', message: /não há régua publicada/ }] },
  });
  const publication = { expectedVersion: 0, expectedRevision: 1 };
  const published = await ask(AURORA_GESTOR, 'POST /api/reguas/leve/versions', publication);
  expect(published.json).toMatchObject({ version: 1 });
  expect(await assign()).toMatchObject({ status: 200, json: { version: known.version + 1 } });
  const unknown = {
    ...known.document,
    otherwise: { ...otherwise, rule: { '>': [{ var: 'x' }, 1] } },
  };
  const refused = await ask(AURORA_GESTOR, `PUT /api/credores/${AURORA}/carteiras`, {
    expectedVersion: known.version + 1,
    document: {
      ...unknown,
      carteiras: [{ ...otherwise, carteiraId: 'y', rule: { '>': [{ var: 'x' }, 1] } }],
    },
  });
  expect(refused.json).toMatchObject({
    errors: [{ path: 'document.carteiras.0.rule.>.0', message: /fato "x" não existe/ }],
  });
});

test('whoever works for one credor changes no régua that another follows', async () => {
  const ask = await aPlace();
  for (const reguaId of ['padrao', 'regua-do-acordo']) {
    const document = { ...shorter, reguaId };
    const line = `PUT /api/reguas/${reguaId}/draft`;
    const refused = await ask(AURORA_GESTOR, line, { expectedRevision: 0, document });
    expect(refused).toMatchObject({
      status: 403,
      json: { title: 'Régua de outros credores também' },
    });
  }
});

test('a version without a step that carteiras leave out is published only by who was told so', async () => {
  const ask = await aPlace();
  const carteiras = `/api/credores/${AURORA}/carteiras`;
  const { version, document } = PublishedCarteiras.parse(
    (await ask(ADMIN, `GET ${carteiras}`)).json,
  );
  const change = { kind: 'skip', stepId: 'd-menos-5' };
  const exceptions = [{ change, why: 'clientes antigos' }];
  const otherwise = { ...document.otherwise, exceptions };
  const wish = { expectedVersion: version, document: { ...document, otherwise } };
  expect(await ask(ADMIN, `PUT ${carteiras}`, wish)).toMatchObject({ status: 200 });
  await ask(ADMIN, 'PUT /api/reguas/padrao/draft', { expectedRevision: 0, document: shorter });
  const { json } = await ask(ADMIN, 'GET /api/reguas/padrao/differences');
  expect(json).toMatchObject({
    items: [
      { kind: 'step-removed' },
      {
        kind: 'exception-lost',
        stepId: 'd-menos-5',
        text: expect.stringMatching(/loja-aurora.*clientes antigos/),
      },
    ],
  });
  const others = await ask(HORIZONTE_GESTOR, 'GET /api/reguas/padrao/differences');
  expect(others.json).toMatchObject({
    items: [{}, { text: expect.stringMatching(/^Deixa de valer 1 exceção de/) }],
  });
  expect(JSON.stringify(others.json)).not.toContain(AURORA);

  const publish = (more: object) =>
    ask(ADMIN, 'POST /api/reguas/padrao/versions', {
      expectedVersion: 1,
      expectedRevision: 1,
      ...more,
    });
  expect(await publish({})).toMatchObject({
    status: 409,
    json: {
      errors: [
        { path: 'acceptsLostExceptions', message: expect.stringMatching(/clientes antigos/) },
      ],
    },
  });
  expect(await publish({ acceptsLostExceptions: true })).toMatchObject({ status: 200 });
});

test('nobody goes back to a version without a step that carteiras leave out, unless they were told so', async () => {
  const ask = await aPlace();
  const [first, ...rest] = DEFAULT_REGUA.steps;
  const renamed = { ...DEFAULT_REGUA, steps: [{ ...first, stepId: 'primeiro-aviso' }, ...rest] };
  await ask(ADMIN, 'PUT /api/reguas/padrao/draft', { expectedRevision: 0, document: renamed });
  const publication = { expectedVersion: 1, expectedRevision: 1 };
  expect(await ask(ADMIN, 'POST /api/reguas/padrao/versions', publication)).toMatchObject({
    status: 200,
  });
  const carteiras = `/api/credores/${AURORA}/carteiras`;
  const { version, document } = PublishedCarteiras.parse(
    (await ask(ADMIN, `GET ${carteiras}`)).json,
  );
  const exceptions = [
    { change: { kind: 'skip', stepId: 'primeiro-aviso' }, why: 'clientes antigos' },
  ];
  const otherwise = { ...document.otherwise, exceptions };
  await ask(ADMIN, `PUT ${carteiras}`, {
    expectedVersion: version,
    document: { ...document, otherwise },
  });
  const back = (more: object) =>
    ask(ADMIN, 'POST /api/reguas/padrao/rollback', {
      expectedVersion: 2,
      toVersion: 1,
      note: NOTE,
      ...more,
    });
  expect(await back({})).toMatchObject({
    status: 409,
    json: { title: 'Exceções deixariam de valer' },
  });
  expect(await back({ acceptsLostExceptions: true })).toMatchObject({ status: 200 });
});
