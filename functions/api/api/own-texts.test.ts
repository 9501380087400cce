import { expect, test } from 'vitest';
import { atrasoEmail, atrasoSms } from '#shared/domain/message/default-templates/atraso.ts';
import {
  ADMIN,
  asker,
  aToken,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const LIST = `/api/credores/${AURORA}/texts`;
const PATH = `PUT ${LIST}/atraso-sms`;
const OWN = { ...atrasoSms, text: atrasoSms.text.replace(': oi ', ': ei ') };

async function aDesk(fourEyes = false) {
  const { deps } = await createApiWorld();
  return asker(createApi({ ...deps, fourEyes }));
}

test('the gestor of one credor writes its own text, and gives it up again', async () => {
  const ask = await aDesk();
  const first = { expectedVersion: 0, document: OWN };
  expect(await ask(AURORA_GESTOR, PATH, first)).toMatchObject({
    status: 200,
    json: { version: 1, templateId: 'atraso-sms', document: { text: OWN.text } },
  });
  expect(await ask(AURORA_GESTOR, PATH, first)).toMatchObject({ status: 409 });
  expect(await ask(AURORA_GESTOR, `GET ${LIST}`)).toMatchObject({
    json: { items: [{ templateId: 'atraso-sms', publishedBy: 'user:user-gestor' }] },
  });
  const general = await ask(AURORA_GESTOR, 'GET /api/templates/atraso-sms');
  expect(general.json).toMatchObject({ document: { text: atrasoSms.text } });
  expect(await ask(AURORA_GESTOR, PATH, { expectedVersion: 1, document: null })).toMatchObject({
    json: { version: 2, document: null },
  });
});

test('an own text is checked as every text, and is of the channel and use of the general one', async () => {
  const ask = await aDesk();
  const threat = { ...OWN, text: `${OWN.text} ou ação judicial` };
  expect(await ask(ADMIN, PATH, { expectedVersion: 0, document: threat })).toMatchObject({
    status: 400,
    json: { title: 'O texto não pode ser publicado' },
  });
  const email = { ...atrasoEmail, templateId: 'atraso-sms' };
  expect(await ask(ADMIN, PATH, { expectedVersion: 0, document: email })).toMatchObject({
    status: 400,
    json: { errors: [{ path: 'channel' }] },
  });
  const nowhere = { expectedVersion: 0, document: { ...OWN, templateId: 'nenhum' } };
  expect(await ask(ADMIN, `PUT ${LIST}/nenhum`, nowhere)).toMatchObject({ status: 404 });
});

test('nobody writes the text of another credor, reads it, or publishes one alone where two are wanted', async () => {
  const ask = await aDesk();
  const wish = { expectedVersion: 0, document: OWN };
  expect(await ask(HORIZONTE_GESTOR, PATH, wish)).toMatchObject({ status: 403 });
  expect(await ask(HORIZONTE_GESTOR, `GET ${LIST}`)).toMatchObject({ status: 403 });
  expect(await ask(aToken('operador', '*'), PATH, wish)).toMatchObject({ status: 403 });
  expect(await (await aDesk(true))(ADMIN, PATH, wish)).toMatchObject({
    status: 409,
    json: { title: 'É preciso outra pessoa' },
  });
});

const DRAFT = `${LIST}/atraso-sms/draft`;
const OTHER_GESTOR = { ...AURORA_GESTOR, sub: 'user-bia' };

test('where two people are wanted, a credor’s own text is written by one and published by another', async () => {
  const ask = await aDesk(true);
  const saving = { expectedRevision: 0, document: OWN };
  expect(await ask(AURORA_GESTOR, `PUT ${DRAFT}`, saving)).toMatchObject({
    status: 200,
    json: { revision: 1, turn: 'propose', fourEyes: true, liveVersion: 0, problems: [] },
  });
  expect(await ask(HORIZONTE_GESTOR, `GET ${DRAFT}`)).toMatchObject({ status: 403 });
  const proposal = { expectedRevision: 1, note: 'mais nosso' };
  expect(await ask(AURORA_GESTOR, `POST ${DRAFT}/proposal`, proposal)).toMatchObject({
    json: { revision: 2, turn: 'wait' },
  });
  const publication = { expectedVersion: 0, expectedRevision: 2 };
  expect(await ask(AURORA_GESTOR, `POST ${DRAFT}/publication`, publication)).toMatchObject({
    status: 409,
    json: { title: 'É preciso outra pessoa' },
  });
  expect(await ask(OTHER_GESTOR, `POST ${DRAFT}/publication`, publication)).toMatchObject({
    status: 200,
    json: {
      version: 1,
      templateId: 'atraso-sms',
      publishedBy: 'user:user-gestor',
      approvedBy: 'user:user-bia',
      document: { text: OWN.text },
    },
  });
  expect(await ask(AURORA_GESTOR, `GET ${DRAFT}`)).toMatchObject({ status: 404 });
  expect(await ask(AURORA_GESTOR, `GET ${LIST}`)).toMatchObject({
    json: { items: [{ templateId: 'atraso-sms', document: { text: OWN.text } }] },
  });
});

test('the return to the general text is drafted as nothing, and takes two people as well', async () => {
  const ask = await aDesk(true);
  const nothing = { expectedRevision: 0, document: null };
  expect(await ask(AURORA_GESTOR, `PUT ${DRAFT}`, nothing)).toMatchObject({
    json: { document: null, problems: [], turn: 'propose' },
  });
  await ask(AURORA_GESTOR, `POST ${DRAFT}/proposal`, { expectedRevision: 1, note: 'voltar' });
  const refused = await ask(OTHER_GESTOR, `DELETE ${DRAFT}/proposal?revision=2`);
  expect(refused).toMatchObject({ status: 204 });
  await ask(AURORA_GESTOR, `POST ${DRAFT}/proposal`, { expectedRevision: 3, note: 'voltar' });
  const publication = { expectedVersion: 0, expectedRevision: 4 };
  expect(await ask(OTHER_GESTOR, `POST ${DRAFT}/publication`, publication)).toMatchObject({
    status: 200,
    json: { version: 1, document: null },
  });
});

test('an own draft keeps its mistakes, tells them, and is not published over what nobody saw', async () => {
  const ask = await aDesk();
  const email = { ...atrasoEmail, templateId: 'atraso-sms' };
  expect(await ask(ADMIN, `PUT ${DRAFT}`, { expectedRevision: 0, document: email })).toMatchObject({
    json: {
      turn: 'mend',
      problems: expect.arrayContaining([expect.objectContaining({ field: 'channel' })]),
    },
  });
  expect(await ask(ADMIN, `PUT ${DRAFT}`, { expectedRevision: 0, document: OWN })).toMatchObject({
    status: 409,
    json: { title: 'O rascunho mudou' },
  });
  await ask(ADMIN, `PUT ${DRAFT}`, { expectedRevision: 1, document: OWN });
  const late = { expectedVersion: 7, expectedRevision: 2 };
  expect(await ask(ADMIN, `POST ${DRAFT}/publication`, late)).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('Leia o texto de novo') },
  });
  const nowhere = `PUT ${LIST}/nenhum/draft`;
  expect(await ask(ADMIN, nowhere, { expectedRevision: 0, document: OWN })).toMatchObject({
    status: 404,
  });
});
