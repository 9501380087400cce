import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { RetornoView, WaitingBoletos, WrittenWaitingRemessa } from '#events/api/cnab.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { SAMPLE_CREDORES } from '#local/sample/credores.ts';
import { uploadTo } from '#local/sample/town.ts';
import type { World } from '#local/world.ts';
import { retornoFile, type ToldTitle } from '#shared/testing/retorno-file.ts';
import { aBillingAccount } from '#shared/testing/titulos.ts';
import { contradictions } from './contradictions.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { enter, inboxOf, linkIn, textOf, type Visit } from './portal-visit.ts';
import { smallPlace } from './small-place.ts';

const CREDOR = 'loja-aurora';
const ACCOUNT = aBillingAccount('237', 240);
const HEADER = 'contrato;cpf_cnpj;nome;email;uf;valor;vencimento;endereço;bairro;cidade;CEP';
const HOME = 'Rua das Flores, 10;Centro;São Paulo;01001-000';
const PEOPLE = {
  'AUR-1': ['39053344705', 'success+joao@simulator.amazonses.com'],
  'AUR-2': ['52998224725', 'success+bia@simulator.amazonses.com'],
  'AUR-3': ['86288366757', 'success+edu@simulator.amazonses.com'],
} as const;
type Contract = keyof typeof PEOPLE;

let world: World;
beforeAll(async () => {
  const rows = Object.entries(PEOPLE).map(
    ([contract, [taxId, email]]) =>
      `${contract};${taxId};Ana Lima;${email};SP;300,00;16/03/2026;${HOME}`,
  );
  const csv = [HEADER, ...rows, ''].join('\n');
  const file = { credorId: CREDOR, fileName: 'carteira.csv', csv };
  world = await smallPlace([file], { startAt: Date.parse('2026-03-16T01:30:00.000Z') });
  const [aurora] = SAMPLE_CREDORES;
  const document = { ...aurora, boletoBy: 'cnab' };
  await asAdmin(world, 'PUT', `/api/credores/${CREDOR}`, { expectedVersion: 1, document });
  const account = { expectedVersion: 0, document: ACCOUNT };
  await asAdmin(world, 'PUT', `/api/credores/${CREDOR}/billing-account`, account);
  await world.aws.advanceTo(Date.parse('2026-03-17T12:00:00.000Z'));
});
afterAll(() => world.aws.close());

const visitOf = (contract: Contract) =>
  enter(world, linkIn(inboxOf(world, PEOPLE[contract][1])[0]), PEOPLE[contract][0]);
const lifeBehind = async (contract: Contract) =>
  lifeOf(world, await debtorOf(world, CREDOR, contract));
const lastCharge = async (contract: Contract) => (await lifeBehind(contract)).record.charges.at(-1);

/** Presses "Pagar com boleto" or "Pagar com Pix". */
async function asks({ visitor, link }: Visit, way: 'pix' | 'boleto') {
  const page = await visitor.submit(await visitor.open(`/p/${link}/dividas`), `/${way}`);
  await world.aws.settle();
  return page;
}
async function waiting() {
  const list = await asAdmin(world, 'GET', `/api/remessas/waiting?credorId=${CREDOR}`);
  return WaitingBoletos.parse(list);
}
async function writes(sequence: number) {
  const asked = { credorId: CREDOR, sequence };
  const remessa = WrittenWaitingRemessa.parse(
    await asAdmin(world, 'POST', '/api/remessas/waiting', asked),
  );
  await world.aws.settle();
  return remessa;
}
let files = 0;
async function bankSays(contract: Contract, told: Partial<ToldTitle> & { code: string }) {
  const charge = await lastCharge(contract);
  const nossoNumero = charge && 'gatewayChargeId' in charge ? (charge.gatewayChargeId ?? '') : '';
  const title = { nossoNumero, face: 30_600, occurredOn: '2026-03-17', ...told };
  files += 1;
  const content = retornoFile(ACCOUNT, 240, [title], files);
  await uploadTo(world, '/api/retornos', { credorId: CREDOR, fileName: `${files}.RET` }, content);
  await world.aws.advanceTo(world.aws.now() + 600_000);
  const Retornos = z.object({ items: z.array(RetornoView) });
  return Retornos.parse(await asAdmin(world, 'GET', `/api/retornos?credorId=${CREDOR}`)).items;
}

test('a debtor’s boleto waits for the remessa, can be paid once the bank took it in, and settles the debt', async () => {
  // 1. He asks for a boleto, and is told to come back.
  const visit = await visitOf('AUR-1');
  expect(textOf(await asks(visit, 'boleto'))).toContain('Seu boleto está a caminho');
  const { items, nextSequence } = await waiting();
  expect(items).toMatchObject([{ name: 'Ana Lima', instruction: 'entry', problem: null }]);
  expect(nextSequence).toBe(1);

  // 2. The team writes the remessa; asked again it is the same one.
  expect(await writes(1)).toMatchObject({ sequence: 1, orders: 1, leftOut: [] });
  expect(await writes(1)).toMatchObject({ sequence: 1, orders: 1, leftOut: [] });
  expect((await waiting()).items).toEqual([]);
  expect(await lastCharge('AUR-1')).toMatchObject({ status: 'issued', gatewayChargeId: '1' });
  const { visitor, link } = visit;
  const path = `/p/${link}/boleto/${(await lastCharge('AUR-1'))?.chargeId}`;
  expect(textOf(await visitor.open(path))).toContain('a caminho');

  // 3. The bank took it in: now it can be paid.
  await bankSays('AUR-1', { code: '02' });
  expect(textOf(await visitor.open(path))).toMatch(/Linha digitável 237\d\d\.\d{5}/);

  // 4. He pays at his bank.
  const amount = (await lastCharge('AUR-1'))?.amount ?? 0;
  await bankSays('AUR-1', { code: '06', face: amount, paid: amount });
  const { record, entries } = await lifeBehind('AUR-1');
  expect(record).toMatchObject({
    debts: [{ status: 'settled' }],
    charges: [{ status: 'paid', kind: 'boleto' }],
  });
  expect(contradictions(record, entries)).toEqual([]);
});

test('one that the bank refuses leads to a fresh one, and one that is not wanted any more is written off', async () => {
  // 1. The bank refuses the first.
  const visit = await visitOf('AUR-2');
  await asks(visit, 'boleto');
  await writes(2);
  const [retorno] = await bankSays('AUR-2', { code: '03', reasons: '48' });
  expect(retorno?.summary?.refusals).toHaveLength(1);
  expect(await lastCharge('AUR-2')).toMatchObject({
    status: 'failed',
    reason: 'Entrada rejeitada (03): CEP inválido (48)',
  });

  // 2. The link makes another, with a number of its own.
  await asks(visit, 'boleto');
  await writes(3);
  expect(await lastCharge('AUR-2')).toMatchObject({ status: 'issued', gatewayChargeId: '3' });
  await bankSays('AUR-2', { code: '02' });

  // 3. She prefers a Pix: the boleto is to be written off, and is when the bank says so.
  await asks(visit, 'pix');
  expect((await waiting()).items).toMatchObject([{ instruction: 'baixa', problem: null }]);
  expect(await writes(4)).toMatchObject({ orders: 1, leftOut: [] });
  const boleto = async () =>
    (await lifeBehind('AUR-2')).record.charges.findLast(({ kind }) => kind === 'boleto');
  expect(await boleto()).toMatchObject({ status: 'cancelling', reason: 'replaced' });
  await bankSays('AUR-2', { code: '09', nossoNumero: '3' });
  expect(await boleto()).toMatchObject({ status: 'cancelled', reason: 'replaced' });
  const { record, entries } = await lifeBehind('AUR-2');
  expect(contradictions(record, entries)).toEqual([]);
});

test('one that fell due unpaid is written off by the remessa that takes another of the same debt', async () => {
  // 1. The bank has his boleto, and its due date goes by.
  const visit = await visitOf('AUR-3');
  await asks(visit, 'boleto');
  await writes(5);
  await bankSays('AUR-3', { code: '02' });
  const first = await lastCharge('AUR-3');
  await world.aws.advanceTo(Date.parse(`${first?.payableUntil}T15:00:00.000Z`) + 86_400_000);

  // 2. He asks for another: one remessa asks for the baixa of the first and the entry of the second.
  await asks(await visitOf('AUR-3'), 'boleto');
  const { items } = await waiting();
  expect(items).toMatchObject([
    { instruction: 'entry', problem: null },
    { instruction: 'baixa', problem: null, chargeId: first?.chargeId },
  ]);
  expect(await writes(6)).toMatchObject({ orders: 2, leftOut: [] });
  const { record, entries } = await lifeBehind('AUR-3');
  const byAge = record.charges.toSorted((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1));
  expect(byAge).toMatchObject([
    { chargeId: first?.chargeId, status: 'cancelling', reason: 'replaced' },
    { status: 'issued', kind: 'boleto' },
  ]);
  expect(contradictions(record, entries)).toEqual([]);
});
