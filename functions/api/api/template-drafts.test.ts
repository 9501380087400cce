import { expect, test } from 'vitest';
import { PublishedTemplate, TemplateDraftView } from '#events/api/template.ts';
import { ADMIN, asker, aToken, AURORA_GESTOR, createApiWorld } from '#shared/testing/api-world.ts';
import { createApi } from './api.ts';

const PATH = '/api/templates/atraso-sms';
const OTHER_ADMIN = { ...ADMIN, sub: 'user-bia' };
const NOTE = 'mais curto';
const GOOD =
  '{{ credor.nome_curto }}: oi {{ devedor.nome_curto }}, temos um recado: {{ link }} SAIR no link';
const aText = (text: string = GOOD) => ({
  templateId: 'atraso-sms',
  language: 'pt-BR',
  purpose: 'regua-step',
  channel: 'sms',
  text,
});

async function aTeam(fourEyes = false) {
  const { deps } = await createApiWorld();
  const ask = asker(createApi({ ...deps, fourEyes }));
  const live = async () => PublishedTemplate.parse((await ask(ADMIN, `GET ${PATH}`)).json);
  const save = (expectedRevision: number, document: object, claims = ADMIN) =>
    ask(claims, `PUT ${PATH}/draft`, { expectedRevision, document });
  const publish = (claims: typeof ADMIN, expectedRevision: number, expectedVersion = 1) =>
    ask(claims, `POST ${PATH}/draft/publication`, { expectedVersion, expectedRevision });
  return { ask, live, save, publish };
}

test('a text is written over days, with its mistakes, and debtors notice nothing until it is published', async () => {
  const { ask, live, save, publish } = await aTeam();
  const { document } = await live();
  const bad = await save(0, aText(`${GOOD} {{ devedor.cpf }}`));
  expect(bad.json).toMatchObject({ revision: 1, turn: 'mend', problems: [{ field: 'text' }] });
  expect(await publish(ADMIN, 1)).toMatchObject({ status: 400 });
  expect((await live()).document).toEqual(document);
  expect((await save(1, aText())).json).toMatchObject({ revision: 2, turn: 'publish' });
  const published = await ask(ADMIN, `POST ${PATH}/draft/publication`, {
    expectedVersion: 1,
    expectedRevision: 2,
    note: NOTE,
  });
  expect(published).toMatchObject({ status: 200, json: { version: 2 } });
  expect(await live()).toMatchObject({ version: 2, document: { text: GOOD } });
  expect(await ask(ADMIN, `GET ${PATH}/draft`)).toMatchObject({ status: 404 });
});

test('nobody writes over what they did not see, and a draft that is thrown away is gone', async () => {
  const { ask, save, publish } = await aTeam();
  await save(0, aText());
  expect(await save(0, aText('outro'), OTHER_ADMIN)).toMatchObject({ status: 409 });
  expect(await publish(ADMIN, 7)).toMatchObject({ status: 409 });
  expect(await publish(ADMIN, 1, 9)).toMatchObject({ status: 409 });
  expect(
    await ask(AURORA_GESTOR, `PUT ${PATH}/draft`, { expectedRevision: 1, document: {} }),
  ).toMatchObject({ status: 403 });
  const looking = await ask(aToken('auditor', '*'), `GET ${PATH}/draft`);
  expect(TemplateDraftView.parse(looking.json).turn).toBe('look');
  expect(await ask(ADMIN, `DELETE ${PATH}/draft?revision=1`)).toMatchObject({ status: 204 });
  expect(await ask(ADMIN, `GET ${PATH}/draft`)).toMatchObject({ status: 404 });
});

test('where two people are wanted, nobody publishes a text that they wrote or asked for', async () => {
  const { ask, live, save, publish } = await aTeam(true);
  await save(0, aText());
  expect(await publish(OTHER_ADMIN, 1)).toMatchObject({ status: 409 });
  const asked = await ask(ADMIN, `POST ${PATH}/draft/proposal`, {
    expectedRevision: 1,
    note: NOTE,
  });
  expect(asked.json).toMatchObject({ revision: 2, turn: 'wait', fourEyes: true });
  expect(await publish(ADMIN, 2)).toMatchObject({ json: { title: 'É preciso outra pessoa' } });
  const refused = await ask(OTHER_ADMIN, `DELETE ${PATH}/draft/proposal?revision=2`);
  expect(refused).toMatchObject({ status: 204 });
  await ask(ADMIN, `POST ${PATH}/draft/proposal`, { expectedRevision: 3, note: NOTE });
  expect((await ask(OTHER_ADMIN, `GET ${PATH}/draft`)).json).toMatchObject({ turn: 'approve' });
  expect(await publish(OTHER_ADMIN, 4)).toMatchObject({ status: 200 });
  expect(await live()).toMatchObject({ version: 2, publishedBy: 'user:user-admin' });
  const { json } = await ask(ADMIN, `GET ${PATH}/versions`);
  expect(json).toMatchObject({ items: [{ approvedBy: 'user:user-bia', note: NOTE }, {}] });
});

test('where two people are wanted, an earlier text comes back by the second as well', async () => {
  const { ask, save, publish, live } = await aTeam(true);
  const { document } = await live();
  await save(0, aText());
  await ask(ADMIN, `POST ${PATH}/draft/proposal`, { expectedRevision: 1, note: NOTE });
  await publish(OTHER_ADMIN, 2);
  const back = { expectedVersion: 2, toVersion: 1, note: 'era melhor' };
  expect((await ask(ADMIN, `POST ${PATH}/rollback`, back)).json).toEqual({
    outcome: 'proposed',
    version: 1,
  });
  expect(await ask(ADMIN, `POST ${PATH}/rollback`, back)).toMatchObject({
    json: { title: 'Há um rascunho' },
  });
  expect(await publish(OTHER_ADMIN, 4, 2)).toMatchObject({ status: 200 });
  expect(await live()).toMatchObject({ version: 3, document });
});

test('where one is enough, nobody need be asked', async () => {
  const { ask, save } = await aTeam();
  await save(0, aText());
  expect(
    await ask(ADMIN, `POST ${PATH}/draft/proposal`, { expectedRevision: 1, note: NOTE }),
  ).toMatchObject({ status: 409, json: { title: 'Não é preciso pedir' } });
});
