import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { atrasoEmail, atrasoSms } from '#shared/domain/message/default-templates/atraso.ts';
import { TEXT_TESTS_PER_DAY } from '#shared/domain/message/text-test.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { addressItems } from '#shared/table/addresses.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { takeTextTest } from '#shared/table/text-tests.ts';
import {
  ADMIN,
  API_NOON,
  asker,
  aToken,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { DOCUMENT_KEY } from '#shared/testing/put-link.ts';
import { anEmail, AURORA, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const PATH = 'POST /api/templates/atraso-email/tests';
const WISH = { credorId: AURORA, document: atrasoEmail };

async function aDesk() {
  const { table, deps, tests } = await createApiWorld();
  let minutes = 0;
  const now = () => addMinutes(API_NOON, minutes++);
  return { table, tests, ask: asker(createApi({ ...deps, now })) };
}

test('whoever writes texts gets one at the address of their account, and no debtor is in it', async () => {
  const { ask, table, tests } = await aDesk();
  const before = await readHistory(table, MARIA, {});
  expect(await ask(AURORA_GESTOR, PATH, WISH)).toMatchObject({
    status: 200,
    json: { to: 'gestor@regua.example' },
  });
  const [queued] = tests;
  expect(queued).toMatchObject({ name: 'TextTestQueued' });
  expect(JSON.stringify(queued)).not.toContain('@');
  const kept = await takeTextTest(table, queued?.testId ?? '');
  expect(kept).toMatchObject({ to: 'gestor@regua.example', credorId: AURORA });
  expect(await readHistory(table, MARIA, {})).toEqual(before);
});

test('a test never goes to somebody’s contact, to another credor’s name, or with what may not be said', async () => {
  const { ask, table, tests } = await aDesk();
  const { contactId } = anEmail();
  const contacts = new Map([[contactId, 'admin@regua.example']]);
  for (const item of addressItems(MARIA, contacts, DOCUMENT_KEY))
    await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
  expect(await ask(ADMIN, PATH, WISH)).toMatchObject({
    status: 409,
    json: { title: 'O seu e-mail é contato de um devedor' },
  });
  expect(await ask(HORIZONTE_GESTOR, PATH, WISH)).toMatchObject({ status: 403 });
  expect(await ask(aToken('operador', '*'), PATH, WISH)).toMatchObject({ status: 403 });
  const threat = { ...atrasoEmail, text: `${atrasoEmail.text} ou ação judicial` };
  expect(await ask(AURORA_GESTOR, PATH, { ...WISH, document: threat })).toMatchObject({
    status: 400,
  });
  const nobody = { ...AURORA_GESTOR, email: '' };
  expect(await ask(nobody, PATH, WISH)).toMatchObject({ status: 409 });
  expect(tests).toEqual([]);
});

test('an SMS is shown on the screen, and not sent as a test', async () => {
  const { ask } = await aDesk();
  const wish = { credorId: AURORA, document: atrasoSms };
  expect(await ask(AURORA_GESTOR, 'POST /api/templates/atraso-sms/tests', wish)).toMatchObject({
    status: 409,
    json: { title: 'Só e-mails se testam assim' },
  });
});

test('nobody gets more tests on a day than are bearable, and others still get theirs', async () => {
  const { ask, tests } = await aDesk();
  for (let sent = 0; sent < TEXT_TESTS_PER_DAY; sent++)
    expect(await ask(AURORA_GESTOR, PATH, WISH)).toMatchObject({ status: 200 });
  expect(await ask(AURORA_GESTOR, PATH, WISH)).toMatchObject({
    status: 429,
    json: { title: 'Testes demais por hoje' },
  });
  expect(tests).toHaveLength(TEXT_TESTS_PER_DAY);
  expect(await ask(ADMIN, PATH, WISH)).toMatchObject({ status: 200 });
});
