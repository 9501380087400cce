import { beforeEach, expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import type { LinkToken } from '#shared/domain/message/link.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { aCredor, putCredor } from '#shared/testing/credores.ts';
import { DOCUMENT_KEY, KEYED_MARIA, putLink, putMaria } from '#shared/testing/put-link.ts';
import { HORIZONTE, instant, MARIA_PROFILE } from '#shared/testing/records.ts';
import { Visitor } from '#shared/testing/visitor.ts';
import { createPortal } from '../portal.ts';

const SOMEBODY_ELSE = '111.444.777-35';
const PERSONAL = [
  'Maria',
  '52998224725',
  '529.982.247-25',
  '1.000,00',
  '1.031,67',
  'Parcela',
  'NF-1001',
];

let table: Table;
let token: LinkToken;
let base: string;
let now = instant('2026-04-14T13:05:00.000Z');
let respond: ReturnType<typeof createPortal>;
let visitor: Visitor;

beforeEach(async () => {
  const { client, tableName } = await createTestTable();
  table = { client, name: tableName };
  token = await putMaria(table);
  base = `/p/${token}`;
  now = instant('2026-04-14T13:05:00.000Z');
  respond = createPortal({
    table,
    config: cachedConfig(table, () => 0),
    documentKey: async () => DOCUMENT_KEY,
    now: () => now,
  });
  visitor = new Visitor(respond);
});

const type = (documento: string) => visitor.send(base, { documento });
const triesLeft = async () =>
  (await loadDebtor(table, KEYED_MARIA)).record.debtor?.identityTriesLeft;

test('nothing personal is shown before the debtor proves who they are', async () => {
  const seen: string[] = [];
  const look = ({ page }: Visitor) => seen.push(page);
  look(await visitor.open(base));
  look(await visitor.open(`${base}/nao-sou-eu`));
  look(await visitor.open(`${base}/dividas`));
  look(await visitor.open(`/u/${token}`));
  for (let tries = 0; tries < 5; tries++) look(await type(SOMEBODY_ELSE));
  for (const secret of PERSONAL) {
    expect(seen.filter((page) => page.includes(secret))).toEqual([]);
  }
  expect(seen.join()).not.toMatch(/dívida|atraso|devedor|cobran/i);
});

test.each([MARIA_PROFILE.taxId, '529.982.247-25', ' 529 982 247 25 '])(
  'the debtor may write the document as "%s"',
  async (written) => {
    await type(written);
    expect(visitor.path).toBe(`${base}/dividas`);
  },
);

test('a slip of the fingers costs no try and is explained', async () => {
  await type('529.982.247-26');
  expect(visitor.status).toBe(422);
  expect(visitor.text).toContain(
    'Não conseguimos ler este CPF. Ele tem 11 números: confira e digite de novo.',
  );
  expect(visitor.page).toContain('aria-describedby="problema"');
  await type('');
  expect(visitor.text).toContain('Não conseguimos ler este CPF.');
  expect(await triesLeft()).toBe(5);
});

test('somebody else’s document costs a try each time, and the fifth locks even the right one out', async () => {
  await type(SOMEBODY_ELSE);
  expect(visitor.text).toContain('Restam 4 tentativas');
  for (let tries = 0; tries < 3; tries++) await type(SOMEBODY_ELSE);
  expect(visitor.text).toContain('Resta 1 tentativa.');
  await type(SOMEBODY_ELSE);
  expect(visitor.status).toBe(403);
  await type(MARIA_PROFILE.taxId);
  expect(visitor.status).toBe(403);
  expect(visitor.text).toContain('Fale com Loja Aurora para liberar o acesso: (19) 3232-4545');
  await visitor.open(base);
  expect(visitor.status).toBe(403);
  expect(await triesLeft()).toBe(0);
});

test('the right document gives back the tries that were lost', async () => {
  await type(SOMEBODY_ELSE);
  await type(MARIA_PROFILE.taxId);
  expect(await triesLeft()).toBe(5);
});

test('five guesses at the same moment count as five', async () => {
  const burglars = Array.from({ length: 5 }, () => new Visitor(respond));
  await Promise.all(burglars.map((burglar) => burglar.send(base, { documento: SOMEBODY_ELSE })));
  expect(await triesLeft()).toBe(0);
});

test('after half an hour the debtor proves again who they are', async () => {
  await type(MARIA_PROFILE.taxId);
  now = instant('2026-04-14T13:34:59.000Z');
  expect((await visitor.open(`${base}/dividas`)).path).toBe(`${base}/dividas`);
  now = instant('2026-04-14T13:35:00.000Z');
  await visitor.open(`${base}/dividas`);
  expect(visitor.path).toBe(`${base}?sessao=fim`);
  expect(visitor.text).toContain('Confirme de novo para continuar');
});

test('the session with one credor does not open the page of another', async () => {
  await type(MARIA_PROFILE.taxId);
  await putCredor(table, aCredor({ credorId: HORIZONTE, name: 'Faculdade Horizonte' }));
  const messageId = messageIdOf(KEYED_MARIA, 'of the other credor');
  const other = await putLink(table, { messageId, credorId: HORIZONTE });
  await visitor.open(`/p/${other}/dividas`);
  expect(visitor.path).toBe(`/p/${other}?sessao=fim`);
});

test('a form without the session’s token does nothing', async () => {
  await type(MARIA_PROFILE.taxId);
  visitor.page = '';
  await visitor.send(`${base}/pix`);
  expect(visitor.status).toBe(403);
  expect(visitor.text).toContain('Nada foi feito');
  expect((await loadDebtor(table, KEYED_MARIA)).record.charges).toEqual([]);
});
