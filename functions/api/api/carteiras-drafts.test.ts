import { expect, test } from 'vitest';
import { PublishedCarteiras } from '#events/api/configuration.ts';
import { NAME_BUCKETS } from '#shared/table/keys.ts';
import {
  ADMIN,
  asker,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const PATH = `/api/credores/${AURORA}/carteiras`;
const OTHER_GESTOR = { ...AURORA_GESTOR, sub: 'user-bia' };
const NOTE = 'clientes antigos pedem menos';
const exceptions = [{ change: { kind: 'skip', stepId: 'd-mais-7' }, why: 'clientes antigos' }];

async function aDesk(fourEyes = true) {
  const { deps, sorting } = await createApiWorld();
  const ask = asker(createApi({ ...deps, fourEyes }));
  const { json } = await ask(ADMIN, `GET ${PATH}`);
  const { version, document } = PublishedCarteiras.parse(json);
  const [first, ...others] = document.carteiras;
  const draft = { ...document, carteiras: [{ ...first, exceptions }, ...others] };
  return { ask, sorting, json, version, document, draft };
}

test('where two people are wanted, an exception of a carteira is written by one and published by another', async () => {
  const { ask, sorting, json, version, draft } = await aDesk();
  expect(json).toMatchObject({ fourEyes: true });
  const alone = { expectedVersion: version, document: draft };
  expect(await ask(AURORA_GESTOR, `PUT ${PATH}`, alone)).toMatchObject({
    status: 409,
    json: { title: 'É preciso outra pessoa' },
  });
  const saved = await ask(AURORA_GESTOR, `PUT ${PATH}/draft`, {
    expectedRevision: 0,
    document: draft,
  });
  expect(saved).toMatchObject({
    status: 200,
    json: { revision: 1, turn: 'propose', problems: [], liveVersion: version, credorId: AURORA },
  });
  const publish = (claims: typeof ADMIN) =>
    ask(claims, `POST ${PATH}/draft/publication`, {
      expectedVersion: version,
      expectedRevision: 2,
    });
  const proposal = { expectedRevision: 1, note: NOTE };
  expect(await ask(AURORA_GESTOR, `POST ${PATH}/draft/proposal`, proposal)).toMatchObject({
    json: { turn: 'wait', proposal: { note: NOTE } },
  });
  expect(await publish(AURORA_GESTOR)).toMatchObject({ status: 409 });
  expect(sorting).toEqual([]);
  expect(await ask(OTHER_GESTOR, `GET ${PATH}/draft`)).toMatchObject({ json: { turn: 'approve' } });
  expect(await publish(OTHER_GESTOR)).toMatchObject({
    status: 200,
    json: { version: version + 1, document: { carteiras: [{ exceptions }, {}, {}] } },
  });
  expect(sorting).toHaveLength(NAME_BUCKETS);
  expect(await ask(ADMIN, `GET ${PATH}/draft`)).toMatchObject({ status: 404 });
});

test('names, teams and control groups are published by one, since nobody is written to otherwise', async () => {
  const { ask, version, document } = await aDesk();
  const [first, ...others] = document.carteiras;
  const publish = (changes: object, expectedVersion: number) =>
    ask(AURORA_GESTOR, `PUT ${PATH}`, {
      expectedVersion,
      document: { ...document, carteiras: [{ ...first, ...changes }, ...others] },
    });
  expect(await publish({ team: ['ana@regua.example'], name: 'A vencer' }, version)).toMatchObject({
    status: 200,
  });
  for (const changes of [
    { reguaId: 'regua-do-acordo' },
    { rule: { '>': [{ var: 'score' }, 1] } },
    { carteiraId: 'outra' },
  ])
    expect(await publish(changes, version + 1)).toMatchObject({
      status: 409,
      json: { title: 'É preciso outra pessoa' },
    });
});

test('a draft of the carteiras keeps what does not fit the régua, and is not proposed before it does', async () => {
  const { ask, draft } = await aDesk();
  const [first, ...others] = draft.carteiras;
  const change = { kind: 'skip', stepId: 'd-mais-8' };
  const unfit = { ...first, exceptions: [{ change, why: 'clientes antigos' }] };
  const document = { ...draft, carteiras: [unfit, ...others] };
  const saved = await ask(AURORA_GESTOR, `PUT ${PATH}/draft`, { expectedRevision: 0, document });
  expect(saved).toMatchObject({
    status: 200,
    json: { turn: 'mend', problems: [{ path: 'carteiras.0.exceptions.0.change.stepId' }] },
  });
  const proposal = { expectedRevision: 1, note: NOTE };
  expect(await ask(AURORA_GESTOR, `POST ${PATH}/draft/proposal`, proposal)).toMatchObject({
    status: 400,
  });
});

test('nobody reads, writes or publishes the draft of another credor', async () => {
  const { ask, draft } = await aDesk();
  const saving = { expectedRevision: 0, document: draft };
  expect(await ask(HORIZONTE_GESTOR, `GET ${PATH}/draft`)).toMatchObject({ status: 403 });
  expect(await ask(HORIZONTE_GESTOR, `PUT ${PATH}/draft`, saving)).toMatchObject({ status: 403 });
});

test('a proposal is refused, and a draft thrown away; where one is enough nothing is asked', async () => {
  const { ask, draft } = await aDesk();
  await ask(AURORA_GESTOR, `PUT ${PATH}/draft`, { expectedRevision: 0, document: draft });
  await ask(AURORA_GESTOR, `POST ${PATH}/draft/proposal`, { expectedRevision: 1, note: NOTE });
  const refused = await ask(OTHER_GESTOR, `DELETE ${PATH}/draft/proposal?revision=2`);
  expect(refused).toMatchObject({ status: 204 });
  expect(await ask(OTHER_GESTOR, `GET ${PATH}/draft`)).toMatchObject({ json: { revision: 3 } });
  expect(await ask(OTHER_GESTOR, `DELETE ${PATH}/draft?revision=3`)).toMatchObject({ status: 204 });
  const single = await aDesk(false);
  expect(single.json).toMatchObject({ fourEyes: false });
  const wish = { expectedVersion: single.version, document: single.draft };
  expect(await single.ask(AURORA_GESTOR, `PUT ${PATH}`, wish)).toMatchObject({ status: 200 });
});
