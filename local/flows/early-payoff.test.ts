import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from '#local/world.ts';
import { contradictions } from './contradictions.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { enter, inboxOf, linkIn, textOf } from './portal-visit.ts';
import { fileOf, smallPlace } from './small-place.ts';

const CPF = '52998224725';
const EMAIL = 'success+maria@simulator.amazonses.com';

let world: World;
beforeAll(async () => {
  const row = `AUR-1;${CPF};Maria da Silva;${EMAIL};;SP;Sofá;1.000,00;13/03/2026`;
  const startAt = Date.parse('2026-03-16T01:30:00.000Z');
  world = await smallPlace([fileOf('loja-aurora', row)], { startAt });
});
afterAll(() => world.aws.close());

const life = async () => lifeOf(world, await debtorOf(world, 'loja-aurora', 'AUR-1'));
const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));
const visit = () => enter(world, linkIn(inboxOf(world, EMAIL).at(-1)), CPF);

test('whoever pays an agreement off ahead is spared the interest of the months to come, and owes nothing more', async () => {
  // 1. Two months late, Maria takes eight parcels by Price, after an entry.
  await until('2026-05-12T18:00:00.000Z');
  const first = await visit();
  const proposal = await first.visitor.open(`/p/${first.link}/proposta?parcelas=8`);
  await first.visitor.submit(proposal, '/proposta', { aceite: 'sim' });
  await world.aws.settle();
  const [agreement] = (await life()).record.agreements;
  const instalments = agreement?.instalments ?? [];
  expect(agreement).toMatchObject({ status: 'active', monthlyInterestBps: 100 });
  expect(instalments).toHaveLength(9);
  const payable = instalments.reduce((sum, { amount }) => sum + amount, 0);

  // 2. She pays all of it at once on the next day: what the page says is saved is saved.
  await until('2026-05-13T18:00:00.000Z');
  const { visitor, link } = await visit();
  const page = await visitor.open(`/p/${link}/acordo`);
  expect(textOf(page)).toContain('os juros dos dias que faltam saem da conta');
  const waiting = await visitor.submit(page, '/acordo');
  await world.aws.settle();
  const charge = world.gateway.find(/\/pix\/([a-z0-9]{32})/.exec(waiting.path)?.[1] ?? '');
  if (!charge) throw new Error(`no charge was issued; the page is ${waiting.path}`);
  const interest = agreement?.interest ?? 0;
  expect(interest).toBeGreaterThan(0);
  // One day of the first month's interest has accrued at most.
  expect(payable - charge.amount).toBeGreaterThan(interest * 0.9);
  expect(payable - charge.amount).toBeLessThanOrEqual(interest);
  world.gateway.pay(charge, charge.amount);
  await world.aws.settle();

  // 3. The agreement is kept, the debt and the case are settled, nothing was paid too much.
  const { record, entries } = await life();
  expect(record).toMatchObject({
    agreements: [{ status: 'fulfilled' }],
    cases: [{ status: 'settled' }],
    payments: [{ amount: charge.amount, overpaid: 0 }],
    debtor: { nextAlarm: { kind: 'none', because: 'nothing-owed' } },
  });
  expect(record.debts.every(({ status }) => status === 'settled')).toBe(true);
  expect(contradictions(record, entries)).toEqual([]);

  // 4. Nobody writes to her about it any more.
  await until('2026-05-15T18:00:00.000Z');
  const said = inboxOf(world, EMAIL).length;
  await until('2026-07-20T18:00:00.000Z');
  expect(inboxOf(world, EMAIL)).toHaveLength(said);
});
