import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from '#local/world.ts';
import { contradictions } from './contradictions.ts';
import { lifeOfMaria, mailsOfMaria, mariaOwes, visitOfMaria } from './maria-owes.ts';
import { textOf } from './portal-visit.ts';

let world: World;
beforeAll(async () => {
  world = await mariaOwes();
});
afterAll(() => world.aws.close());

const life = () => lifeOfMaria(world);
const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));
const visit = () => visitOfMaria(world);

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
  const said = mailsOfMaria(world).length;
  await until('2026-07-20T18:00:00.000Z');
  expect(mailsOfMaria(world)).toHaveLength(said);
});
