import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { ReplyList } from '#events/api/reply.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { addressItems } from '#shared/table/addresses.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import {
  ADMIN,
  API_NOON,
  AURORA_MESSAGE,
  asker,
  aToken,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { itemsWith } from '#shared/testing/items-with.ts';
import { DOCUMENT_KEY } from '#shared/testing/put-link.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import { aDebtor, aMobile, aRecord, AURORA, MARIA } from '#shared/testing/records.ts';
import { receiveInto, smsArrived } from '#shared/testing/reply-world.ts';
import { createApi } from './api.ts';

const JOANA = DebtorId.parse('nbswy3dpo5xxe3dejvss');
const OPERADOR = aToken('operador', AURORA);
const MOBILE = aMobile();

/** Maria, who can be answered by SMS; Joana, who has the same number, when they share it. */
async function aTeam({ isShared = false } = {}) {
  const { table, deps } = await createApiWorld();
  const { record } = await loadDebtor(table, MARIA);
  const line = {
    at: API_NOON,
    channel: 'sms',
    credorId: AURORA,
    messageId: AURORA_MESSAGE,
  } as const;
  const contactLog = [{ ...line, purpose: 'regua-step', state: 'sent' } as const];
  const debtor = { ...aDebtor(), ...record.debtor, contactLog };
  await putRecord(table, { ...record, debtor, contacts: [MOBILE] });
  if (isShared) {
    await putRecord(table, aRecord({ debtor: aDebtor({ debtorId: JOANA }), contacts: [MOBILE] }));
  }
  for (const debtorId of isShared ? [MARIA, JOANA] : [MARIA]) {
    const contacts = new Map([[MOBILE.contactId, MOBILE.value ?? '']]);
    for (const Item of addressItems(debtorId, contacts, DOCUMENT_KEY))
      await table.client.send(new PutCommand({ TableName: table.name, Item }));
  }
  const ask = asker(createApi(deps));
  const list = async () =>
    ReplyList.parse((await ask(AURORA_GESTOR, `GET /api/replies?credorId=${AURORA}`)).json).items;
  const receive = receiveInto({ ...deps, queueReports: async () => {}, putMetric: () => {} });
  const first = async () => (await list())[0]?.id ?? 'none';
  const facts = async (debtorId = MARIA) =>
    (await readHistory(table, debtorId, { newestFirst: true, limit: 3 })).map(({ fact }) => fact);
  return { table, ask, list, receive, first, facts };
}

test('a wish to be called that the team reads into a reply lifts nothing that protects the debtor', async () => {
  const { table, ask, receive, first, facts } = await aTeam();
  const { record } = await loadDebtor(table, MARIA);
  const debtor = { ...aDebtor(), ...record.debtor, optedOut: ['voice' as const] };
  await putRecord(table, { ...record, debtor });
  await receive(smsArrived('vocês de novo'));
  const path = `POST /api/replies/${await first()}/classify`;
  expect(await ask(OPERADOR, path, { intent: 'call-me' })).toMatchObject({ status: 204 });
  expect(await facts()).toContainEqual(
    expect.objectContaining({ type: 'callback-asked', via: 'operator' }),
  );
  expect((await loadDebtor(table, MARIA)).record.debtor?.optedOut).toEqual(['voice']);
});

test('what waits is listed with its text, its reasons and whose it is', async () => {
  const { receive, list, ask } = await aTeam();
  await receive(smsArrived('meu pai morreu e não sei o que fazer'));
  expect(await list()).toMatchObject([
    {
      channel: 'sms',
      intent: 'person',
      label: 'Precisa de uma pessoa',
      reasons: ['alguem-morreu: “morreu”'],
      debtors: [{ debtorId: MARIA, name: 'Maria da Silva' }],
      text: 'meu pai morreu e não sei o que fazer',
    },
  ]);
  const { status } = await ask(HORIZONTE_GESTOR, `GET /api/replies?credorId=${AURORA}`);
  expect(status).toBe(403);
});

test('a reply that a person reads as a promise is one, and leaves the list', async () => {
  const { receive, list, first, ask, facts } = await aTeam();
  await receive(smsArrived('depois do dia do meu salário eu vejo isso com você'));
  const path = `POST /api/replies/${await first()}/classify`;
  expect(await ask(OPERADOR, path, { intent: 'promise', date: '2026-03-25' })).toMatchObject({
    status: 204,
  });
  expect(await list()).toEqual([]);
  expect(await facts()).toMatchObject([
    { type: 'promise-made', date: '2026-03-25', via: 'reply' },
    { type: 'reply-handled', as: 'promise' },
    { type: 'reply-received', intent: 'person' },
  ]);
});

test('a promise that cannot be is refused, and the reply keeps waiting', async () => {
  const { receive, list, first, ask } = await aTeam();
  await receive(smsArrived('depois do dia do meu salário eu vejo isso com você'));
  const path = `POST /api/replies/${await first()}/classify`;
  expect(await ask(OPERADOR, path, { intent: 'promise', date: '2027-03-25' })).toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('promessa-bad-date') },
  });
  expect(await ask(OPERADOR, path, { intent: 'promise' })).toMatchObject({ status: 400 });
  expect(await list()).toHaveLength(1);
});

test('what was answered is handled once, whoever comes second is told', async () => {
  const { receive, list, first, ask, facts } = await aTeam();
  await receive(smsArrived('quem é você?'));
  const path = `POST /api/replies/${await first()}/answered`;
  const answers = await Promise.all([ask(OPERADOR, path, {}), ask(AURORA_GESTOR, path, {})]);
  expect(answers.map(({ status }) => status)).toContain(204);
  expect(await ask(ADMIN, path, {})).toMatchObject({ status: 409 });
  expect(await list()).toEqual([]);
  expect((await facts()).filter(({ type }) => type === 'reply-handled')).toHaveLength(1);
});

test('of an address that two have, a person says who wrote; the text then lies with them alone', async () => {
  const { receive, first, list, ask, table } = await aTeam({ isShared: true });
  await receive(smsArrived('já paguei, ass. Joana'));
  expect((await list())[0]?.debtors).toHaveLength(2);
  const path = `POST /api/replies/${await first()}/classify`;
  expect(await ask(OPERADOR, path, { intent: 'reported-paid' })).toMatchObject({
    status: 422,
    json: { title: 'De quem é a resposta?' },
  });
  const whose = { intent: 'reported-paid', debtorId: JOANA };
  expect(await ask(OPERADOR, path, whose)).toMatchObject({ status: 204 });
  const { record } = await loadDebtor(table, JOANA);
  expect(record.cases).toMatchObject([{ status: 'disputed', motive: 'paguei-outro' }]);
  expect(await itemsWith(table, 'ass. Joana')).toEqual([
    expect.stringMatching(`^T#${JOANA} NOTE#`),
  ]);
});

test('a person who reads that nobody there wants messages stops them for everybody there', async () => {
  const { receive, first, ask, table } = await aTeam({ isShared: true });
  await receive(smsArrived('que saco isso'));
  const path = `POST /api/replies/${await first()}/classify`;
  expect(await ask(OPERADOR, path, { intent: 'opt-out', debtorId: JOANA })).toMatchObject({
    status: 204,
  });
  for (const debtorId of [MARIA, JOANA]) {
    expect((await loadDebtor(table, debtorId)).record.debtor?.optedOut).toEqual(['sms']);
  }
});

test.each([true, false])(
  'a person who reads whether calls are wanted either (noCalls: %s) leaves them for everybody there, or for nobody',
  async (noCalls) => {
    const { receive, first, ask, table } = await aTeam({ isShared: true });
    await receive(smsArrived('vai cobrar outro'));
    const path = `POST /api/replies/${await first()}/classify`;
    const reading = { intent: 'opt-out', noCalls, debtorId: JOANA };
    expect(await ask(OPERADOR, path, reading)).toMatchObject({ status: 204 });
    for (const debtorId of [MARIA, JOANA]) {
      const left = noCalls ? ['sms', 'voice'] : ['sms'];
      expect((await loadDebtor(table, debtorId)).record.debtor?.optedOut).toEqual(left);
    }
  },
);

test('a reply that is not there, or whose id is none, is refused in words', async () => {
  const { ask } = await aTeam();
  const nowhere = `POST /api/replies/${AURORA}.1.aaaaaaaaaaaaaaaaaaaa/answered`;
  expect(await ask(OPERADOR, nowhere, {})).toMatchObject({ status: 404 });
  expect(await ask(OPERADOR, 'POST /api/replies/x/answered', {})).toMatchObject({ status: 400 });
});
