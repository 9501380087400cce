import { afterEach, expect, test } from 'vitest';
import { asAdmin } from '#local/sample/as-admin.ts';
import { publishListingPolicy, withNotice } from '#local/sample/listing-rules.ts';
import { publishSampleRegua } from '#local/sample/publish-regua.ts';
import { registerCredores, uploadFile } from '#local/sample/town.ts';
import { LOCAL_PEOPLE } from '#local/server/people.ts';
import { createWorld, type World } from '#local/world.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { contradictions } from './contradictions.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { askForPix, enter, inboxOf, linkIn, textOf, type Visit } from './portal-visit.ts';

/** Sunday evening in São Paulo. */
const SUNDAY_EVENING = '2026-03-16T01:30:00.000Z';
const CPF = '52998224725';
const HEADER = 'contrato;cpf_cnpj;nome;email;uf;valor;vencimento;cep;endereco;numero;cidade';
const EMAIL = 'success+maria@simulator.amazonses.com';

let world: World;
afterEach(() => world.aws.close());

/** Maria owes R$ 1.000,00 since 13 March; on the 33rd day of delay the régua gives notice of a listing. */
async function beginning() {
  world = await createWorld({
    seed: 'listing',
    users: LOCAL_PEOPLE,
    startAt: Date.parse(SUNDAY_EVENING),
  });
  await publishSampleRegua(world, withNotice(DEFAULT_REGUA, 33));
  await registerCredores(world);
  await publishListingPolicy(world, 'loja-aurora');
  const csv = `${HEADER}\nAUR-1;${CPF};Maria da Silva;${EMAIL};SP;1.000,00;13/03/2026;13010-000;Rua das Flores;10;Campinas\n`;
  await uploadFile(world, { credorId: 'loja-aurora', fileName: 'carteira.csv', csv });
  await world.aws.settle();
  const maria = await debtorOf(world, 'loja-aurora', 'AUR-1');
  // She opens an early e-mail and proves who she is: from here on her e-mail may name the debt.
  await until('2026-03-20T18:00:00.000Z');
  await newest();
  const life = () => lifeOf(world, maria);
  return { maria, life, listing: async () => (await life()).record.listings[0] };
}

const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));
const newest = (): Promise<Visit> => enter(world, linkIn(inboxOf(world, EMAIL).at(-1)), CPF);
const registered = () => world.registry.entries().map(({ releasedAt }) => releasedAt === null);

async function pay(): Promise<void> {
  const charge = await askForPix(world, await newest());
  world.gateway.pay(charge, charge.amount);
  await world.aws.settle();
}

test('notice, waiting, a bureau that is down, the filing, the payment, and the withdrawal on the same day', async () => {
  const { life, listing } = await beginning();

  // 1. On the 33rd day, a Wednesday, the notice leaves and arrives. Nothing is filed.
  await until('2026-04-15T23:00:00.000Z');
  expect(inboxOf(world, EMAIL).at(-1)).toMatchObject({
    subject: 'Aviso prévio de negativação: você tem 10 dias para resolver',
  });
  expect(await listing()).toMatchObject({ status: 'waiting', fileFrom: '2026-04-27' });
  expect(textOf((await newest()).page)).toContain('Você pode resolver até 26/04/2026');
  await until('2026-04-26T23:00:00.000Z');
  expect(world.registry.entries()).toEqual([]);

  // 2. After ten whole days, which end on a weekend, it goes to the bureau, which is down; it is asked again until it answers.
  world.registry.setOpen(false);
  await until('2026-04-27T23:00:00.000Z');
  expect(await listing()).toMatchObject({ status: 'filing', triedAt: expect.any(String) });
  world.registry.setOpen(true);
  await until('2026-04-28T23:00:00.000Z');
  expect(registered()).toEqual([true]);
  expect(await listing()).toMatchObject({
    status: 'filed',
    protocol: 'B-1000',
    amount: 100_000,
    delistOn: '2031-03-13',
  });

  // 3. She reads that it is listed, pays, and within minutes it is gone.
  const visit = await newest();
  expect(textOf(visit.page)).toContain('A dívida foi registrada em 28/04/2026');
  await until('2026-04-29T15:00:00.000Z');
  await pay();
  await until('2026-04-29T15:10:00.000Z');
  expect(registered()).toEqual([false]);
  expect(await listing()).toMatchObject({
    status: 'withdrawn',
    because: 'paid',
    // 1 May is a holiday.
    withdrawBy: '2026-05-07',
  });

  // 4. Every line of it is in the chain, and nothing is left to do.
  const { record, entries } = await life();
  expect(contradictions(record, entries)).toEqual([]);
  expect(record.debtor.nextAlarm).toEqual({ kind: 'none', because: 'nothing-owed' });
  expect(entries.filter(({ fact }) => fact.type === 'listing-filed')).toHaveLength(1);
});

test('whoever contests while the waiting runs is never filed', async () => {
  const { maria, listing } = await beginning();
  await until('2026-04-20T15:00:00.000Z');
  expect(await listing()).toMatchObject({ status: 'waiting' });
  const dispute = { credorId: 'loja-aurora', reason: 'não comprei' };
  await asAdmin(world, 'POST', `/api/debtors/${maria}/disputes`, dispute);
  await until('2026-05-30T15:00:00.000Z');
  expect(await listing()).toMatchObject({ status: 'cancelled', because: 'disputed' });
  expect(world.registry.entries()).toEqual([]);
});

test('a bureau that does not answer to a withdrawal is asked every day, and the team hears before and after the deadline', async () => {
  const { maria, life, listing } = await beginning();
  await until('2026-04-28T15:00:00.000Z');
  expect(registered()).toEqual([true]);
  world.registry.setOpen(false);
  await pay();
  await until('2026-05-08T15:00:00.000Z');
  const { entries } = await life();
  const told = entries.flatMap(({ fact }) =>
    fact.type === 'listing-withdrawal-repeated' ? [fact.deadline] : [],
  );
  expect([...new Set(told)]).toEqual(['ahead', 'near', 'missed']);
  expect(await asAdmin(world, 'GET', '/api/listings?credorId=loja-aurora')).toMatchObject({
    items: [{ debtorId: maria, listing: { status: 'withdrawing', deadline: 'missed' } }],
  });
  world.registry.setOpen(true);
  await until('2026-05-09T15:00:00.000Z');
  expect(await listing()).toMatchObject({ status: 'withdrawn' });
  expect(registered()).toEqual([false]);
});

test('a title goes to protest when a gestor asks, and a payment within the cartório’s three days takes it back', async () => {
  const { maria, life, listing } = await beginning();
  await until('2026-03-24T15:00:00.000Z');
  const [debt] = (await life()).record.debts;
  const request = { credorId: 'loja-aurora', debtId: debt?.debtId, kind: 'protesto' };
  await asAdmin(world, 'POST', `/api/debtors/${maria}/listings`, request);
  await until('2026-03-25T20:00:00.000Z');
  expect(await listing()).toMatchObject({ kind: 'protesto', status: 'waiting' });
  await until('2026-04-07T20:00:00.000Z');
  expect(await listing()).toMatchObject({
    status: 'filed',
    protocol: 'C-1000',
    filedOn: '2026-04-06',
    publicFrom: '2026-04-09',
  });
  expect(world.registry.entries()[0]?.order.titulo).toEqual({
    especie: 'DMI',
    praca: 'Campinas/SP',
  });
  await pay();
  await until('2026-04-07T20:10:00.000Z');
  expect(await listing()).toMatchObject({ status: 'withdrawn', because: 'paid' });
});
