import { expect, test } from 'vitest';
import {
  ADMIN,
  aToken,
  asker,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const PATH = `/api/credores/${AURORA}/experiments/tom-da-oferta`;
const MEASURE = { days: 30, capAmount: 1_000_000 };
const arm = (armId: string, version = 1) => ({
  armId,
  name: `Grupo ${armId}`,
  weight: 1,
  regua: { reguaId: 'padrao', version },
});
const design = {
  carteiraId: 'inicial',
  name: 'Tom da oferta',
  arms: [arm('a'), arm('b')],
  measure: MEASURE,
  minimumCases: 200,
  minimumDays: 30,
};
const draft = (changes: object = {}, expectedVersion = 0) => ({
  expectedVersion,
  design: { ...design, ...changes },
});

async function world() {
  const { deps, table } = await createApiWorld();
  return { ask: asker(createApi(deps)), table };
}

test('an experiment is drafted, begun and ended, each time as a version of its own', async () => {
  const { ask } = await world();
  expect(await ask(AURORA_GESTOR, `PUT ${PATH}`, draft())).toMatchObject({
    status: 200,
    json: { version: 1, document: { status: 'draft', credorId: AURORA } },
  });
  await ask(AURORA_GESTOR, `PUT ${PATH}`, draft({ name: 'Outro tom' }, 1));
  expect(await ask(AURORA_GESTOR, `POST ${PATH}/start`, { expectedVersion: 2 })).toMatchObject({
    json: { version: 3, document: { status: 'running', holdoutBps: 0, name: 'Outro tom' } },
  });
  expect(await ask(AURORA_GESTOR, `GET ${PATH}`)).toMatchObject({
    json: {
      results: {
        arms: [{ armId: 'a', entered: 0 }, { armId: 'b' }],
        comparisons: [{ armId: 'b', against: 'a', verdict: 'too-early', interval: null }],
        winner: null,
        split: { isOff: false },
      },
    },
  });
  const stop = { expectedVersion: 3, reason: 'já se sabe' };
  expect(await ask(AURORA_GESTOR, `POST ${PATH}/stop`, stop)).toMatchObject({
    json: { version: 4, document: { status: 'stopped', reason: 'já se sabe' } },
  });
  const { json } = await ask(AURORA_GESTOR, `GET /api/credores/${AURORA}/experiments`);
  expect(json).toMatchObject({ items: [{ version: 4 }] });
});

test.each([
  ['a version that nobody published', { arms: [arm('a'), arm('b', 9)] }, 'ninguém publicou'],
  ['a carteira that is not there', { carteiraId: 'nenhuma' }, 'use uma destas: preventiva'],
  ['one arm alone', { arms: [arm('a')] }, 'design.arms'],
  ['two arms of one name', { arms: [arm('a'), arm('a')] }, 'repetido'],
  ['an arm named as the control group', { arms: [arm('a'), arm('controle')] }, 'do sistema'],
  ['too few cases to say anything', { minimumCases: 20 }, 'minimumCases'],
])('an experiment with %s is refused', async (_what, changes, reason) => {
  const { ask } = await world();
  const { status, json } = await ask(AURORA_GESTOR, `PUT ${PATH}`, draft(changes));
  expect(status).toBe(400);
  expect(JSON.stringify(json)).toContain(reason);
});

test('what has begun does not change, and a second one does not begin in its carteira', async () => {
  const { ask } = await world();
  await ask(AURORA_GESTOR, `PUT ${PATH}`, draft());
  await ask(AURORA_GESTOR, `POST ${PATH}/start`, { expectedVersion: 1 });
  expect((await ask(AURORA_GESTOR, `PUT ${PATH}`, draft({}, 2))).status).toBe(409);
  expect((await ask(AURORA_GESTOR, `POST ${PATH}/start`, { expectedVersion: 2 })).status).toBe(409);
  const other = PATH.replace('tom-da-oferta', 'outro');
  await ask(AURORA_GESTOR, `PUT ${other}`, draft());
  const second = await ask(AURORA_GESTOR, `POST ${other}/start`, { expectedVersion: 1 });
  expect(second.status).toBe(409);
  expect(JSON.stringify(second.json)).toContain('corre o experimento \\"tom-da-oferta\\"');
  const early = await ask(AURORA_GESTOR, `POST ${other}/stop`, {
    expectedVersion: 1,
    reason: 'não',
  });
  expect(early.status).toBe(409);
});

test('the control group of a carteira is published with it, told with what the régua brings in, and stays while an experiment runs', async () => {
  const { ask } = await world();
  const path = `/api/credores/${AURORA}/carteiras`;
  const withHoldout = (shareBps: number, expectedVersion: number) => ({
    expectedVersion,
    document: {
      carteiras: [
        {
          carteiraId: 'inicial',
          name: 'Inicial',
          reguaId: 'padrao',
          rule: { '<=': [{ var: 'daysLate' }, 30] },
          holdout: { shareBps, measure: MEASURE },
        },
      ],
      otherwise: { carteiraId: 'antiga', name: 'Antiga', reguaId: 'padrao' },
    },
  });
  expect((await ask(ADMIN, `PUT ${path}`, withHoldout(2_500, 1))).status).toBe(400);
  expect((await ask(ADMIN, `PUT ${path}`, withHoldout(300, 1))).status).toBe(200);
  const groups = await ask(AURORA_GESTOR, `GET /api/credores/${AURORA}/control-groups`);
  expect(groups.json).toMatchObject({
    items: [
      {
        carteiraId: 'inicial',
        shareBps: 300,
        results: { comparisons: [{ armId: 'contatados', against: 'controle' }] },
      },
    ],
  });
  await ask(AURORA_GESTOR, `PUT ${PATH}`, draft());
  await ask(AURORA_GESTOR, `POST ${PATH}/start`, { expectedVersion: 1 });
  const refused = await ask(ADMIN, `PUT ${path}`, withHoldout(500, 2));
  expect(refused.status).toBe(409);
  expect(JSON.stringify(refused.json)).toContain(
    'grupo de controle e as suas exceções ficam como estão',
  );
  const { expectedVersion, document } = withHoldout(300, 2);
  const exceptions = [{ change: { kind: 'skip', stepId: 'd-mais-7' }, why: 'no meio da prova' }];
  const [inicial] = document.carteiras;
  const disturbing = { ...document, carteiras: [{ ...inicial, exceptions }] };
  const otherwise = { expectedVersion, document: disturbing };
  expect((await ask(ADMIN, `PUT ${path}`, otherwise)).status).toBe(409);
  expect((await ask(ADMIN, `PUT ${path}`, withHoldout(300, 2))).status).toBe(200);
});

test('an experiment of another credor is nobody else’s, and an auditor begins none', async () => {
  const { ask } = await world();
  await ask(AURORA_GESTOR, `PUT ${PATH}`, draft());
  expect((await ask(HORIZONTE_GESTOR, `GET ${PATH}`)).status).toBe(403);
  const auditor = aToken('auditor', AURORA);
  expect((await ask(auditor, `POST ${PATH}/start`, { expectedVersion: 1 })).status).toBe(403);
  expect((await ask(AURORA_GESTOR, `GET ${PATH}-2`)).status).toBe(404);
});
