import { beforeEach, expect, test } from 'vitest';
import { EnrichmentPolicy } from '#shared/domain/enrichment/enrichment-policy.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import {
  ADMIN,
  asker,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { createApi } from './api.ts';

const PATH = `/api/credores/${AURORA}/lookups`;
const asked = { carteiraId: null, scope: 'unreached', budget: 400 };
const document = EnrichmentPolicy.parse({
  provider: { kind: 'sandbox', name: 'sandbox' },
  basis: 'credit-protection',
  price: 40,
  monthlyBudget: 1_000,
  questionsPerMinute: 1,
});

let world: Awaited<ReturnType<typeof createApiWorld>>;
let ask: ReturnType<typeof asker>;
beforeEach(async () => {
  world = await createApiWorld();
  ask = asker(createApi(world.deps));
});
const publish = () =>
  ask(ADMIN, `PUT /api/credores/${AURORA}/enrichment`, { document, expectedVersion: 0 });

test('a gestor has many debtors looked up, one job at a time, and stops it', async () => {
  await publish();
  const { json, status } = await ask(AURORA_GESTOR, `POST ${PATH}`, asked);
  expect(status).toBe(200);
  expect(json).toMatchObject({ ...asked, status: 'running', asked: 0, spent: 0 });
  const [queued] = world.lookUps;
  expect(queued).toMatchObject({ name: 'LookUpQueued', credorId: AURORA });
  await expect(ask(AURORA_GESTOR, `POST ${PATH}`, asked)).resolves.toMatchObject({
    status: 409,
    json: { title: 'Já há uma consulta em lote' },
  });
  const cancel = `POST ${PATH}/${queued?.lookUpId}/cancel`;
  await expect(ask(AURORA_GESTOR, cancel)).resolves.toMatchObject({
    json: { status: 'cancelled' },
  });
  const { json: list } = await ask(AURORA_GESTOR, `GET ${PATH}`);
  expect(list).toMatchObject({ items: [{ status: 'cancelled', startedBy: 'user:user-gestor' }] });
  expect(world.lookUps).toHaveLength(1);
});

test('no job begins without a provider, for less than one question, or for another credor', async () => {
  const begin = (gestor: typeof AURORA_GESTOR, body: object) => ask(gestor, `POST ${PATH}`, body);
  expect(await begin(AURORA_GESTOR, asked)).toMatchObject({
    status: 409,
    json: { title: 'Sem provedor de contatos' },
  });
  await publish();
  expect(await begin(AURORA_GESTOR, { ...asked, budget: 39 })).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('R$ 0,40') },
  });
  expect(await begin(HORIZONTE_GESTOR, asked)).toMatchObject({ status: 403 });
  const unknown = `POST ${PATH}/1773390600000/cancel`;
  expect(await ask(AURORA_GESTOR, unknown)).toMatchObject({ status: 404 });
});

test('a debtor who disputes is not looked up, at a desk either', async () => {
  await publish();
  const lookUp = () =>
    ask(AURORA_GESTOR, `POST /api/debtors/${MARIA}/lookups`, { credorId: AURORA });
  const dispute = { credorId: AURORA, reason: 'não reconhece a compra' };
  await ask(AURORA_GESTOR, `POST /api/debtors/${MARIA}/disputes`, dispute);
  expect(await lookUp()).toMatchObject({
    status: 409,
    json: { title: 'A dívida está contestada' },
  });
});
