import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { atrasoEmail, atrasoSms } from '#shared/domain/message/default-templates/atraso.ts';
import { recadoVoz } from '#shared/domain/message/default-templates/recado-voz.ts';
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
import { anEmail, AURORA, HORIZONTE, MARIA } from '#shared/testing/records.ts';
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
  const kept = await takeTextTest(table, AURORA, queued?.testId ?? '');
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
    json: { title: 'O seu endereço é contato de um devedor' },
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

const WITH_PHONE = { ...AURORA_GESTOR, phone_number: '+5511988887777' };
const SMS_PATH = 'POST /api/templates/atraso-sms/tests';
const SMS = { credorId: AURORA, document: atrasoSms };

test('an SMS goes to the telephone of the account, and its parts and price are told', async () => {
  const { ask, table, tests } = await aDesk();
  expect(await ask(WITH_PHONE, SMS_PATH, SMS)).toMatchObject({
    status: 200,
    json: { to: '+5511988887777', parts: 1, costMicros: expect.any(Number) },
  });
  expect(await takeTextTest(table, AURORA, tests[0]?.testId ?? '')).toMatchObject({
    to: '+5511988887777',
    template: { channel: 'sms' },
  });
  expect(await ask(AURORA_GESTOR, SMS_PATH, SMS)).toMatchObject({
    status: 409,
    json: { title: 'Sua conta não tem telefone' },
  });
  const words = { ...WITH_PHONE, phone_number: 'liga lá' };
  expect(await ask(words, SMS_PATH, SMS)).toMatchObject({ status: 409 });
});

test.each([
  { kind: 'all' },
  { kind: 'channel', channel: 'sms' },
  { kind: 'credor', credorId: AURORA },
])('what stops messages stops tests by SMS, too, and none by e-mail: %j', async (scope) => {
  const { ask, tests } = await aDesk();
  await ask(ADMIN, 'POST /api/contact-stops', { scope, reason: 'algo saiu errado' });
  expect(await ask(WITH_PHONE, SMS_PATH, SMS)).toMatchObject({
    status: 409,
    json: { title: 'Envios interrompidos' },
  });
  expect(tests).toEqual([]);
  expect(await ask(WITH_PHONE, PATH, WISH)).toMatchObject({ status: 200 });
});

test('a stop of another channel or credor holds no test, and what is spoken is none', async () => {
  const { ask } = await aDesk();
  for (const scope of [
    { kind: 'channel', channel: 'email' },
    { kind: 'credor', credorId: HORIZONTE },
  ])
    await ask(ADMIN, 'POST /api/contact-stops', { scope, reason: 'algo saiu errado' });
  expect(await ask(WITH_PHONE, SMS_PATH, SMS)).toMatchObject({ status: 200 });
  const document = recadoVoz;
  const spoken = { credorId: AURORA, document };
  const path = `POST /api/templates/${document.templateId}/tests`;
  expect(await ask(WITH_PHONE, path, spoken)).toMatchObject({
    status: 409,
    json: { title: 'Textos falados não se testam assim' },
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

test('whoever sees the credor reads who had what sent to themselves, and what it costs', async () => {
  const { ask } = await aDesk();
  await ask(AURORA_GESTOR, PATH, WISH);
  await ask(WITH_PHONE, SMS_PATH, SMS);
  const line = `GET /api/text-tests?credorId=${AURORA}`;
  expect(await ask(ADMIN, line)).toMatchObject({
    status: 200,
    json: {
      items: [
        { to: '+5511988887777', channel: 'sms', costMicros: 165_000, outcome: 'asked' },
        { to: 'gestor@regua.example', templateId: 'atraso-email', costMicros: 880 },
      ],
    },
  });
  expect(await ask(HORIZONTE_GESTOR, line)).toMatchObject({ status: 403 });
  expect(await ask(aToken('operador', '*'), line)).toMatchObject({ status: 403 });
});
