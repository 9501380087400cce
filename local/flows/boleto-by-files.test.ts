import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { RetornoView, WrittenRemessa } from '#events/api/cnab.ts';
import { UnreconciledList } from '#events/api/configuration.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { uploadTo } from '#local/sample/town.ts';
import type { World } from '#local/world.ts';
import { targetOf } from '#local/aws/wire.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { retornoFile } from '#shared/testing/retorno-file.ts';
import { aBillingAccount, aTitulo } from '#shared/testing/titulos.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { fileOf, smallPlace } from './small-place.ts';

const CREDOR = 'loja-aurora';
const ACCOUNT = aBillingAccount('237', 240);
const CONTACT = 'success+jose@simulator.amazonses.com;(11) 96666-3333;SP;Compra';
const Retornos = z.object({ items: z.array(RetornoView) });

let world: World;
beforeAll(async () => {
  const files = [fileOf(CREDOR, `AUR-1;11144477735;José Souza;${CONTACT};123,45;23/03/2026`)];
  world = await smallPlace(files, { startAt: Date.parse('2026-03-16T12:00:00.000Z') });
  const path = `/api/credores/${CREDOR}/billing-account`;
  await asAdmin(world, 'PUT', path, { expectedVersion: 0, document: ACCOUNT });
});
afterAll(() => world.aws.close());

const titulo = aTitulo({
  nossoNumero: '7001',
  issuedOn: localDate('2026-03-16'),
  dueDate: localDate('2026-03-23'),
  amount: centavos(12_345),
});
const order = { instruction: 'entry', titulo, debts: ['AUR-1'] };
const paidOn = (nossoNumero: string, occurredOn: string) => ({
  code: '06',
  nossoNumero,
  face: 12_345,
  paid: 12_345,
  tariff: 180,
  occurredOn,
  creditedOn: null,
});

async function bankSends(fileName: string, content: Buffer) {
  await uploadTo(world, '/api/retornos', { credorId: CREDOR, fileName }, content);
  await world.aws.advanceTo(world.aws.now() + 600_000);
  return Retornos.parse(await asAdmin(world, 'GET', `/api/retornos?credorId=${CREDOR}`)).items;
}
const jose = async () => lifeOf(world, await debtorOf(world, CREDOR, 'AUR-1'));

test('a boleto goes to the bank in a remessa, and is the debtor’s charge from then on', async () => {
  const asked = { credorId: CREDOR, sequence: 1, orders: [order] };
  const remessa = WrittenRemessa.parse(await asAdmin(world, 'POST', '/api/remessas', asked));
  const { pathname, search } = new URL(remessa.downloadUrl);
  const { body } = await world.aws.wire({
    method: 'GET',
    ...targetOf(pathname + search),
    headers: {},
    body: Buffer.alloc(0),
  });
  const file = Buffer.isBuffer(body) ? body : await buffer(body);
  expect(file.toString('latin1').trimEnd().split('\r\n')).toHaveLength(7);
  expect((await jose()).record.charges).toMatchObject([{ status: 'issued', gateway: 'cnab' }]);
});

test('what the bank tells to be paid settles the debt, gross, and stops the régua', async () => {
  const lines = [paidOn('7001', '2026-03-16'), paidOn('9999', '2026-03-16')];
  const [retorno] = await bankSends('CB1.RET', retornoFile(ACCOUNT, 240, lines));
  expect(retorno?.summary).toMatchObject({
    paid: { count: 2, amount: 24_690 },
    unknown: { count: 1, amount: 12_345 },
    tariffs: 360,
  });
  const { record, entries } = await jose();
  expect(record).toMatchObject({
    debts: [{ status: 'settled' }],
    charges: [{ status: 'paid' }],
    payments: [{ gateway: 'cnab', amount: 12_345, overpaid: 0 }],
    debtor: { nextAlarm: { kind: 'none' } },
  });
  expect(entries.some(({ fact }) => fact.type === 'case-settled')).toBe(true);
});

test('money of a boleto that nobody knows waits for a person', async () => {
  const list = await asAdmin(world, 'GET', `/api/unreconciled?credorId=${CREDOR}`);
  expect(UnreconciledList.parse(list).items).toMatchObject([
    { kind: 'unmatched', gateway: 'cnab', amount: 12_345 },
  ]);
});

test('a file that comes again, renamed, changes nothing, and the same lines in the next file wait for a person', async () => {
  const before = await jose();
  const lines = [paidOn('7001', '2026-03-16'), paidOn('9999', '2026-03-16')];
  expect(await bankSends('CB1-copia.RET', retornoFile(ACCOUNT, 240, lines))).toHaveLength(1);
  expect((await jose()).record.payments).toEqual(before.record.payments);
  expect(await bankSends('CB2.RET', retornoFile(ACCOUNT, 240, lines, 2))).toHaveLength(2);
  expect((await jose()).record.payments).toMatchObject([
    { amount: 12_345, overpaid: 0 },
    { amount: 12_345, overpaid: 12_345 },
  ]);
  const list = await asAdmin(world, 'GET', `/api/unreconciled?credorId=${CREDOR}`);
  expect(
    UnreconciledList.parse(list)
      .items.map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(['duplicate', 'unmatched', 'unmatched']);
});

test('a file of another bank is refused with line and column, and nothing lies among the dead letters', async () => {
  const other = { ...ACCOUNT, bank: '341' } as const;
  const [refused] = await bankSends(
    'ITAU.RET',
    retornoFile(other, 240, [paidOn('7001', '2026-03-16')]),
  );
  expect(refused).toMatchObject({
    status: 'refused',
    failure: expect.stringMatching(/^Linha 1, coluna 1:/),
  });
  const { sqs } = world.aws.services;
  const dead = sqs.names().filter((name) => name.endsWith('-dead'));
  expect(dead.filter((name) => sqs.queue(name).hasVisible())).toEqual([]);
});
