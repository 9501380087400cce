import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from '#local/world.ts';
import { contradictions } from './contradictions.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { askForBoleto, askForPix, enter, inboxOf, linkIn, textOf } from './portal-visit.ts';
import { fileOf, smallPlace } from './small-place.ts';

/** Everybody's debt is due on this Monday. */
const MONDAY = '2026-03-16T01:30:00.000Z';
const DAY_MS = 86_400_000;

const PEOPLE = {
  'AUR-1': ['39053344705', 'João Pereira', 'success+joao'],
  'AUR-2': ['52998224725', 'Bia Lima', 'success+bia'],
  'AUR-3': ['86288366757', 'Caio Rocha', 'success+caio'],
} as const;
type Contract = keyof typeof PEOPLE;
const emailOf = (contract: Contract) => `${PEOPLE[contract][2]}@simulator.amazonses.com`;

let world: World;

beforeAll(async () => {
  const rows = Object.entries(PEOPLE).map(
    ([contract, [taxId, name, box]]) =>
      `${contract};${taxId};${name};${box}@simulator.amazonses.com;;SP;Compra;300,00;16/03/2026`,
  );
  world = await smallPlace([fileOf('loja-aurora', ...rows)], { startAt: Date.parse(MONDAY) });
  await world.aws.advanceTo(Date.parse(MONDAY) + DAY_MS);
});

afterAll(() => world.aws.close());

const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));
const lifeBehind = async (contract: Contract) =>
  lifeOf(world, await debtorOf(world, 'loja-aurora', contract));
const visitOf = (contract: Contract) =>
  enter(world, linkIn(inboxOf(world, emailOf(contract))[0]), PEOPLE[contract][0]);

test('a boleto that is paid at a bank settles the debt on the next business day, of the day of payment', async () => {
  const charge = await askForBoleto(world, await visitOf('AUR-1'));
  world.gateway.paySlip(charge, charge.amount);
  await world.aws.settle();
  expect((await lifeBehind('AUR-1')).record.debts).toMatchObject([{ status: 'open' }]);

  await until('2026-03-17T09:30:00.000Z');
  const { record, entries } = await lifeBehind('AUR-1');
  expect(record).toMatchObject({
    debts: [{ status: 'settled' }],
    charges: [{ kind: 'bolepix', status: 'paid', amount: charge.amount }],
    payments: [{ amount: charge.amount, overpaid: 0 }],
  });
  expect(contradictions(record, entries)).toEqual([]);
});

test('whoever wants a boleto after all has the Pix taken back at the gateway, and can pay either', async () => {
  const visit = await visitOf('AUR-2');
  const pix = await askForPix(world, visit);
  const boleto = await askForBoleto(world, {
    ...visit,
    page: await visit.visitor.open(`/p/${visit.link}/dividas`),
  });
  expect(world.gateway.find(pix.txid)?.isRemoved).toBe(true);
  const old = await visit.visitor.open(`/p/${visit.link}/pix/${pix.txid}`);
  expect(textOf(old)).toContain('Este Pix não vale mais');

  // Somebody pays the code that was taken back: the money finds its debtor, and the boleto goes.
  world.gateway.pay(pix, pix.amount);
  await world.aws.settle();
  const { record, entries } = await lifeBehind('AUR-2');
  expect(record.debts).toMatchObject([{ status: 'settled' }]);
  expect(world.gateway.find(boleto.txid)?.isRemoved).toBe(true);
  expect(contradictions(record, entries)).toEqual([]);
});

test('a payment whose webhook is lost is found in a night after the charge has ended', async () => {
  const charge = await askForPix(world, await visitOf('AUR-3'));
  world.gateway.pay(charge, charge.amount, 'never');
  await until('2026-03-18T06:00:00.000Z');
  expect((await lifeBehind('AUR-3')).record.payments).toEqual([]);
  await until('2026-03-20T07:00:00.000Z');
  const { record, entries } = await lifeBehind('AUR-3');
  expect(record).toMatchObject({
    debts: [{ status: 'settled' }],
    payments: [{ amount: charge.amount }],
    charges: [{ status: 'paid' }],
  });
  expect(contradictions(record, entries)).toEqual([]);
});
