import { expect, test } from 'vitest';
import { CallScriptsView } from '#events/api/call-scripts.ts';
import { DEFAULT_CALL_SCRIPTS } from '#shared/domain/call/call-script.ts';
import {
  ADMIN,
  asker,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const PATH = `/api/credores/${AURORA}/call-scripts`;
const OTHER_GESTOR = { ...AURORA_GESTOR, sub: 'user-bia' };
const NOTE = 'mais curto ao telefone';
const document = { ...DEFAULT_CALL_SCRIPTS, opening: 'Bom dia, falo com {{ devedor.nome }}?' };

async function aDesk(fourEyes = true) {
  const { deps } = await createApiWorld();
  const ask = asker(createApi({ ...deps, fourEyes }));
  const save = (claims: typeof ADMIN, expectedRevision: number, written: object = document) =>
    ask(claims, `PUT ${PATH}/draft`, { expectedRevision, document: written });
  const propose = (claims: typeof ADMIN, expectedRevision: number) =>
    ask(claims, `POST ${PATH}/draft/proposal`, { expectedRevision, note: NOTE });
  const publish = (claims: typeof ADMIN, expectedRevision: number) =>
    ask(claims, `POST ${PATH}/draft/publication`, { expectedVersion: 0, expectedRevision });
  return { ask, save, propose, publish };
}

test('where two people are wanted, nobody alone changes what operators say', async () => {
  const { ask, save, propose, publish } = await aDesk();
  expect(await ask(AURORA_GESTOR, `PUT ${PATH}`, { expectedVersion: 0, document })).toMatchObject({
    status: 409,
    json: { title: 'É preciso outra pessoa' },
  });
  expect(await save(AURORA_GESTOR, 0)).toMatchObject({
    status: 200,
    json: { revision: 1, turn: 'propose', problems: [], liveVersion: 0, credorId: AURORA },
  });
  expect(await publish(OTHER_GESTOR, 1)).toMatchObject({ status: 409 });
  expect(await propose(AURORA_GESTOR, 1)).toMatchObject({ json: { turn: 'wait' } });
  expect(await publish(AURORA_GESTOR, 2)).toMatchObject({ status: 409 });
  const { json } = await ask(AURORA_GESTOR, `GET ${PATH}`);
  expect(CallScriptsView.parse(json)).toEqual({ published: null, fourEyes: true });
  expect(await publish(OTHER_GESTOR, 2)).toMatchObject({
    status: 200,
    json: { version: 1, approvedBy: 'user:user-bia', document: { opening: document.opening } },
  });
  expect(await ask(ADMIN, `GET ${PATH}`)).toMatchObject({
    json: { published: { version: 1, document: { opening: document.opening } }, fourEyes: true },
  });
  expect(await ask(ADMIN, `GET ${PATH}/draft`)).toMatchObject({ status: 404 });
});

test('a script that tells a stranger of the debt is kept as a draft, and not asked for before it is mended', async () => {
  const { save, propose } = await aDesk();
  const opening = 'Falo com {{ devedor.nome }}? É sobre a sua dívida.';
  expect(await save(AURORA_GESTOR, 0, { ...document, opening })).toMatchObject({
    status: 200,
    json: { turn: 'mend', problems: [{ path: 'opening' }] },
  });
  expect(await propose(AURORA_GESTOR, 1)).toMatchObject({
    status: 400,
    json: { errors: [{ path: 'document.opening' }] },
  });
  expect(await save(AURORA_GESTOR, 1)).toMatchObject({ json: { turn: 'propose' } });
});

test('the draft of another credor is neither read nor written by whoever does not see it', async () => {
  const { ask, save } = await aDesk();
  expect(await ask(HORIZONTE_GESTOR, `GET ${PATH}/draft`)).toMatchObject({ status: 403 });
  expect(await save(HORIZONTE_GESTOR, 0)).toMatchObject({ status: 403 });
});

test('where one person is enough, they publish at once', async () => {
  const { ask } = await aDesk(false);
  expect(await ask(AURORA_GESTOR, `PUT ${PATH}`, { expectedVersion: 0, document })).toMatchObject({
    status: 200,
  });
  expect(await ask(AURORA_GESTOR, `GET ${PATH}`)).toMatchObject({ json: { fourEyes: false } });
});
