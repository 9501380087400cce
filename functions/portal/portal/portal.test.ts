import assert from 'node:assert/strict';
import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { LinkToken } from '#shared/domain/message/link.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import type { Table } from '#shared/table/table.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putLink, putMaria } from '#shared/testing/put-link.ts';
import { putRecord } from '#shared/testing/put-record.ts';
import {
  aCase,
  aDebt,
  anEmail,
  aMobile,
  HORIZONTE,
  instant,
  MARIA_PROFILE,
} from '#shared/testing/records.ts';
import { aRequest, Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from './portal.ts';

const TUESDAY = instant('2026-04-14T13:05:00.000Z');
const { contactId: EMAIL_ID } = anEmail();

let table: Table;
let token: LinkToken;
let base: string;
let now = TUESDAY;
let respond: ReturnType<typeof createPortal>;
let maria: Visitor;

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  token = await putMaria(table, {
    cases: [aCase(), aCase({ credorId: HORIZONTE })],
    debts: [
      aDebt(),
      aDebt({ externalId: 'NF-1001/2', dueDate: localDate('2026-05-11') }),
      aDebt({ credorId: HORIZONTE, externalId: 'M-7', description: 'Mensalidade de março' }),
    ],
  });
  base = `/p/${token}`;
  now = TUESDAY;
  respond = createPortal({
    table,
    config: cachedConfig(table, () => 0),
    documentKey: async () => DOCUMENT_KEY,
    now: () => now,
  });
  maria = new Visitor(respond);
});

const enter = async (): Promise<Visitor> => {
  await maria.open(base);
  return maria.send(base, { documento: MARIA_PROFILE.taxId });
};
const state = async () => (await loadDebtor(table, KEYED_MARIA)).record;
const facts = async () =>
  (await readHistory(table, KEYED_MARIA, { after: 1 })).map(({ fact }) => fact);

test('a debtor who proves who they are sees each debt of this credor with its calculation', async () => {
  await enter();
  expect(maria.path).toBe(`${base}/dividas`);
  expect(maria.text).toContain('Olá, Maria');
  expect(maria.text).toContain('Total em atraso R$ 1.031,67');
  expect(maria.text).toContain('Pagar tudo: R$ 2.031,67');
  expect(maria.text).toContain('R$ 1.000,00 × 1% ao mês × 35/30 dias');
  expect((await state()).contacts.find(({ contactId }) => contactId === EMAIL_ID)).toMatchObject({
    confirmed: true,
  });
});

test('a debtor never sees what they owe to another credor', async () => {
  await enter();
  expect(maria.page).not.toContain('Mensalidade de março');
  expect(maria.page).not.toContain(HORIZONTE);
});

test('the history remembers a visit once a day, however often the link is opened', async () => {
  await maria.open(base);
  await maria.open(base);
  await new Visitor(respond).open(base);
  now = instant('2026-04-15T13:00:00.000Z');
  await maria.open(base);
  const visits = (await facts()).filter(({ type }) => type === 'portal-visited');
  expect(visits).toHaveLength(2);
});

test('a debtor who asks for a Pix twice gets the same one, of what is overdue', async () => {
  await (await enter()).send(`${base}/pix`);
  expect(maria.text).toContain('Gerando seu Pix… Valor: R$ 1.031,67');
  expect(maria.headers['refresh']).toBe('2');
  const first = maria.path;
  await (await maria.open(`${base}/dividas`)).send(`${base}/pix`);
  expect(maria.path).toBe(first);
  const { charges } = await state();
  expect(charges).toMatchObject([{ status: 'requested', amount: centavos(103_167) }]);
});

test('a debtor cannot look at a Pix that is not theirs', async () => {
  await (await enter()).open(`${base}/pix/${'a'.repeat(32)}`);
  expect(maria.status).toBe(404);
});

test('a debtor who paid meanwhile is thanked, and an old Pix cannot be paid again', async () => {
  await (await enter()).send(`${base}/pix`);
  const oldPix = maria.path;
  const { debtor, ...record } = await state();
  assert(debtor);
  const debts = record.debts.map((debt) => ({
    ...debt,
    status: 'settled' as const,
    settledAt: now,
  }));
  await putRecord(table, { ...record, debtor, debts });
  await maria.open(oldPix);
  expect(maria.path).toBe(`${base}/dividas`);
  expect(maria.text).toContain('Tudo pago, obrigado! Maria, não há nada em aberto com Loja Aurora');
  expect(maria.page).not.toContain(`${base}/ja-paguei`);
});

test('a debtor whose Pix takes long is told so', async () => {
  await (await enter()).send(`${base}/pix`);
  now = instant('2026-04-14T13:06:30.000Z');
  await maria.open(maria.path);
  expect(maria.text).toContain('Está demorando mais que o normal');
  expect(maria.headers['refresh']).toBe('15');
});

test('a debtor leaves and returns to a channel, and asks for English', async () => {
  await (await enter()).open(`${base}/preferencias`);
  await maria.send(`${base}/preferencias`);
  expect((await state()).debtor?.optedOut).toEqual(['email']);
  expect(maria.text).toContain('Voltar a receber e-mail');
  await maria.send(`${base}/preferencias`);
  expect((await maria.send(`${base}/idioma`)).text).toContain('We write to you in English.');
  expect((await state()).debtor).toMatchObject({ optedOut: [], language: { language: 'en' } });
});

test('a debtor chooses from when on the team may call, among the hours of the law', async () => {
  await (await enter()).open(`${base}/ligacao`);
  expect(maria.text).toContain('Quando podemos ligar para você?');
  expect(maria.text).not.toMatch(/dívida|R\$/);
  const hours = [...maria.page.matchAll(/<option value="([^"]+)"/g)].map(([, time = '']) => time);
  expect(hours[0]).toBe('2026-04-14T12:00');
  expect(hours.every((time) => time.slice(11) >= '09:00' && time.slice(11) < '18:00')).toBe(true);
  expect(hours).not.toContain('2026-04-21T10:00');
  await maria.send(`${base}/ligacao`, { hora: '2026-04-15T22:00' });
  expect(maria.status).toBe(422);
  await maria.open(`${base}/ligacao`);
  await maria.send(`${base}/ligacao`, { hora: '2026-04-15T10:00' });
  expect(maria.text).toContain('ligamos a partir de 15/04 às 10:00');
  const waiting = (await state()).cases.flatMap(({ callback }) => callback ?? []);
  expect(waiting).toMatchObject([{ from: '2026-04-15T13:00:00.000Z', via: 'portal' }]);
});

test('one click in the mail program stops e-mails, and a second one changes nothing', async () => {
  const oneClick = aRequest({
    method: 'POST',
    path: `/u/${token}`,
    body: 'List-Unsubscribe=One-Click',
  });
  expect(await respond(oneClick)).toMatchObject({ status: 200 });
  expect(await respond(oneClick)).toMatchObject({ status: 200 });
  expect(await facts()).toEqual([{ type: 'opted-out', channel: 'email', via: 'list-unsubscribe' }]);
});

test('opening the unsubscribe link alone changes nothing', async () => {
  await maria.open(`/u/${token}`);
  expect(maria.text).toContain('Parar de receber e-mails?');
  expect(await facts()).toEqual([]);
});

test('whoever got an SMS stops SMS without a document, also when the portal is locked', async () => {
  const messageId = messageIdOf(KEYED_MARIA, 'an SMS');
  const sms = await putLink(table, { messageId, contactId: aMobile().contactId });
  await maria.open(`/p/${sms}`);
  for (let tries = 0; tries < 5; tries += 1) {
    await maria.send(`/p/${sms}`, { documento: '11144477735' });
  }
  expect(maria.text).toContain('Acesso bloqueado');
  expect(maria.page).toContain(`href="/u/${sms}"`);
  expect(maria.page).toContain(`href="/p/${sms}/nao-sou-eu"`);
  await maria.open(`/u/${sms}`);
  expect(maria.text).toContain('Parar de receber SMS?');
  await maria.send(`/u/${sms}`);
  expect((await state()).debtor?.optedOut).toEqual(['sms']);
});

test('a stranger who got the message by mistake is never contacted again', async () => {
  await maria.open(`${base}/nao-sou-eu`);
  await maria.send(`${base}/nao-sou-eu`);
  expect(maria.text).toContain('Contato removido');
  const { contacts } = await state();
  expect(contacts.find(({ contactId }) => contactId === EMAIL_ID)?.health).toBe('wrong-person');
  expect(contacts.find(({ kind }) => kind === 'mobile')?.health).toBe(aMobile().health);
  await maria.open(base);
  expect(maria.status).toBe(410);
});

const anOldLink = () =>
  putLink(table, {
    messageId: messageIdOf(KEYED_MARIA, 'an old message'),
    openUntil: instant('2026-04-14T13:00:00.000Z'),
  });

test('whoever owes can pay by the oldest link that they have, once they prove who they are', async () => {
  const old = await anOldLink();
  await maria.open(`/p/${old}/dividas`);
  expect(maria.path).toBe(`/p/${old}?sessao=fim`);
  await maria.send(`/p/${old}`, { documento: MARIA_PROFILE.taxId });
  await maria.send(`/p/${old}/pix`);
  expect(maria.text).toContain('Gerando seu Pix… Valor: R$ 1.031,67');
});

test('whoever owes nothing finds an expired link, which says how to get a new one and still stops e-mails', async () => {
  const old = await anOldLink();
  const { debtor, ...record } = await state();
  assert(debtor);
  const settled = { status: 'settled' as const, settledAt: now };
  const debts = record.debts.map((debt) => ({ ...debt, ...settled }));
  await putRecord(table, { ...record, debtor, debts });
  await maria.open(`/p/${old}/dividas`);
  expect(maria.status).toBe(410);
  expect(maria.text).toContain('(19) 3232-4545');
  await maria.send(`/u/${old}`);
  expect((await state()).debtor?.optedOut).toEqual(['email']);
});

test.each([
  ['an altered token', () => `/p/${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
  ['a cut token', () => `/p/${token.slice(0, -1)}`],
  ['no token', () => '/p/'],
  ['a page that does not exist', () => `/p/${token}/admin`],
  ['an altered unsubscribe link', () => `/u/${'x'.repeat(22)}`],
])('%s leads nowhere', async (_, path) => {
  await maria.open(path());
  expect(maria.status).toBe(404);
  expect(maria.text).not.toContain('Aurora');
});

test('a method that a page does not know is refused by name', async () => {
  const { status, headers } = await respond(aRequest({ method: 'DELETE', path: base }));
  expect([status, headers?.['allow']]).toEqual([405, 'GET, POST']);
});
