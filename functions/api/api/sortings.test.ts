import { expect, test } from 'vitest';
import { PublishedCarteiras } from '#events/api/configuration.ts';
import { SortingView } from '#events/api/sorting.ts';
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

async function aPlace() {
  const { deps, sorting } = await createApiWorld();
  const ask = asker(createApi(deps));
  const { version, document } = PublishedCarteiras.parse((await ask(ADMIN, `GET ${PATH}`)).json);
  const [first, ...others] = document.carteiras;
  const draft = { ...document, carteiras: [{ ...first, team: ['ana@regua.example'] }, ...others] };
  return { ask, sorting, seen: { expectedVersion: version, document: draft } };
}

test('a draft of the carteiras is held against the whole book, part by part, and nothing is published', async () => {
  const { ask, sorting, seen } = await aPlace();
  const begun = await ask(AURORA_GESTOR, `POST ${PATH}/sortings`, seen);
  expect(begun).toMatchObject({
    status: 200,
    json: { kind: 'look', status: 'running', placed: 0, moves: [], progress: { shardsDone: 0 } },
  });
  expect(sorting).toHaveLength(NAME_BUCKETS);
  const { sortingId } = SortingView.parse(begun.json);
  const read = await ask(AURORA_GESTOR, `GET ${PATH}/sortings/${sortingId}`);
  expect(read.json).toEqual(begun.json);
  expect((await ask(AURORA_GESTOR, `GET ${PATH}/sortings`)).json).toEqual({ items: [begun.json] });
  const { json } = await ask(AURORA_GESTOR, `GET ${PATH}`);
  expect(json).toMatchObject({ version: seen.expectedVersion });
});

test('a publication has the book sorted by what it says, and remembers who answers for a carteira', async () => {
  const { ask, sorting, seen } = await aPlace();
  expect(await ask(AURORA_GESTOR, `PUT ${PATH}`, seen)).toMatchObject({
    status: 200,
    json: { document: { carteiras: [{ team: ['ana@regua.example'] }, {}, {}] } },
  });
  expect(sorting).toHaveLength(NAME_BUCKETS);
  expect((await ask(AURORA_GESTOR, `GET ${PATH}/sortings`)).json).toMatchObject({
    items: [{ kind: 'sorting', startedBy: 'user:user-gestor' }],
  });
});

test('nobody looks into the book of another credor, over what they did not see, or by rules that are none', async () => {
  const { ask, sorting, seen } = await aPlace();
  const look = (claims: typeof ADMIN, body: object) => ask(claims, `POST ${PATH}/sortings`, body);
  expect(await look(HORIZONTE_GESTOR, seen)).toMatchObject({ status: 403 });
  expect(await ask(HORIZONTE_GESTOR, `GET ${PATH}/sortings`)).toMatchObject({ status: 403 });
  expect(await look(ADMIN, { ...seen, expectedVersion: 7 })).toMatchObject({ status: 409 });
  const { document } = seen;
  const [first] = document.carteiras;
  const wrong = [
    [{ ...first, reguaId: 'nenhuma' }, 'document.carteiras.0.reguaId'],
    [{ ...first, rule: { '>': [{ var: 'humor' }, 1] } }, 'document.carteiras.0.rule.>.0'],
    [{ ...first, rule: { '>': [{ var: 'score' }, 1_001] } }, 'document.carteiras.0.rule.>.1'],
  ] as const;
  for (const [carteira, path] of wrong) {
    const body = { ...seen, document: { ...document, carteiras: [carteira] } };
    expect(await look(ADMIN, body)).toMatchObject({ status: 400, json: { errors: [{ path }] } });
  }
  expect(sorting).toEqual([]);
  expect(await ask(ADMIN, `GET ${PATH}/sortings/1773390600000-1`)).toMatchObject({ status: 404 });
});

test('a carteira takes steps and channels out and says others, by what its régua and the texts know', async () => {
  const { ask, seen } = await aPlace();
  const [first, ...others] = seen.document.carteiras;
  const publish = (...changes: readonly object[]) => {
    const exceptions = changes.map((change) => ({ change, why: 'clientes antigos' }));
    const document = { ...seen.document, carteiras: [{ ...first, exceptions }, ...others] };
    return ask(AURORA_GESTOR, `PUT ${PATH}`, { ...seen, document });
  };
  const place = 'document.carteiras.0.exceptions.0.change';
  const says = (templateId: string, stepId = 'd-mais-7') => ({
    kind: 'messages',
    stepId,
    messages: [{ channel: 'sms', templateId }],
  });
  const wrong: readonly (readonly [object, string, string])[] = [
    [{ kind: 'skip', stepId: 'd-mais-8' }, `${place}.stepId`, 'use um destes: d-menos-5'],
    [{ kind: 'skip' }, `${place}.stepId`, 'Falta'],
    [{ kind: 'drop', stepId: 'd-mais-7' }, `${place}.kind`, 'drop'],
    [says('nenhum'), `${place}.messages.0.templateId`, 'não foi publicado'],
    [says('atraso-email'), `${place}.messages.0.templateId`, 'é de email'],
    [says('pago-sms'), `${place}.messages.0.templateId`, 'use um destes'],
  ];
  for (const [change, path, message] of wrong) {
    const { status, json } = await publish(change);
    expect({ status, json }).toMatchObject({
      status: 400,
      json: { errors: [{ path, message: expect.stringContaining(message) }] },
    });
  }
  const right = await publish({ kind: 'no-channel', channel: 'sms' }, says('atraso-sms'));
  expect(right).toMatchObject({
    status: 200,
    json: { document: { carteiras: [{ exceptions: [{ why: 'clientes antigos' }, {}] }, {}, {}] } },
  });
});
