import { expect, test } from 'vitest';
import * as z from 'zod';
import { PublishedCarteiras } from '#events/api/configuration.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { NAME_BUCKETS } from '#shared/table/keys.ts';
import {
  ADMIN,
  API_NOON,
  asker,
  aToken,
  AURORA_GESTOR,
  createApiWorld,
} from '#shared/testing/api-world.ts';
import { createApi } from './api.ts';

const Started = z.object({ trialId: z.string() });

async function aPlace(document: unknown = DEFAULT_REGUA) {
  const { deps, queued } = await createApiWorld();
  const ask = asker(createApi(deps));
  await ask(ADMIN, 'PUT /api/reguas/padrao/draft', { expectedRevision: 0, document });
  return { ask, queued };
}

test('a draft is given to be tried over every book that its author sees, part by part', async () => {
  const { ask, queued } = await aPlace();
  const started = await ask(ADMIN, 'POST /api/reguas/padrao/trials', { revision: 1, days: 30 });
  expect(started).toMatchObject({
    status: 200,
    json: {
      status: 'running',
      credores: ['faculdade-horizonte', 'loja-aurora'],
      liveVersion: 1,
      progress: { shards: 2 * NAME_BUCKETS, shardsDone: 0, casesTried: 0 },
      draft: null,
    },
  });
  expect(queued).toHaveLength(2 * NAME_BUCKETS);
  const { trialId } = Started.parse(started.json);
  expect(new Set(queued.map((one) => one.trialId))).toEqual(new Set([trialId]));

  const read = await ask(ADMIN, `GET /api/reguas/padrao/trials/${trialId}`);
  expect(read.json).toEqual(started.json);
  expect((await ask(ADMIN, 'GET /api/reguas/padrao/trials')).json).toEqual({
    items: [started.json],
  });
  const files = await ask(ADMIN, `GET /api/reguas/padrao/trials/${trialId}/files`);
  expect(files.json).toEqual({ downloadUrls: [] });

  // Somebody who sees one of the two credores sees nothing of figures that are of both.
  const hers = await ask(AURORA_GESTOR, `GET /api/reguas/padrao/trials/${trialId}`);
  expect(hers).toMatchObject({ status: 404 });
  expect((await ask(AURORA_GESTOR, 'GET /api/reguas/padrao/trials')).json).toEqual({ items: [] });
});

const CARTEIRAS = '/api/credores/loja-aurora/carteiras';

test('with a draft of the carteiras the trial keeps which one it was, and says so', async () => {
  const { ask, queued } = await aPlace();
  const { document } = PublishedCarteiras.parse((await ask(ADMIN, `GET ${CARTEIRAS}`)).json);
  await ask(ADMIN, `PUT ${CARTEIRAS}/draft`, { expectedRevision: 0, document });
  const start = async (carteiras: object) =>
    ask(ADMIN, 'POST /api/reguas/padrao/trials', { revision: 1, days: 30, carteiras });
  const seen = { credorId: 'loja-aurora', revision: 1 };
  for (const [other, status] of [
    [{ ...seen, revision: 2 }, 409],
    [{ ...seen, credorId: 'faculdade-horizonte' }, 404],
  ] as const)
    expect(await start(other)).toMatchObject({ status });
  expect(queued).toEqual([]);
  const started = await start(seen);
  expect(started).toMatchObject({ status: 200, json: { carteiras: seen } });
  const { trialId } = Started.parse(started.json);
  const read = await ask(ADMIN, `GET /api/reguas/padrao/trials/${trialId}`);
  expect(read.json).toEqual(started.json);
});

test('a draft of the carteiras is tried without one of the régua, by whoever sees their credor', async () => {
  const { deps, queued } = await createApiWorld();
  const ask = asker(createApi(deps));
  const { document } = PublishedCarteiras.parse((await ask(ADMIN, `GET ${CARTEIRAS}`)).json);
  await ask(ADMIN, `PUT ${CARTEIRAS}/draft`, { expectedRevision: 0, document });
  const carteiras = { credorId: 'loja-aurora', revision: 1 };
  const started = await ask(AURORA_GESTOR, 'POST /api/reguas/padrao/trials', {
    days: 30,
    carteiras,
  });
  expect(started).toMatchObject({
    status: 200,
    json: { revision: null, carteiras, liveVersion: 1, credores: ['loja-aurora'] },
  });
  expect(queued).toHaveLength(NAME_BUCKETS);
  const unknown = await ask(ADMIN, 'POST /api/reguas/outra/trials', { days: 30, carteiras });
  expect(unknown).toMatchObject({ status: 404, json: { title: 'Régua não publicada' } });
  const nothing = await ask(ADMIN, 'POST /api/reguas/padrao/trials', { days: 30 });
  expect(nothing.status).toBe(400);
  expect(JSON.stringify(nothing.json)).toContain('Diga o que simular');
});

test('a draft of carteiras that may not be published is not tried', async () => {
  const { ask, queued } = await aPlace();
  const { document } = PublishedCarteiras.parse((await ask(ADMIN, `GET ${CARTEIRAS}`)).json);
  const otherwise = { ...document.otherwise, reguaId: 'ninguem-publicou' };
  const unfit = { ...document, otherwise };
  await ask(ADMIN, `PUT ${CARTEIRAS}/draft`, { expectedRevision: 0, document: unfit });
  const carteiras = { credorId: 'loja-aurora', revision: 1 };
  const order = { revision: 1, days: 30, carteiras };
  const answer = await ask(ADMIN, 'POST /api/reguas/padrao/trials', order);
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.json)).toContain('ninguem-publicou');
  expect(queued).toEqual([]);
});

test.each([
  ['that has problems', { ...DEFAULT_REGUA, steps: [] }, { revision: 1, days: 30 }, 400, 'steps'],
  ['that changed meanwhile', DEFAULT_REGUA, { revision: 2, days: 30 }, 409, 'revisão 1'],
  ['for no day', DEFAULT_REGUA, { revision: 1, days: 0 }, 400, 'days'],
  ['for a year', DEFAULT_REGUA, { revision: 1, days: 365 }, 400, 'days'],
])('a draft %s is not tried', async (_, document, order, status, says) => {
  const { ask, queued } = await aPlace(document);
  const answer = await ask(ADMIN, 'POST /api/reguas/padrao/trials', order);
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer.json)).toContain(says);
  expect(queued).toEqual([]);
});

test('a trial whose parts got lost is told as failed a day later, and may be asked for again', async () => {
  const { deps } = await createApiWorld();
  const now = { at: API_NOON };
  const ask = asker(createApi({ ...deps, now: () => now.at }));
  await ask(ADMIN, 'PUT /api/reguas/padrao/draft', {
    expectedRevision: 0,
    document: DEFAULT_REGUA,
  });
  const { json } = await ask(ADMIN, 'POST /api/reguas/padrao/trials', { revision: 1, days: 30 });
  const path = `GET /api/reguas/padrao/trials/${Started.parse(json).trialId}`;
  now.at = addMinutes(API_NOON, 24 * 60 - 1);
  expect(await ask(ADMIN, path)).toMatchObject({ json: { status: 'running', failure: null } });
  now.at = addMinutes(API_NOON, 24 * 60);
  const failed = {
    status: 'failed',
    finishedAt: now.at,
    failure: 'Não terminou em um dia: peça a simulação de novo.',
  };
  expect(await ask(ADMIN, path)).toMatchObject({ json: failed });
  const { json: list } = await ask(ADMIN, 'GET /api/reguas/padrao/trials');
  expect(list).toMatchObject({ items: [failed] });
});

test('whoever sees no credor has no book to try', async () => {
  const { ask } = await aPlace();
  const order = { revision: 1, days: 30 };
  const answer = await ask(aToken('gestor', ''), 'POST /api/reguas/padrao/trials', order);
  expect([403, 409]).toContain(answer.status);
});

test('a trial that nobody began is not found', async () => {
  const { ask } = await aPlace();
  const answer = await ask(ADMIN, `GET /api/reguas/padrao/trials/${'a'.repeat(20)}`);
  expect(answer).toMatchObject({ status: 404, json: { title: 'Simulação não encontrada' } });
});
