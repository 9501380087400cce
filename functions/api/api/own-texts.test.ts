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
    json: { errors: [{ path: 'document.channel' }] },
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
