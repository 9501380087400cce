import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from '#local/world.ts';
import type { FactOf, FactType } from '#shared/domain/history/entry.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { contradictions } from './contradictions.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { askForPix, enter, inboxOf, linkIn, textOf } from './portal-visit.ts';
import { fileOf, smallPlace } from './small-place.ts';

/** Sunday evening in São Paulo. */
const SUNDAY_EVENING = '2026-03-16T01:30:00.000Z';
const CPF = '52998224725';
const EMAIL = 'success+maria@simulator.amazonses.com';
const PHONE = '+5511987654321';

let world: World;
let maria: DebtorId;
let isQueueSlow = true;

beforeAll(async () => {
  const row = `AUR-1;${CPF};Maria da Silva;${EMAIL};(11) 98765-4321;SP;Sofá;1.000,00;13/03/2026`;
  world = await smallPlace([fileOf('loja-aurora', row)], {
    startAt: Date.parse(SUNDAY_EVENING),
    // Twelve hours, as in an outage of the queue.
    faults: { lateSeconds: (queue) => (queue === 'steps' && isQueueSlow ? 43_200 : 0) },
  });
  maria = await debtorOf(world, 'loja-aurora', 'AUR-1');
});

afterAll(() => world.aws.close());

const life = () => lifeOf(world, maria);
const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));

async function factsOf<T extends FactType>(type: T): Promise<readonly FactOf<T>[]> {
  const { entries } = await life();
  return entries.flatMap(({ fact }) => (isOf(fact, type) ? fact : []));
}
const isOf = <T extends FactType>(fact: { type: FactType }, type: T): fact is FactOf<T> =>
  fact.type === type;

test('from the file of receivables to the money, and back again', async () => {
  const { aws, gateway } = world;

  // 1. The file is in: she is enrolled, and the alarm is set for the working hours of Monday.
  expect((await life()).record.debtor.nextAlarm).toMatchObject({
    kind: 'regua-step',
    at: '2026-03-16T13:57:00.000Z',
    stepId: 'd-mais-3',
  });

  // 2. The alarm rings, but its message comes at night: the gate holds it and says why.
  await until('2026-03-17T03:00:00.000Z');
  isQueueSlow = false;
  expect(await factsOf('step-held')).toMatchObject([
    { stepId: 'd-mais-3', reasons: ['outside-hours'], until: '2026-03-17T12:00:00.000Z' },
  ]);
  expect(inboxOf(world, PHONE)).toEqual([]);

  // 3. In the morning it leaves, and tells a phone that nobody has confirmed nothing of a debt.
  await until('2026-03-17T12:05:00.000Z');
  expect(inboxOf(world, PHONE).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Loja Aurora: oi Maria, um recado espera por voce: http\S+ SAIR/),
  ]);

  // 4. On Friday the e-mail leaves by SES, and SES says that it arrived.
  await until('2026-03-20T18:00:00.000Z');
  expect(inboxOf(world, EMAIL)).toMatchObject([
    { kind: 'email', fates: [{ what: 'Send' }, { what: 'Delivery' }] },
  ]);
  expect(
    (await factsOf('message-outcome')).map(({ channel, outcome }) => [channel, outcome]),
  ).toEqual([
    ['sms', 'delivered'],
    ['email', 'delivered'],
  ]);

  // 5. She follows the link and proves who she is: R$ 1.000,00, 2 % of fine, seven days of 1 % a month.
  const visit = await enter(world, linkIn(inboxOf(world, EMAIL)[0]), CPF);
  expect(textOf(visit.page)).toContain('R$ 1.022,33');
  expect((await factsOf('identity-confirmed')).length).toBe(1);

  // 6. She pays a part. The rest stays open, she is thanked, and the ladder goes on where it was.
  gateway.pay(await askForPix(world, visit), centavos(50_000));
  await aws.settle();
  expect((await life()).record).toMatchObject({
    cases: [{ status: 'active' }],
    debts: [{ status: 'open', ledger: { principalOpen: 52_233 } }],
    debtor: { nextAlarm: { kind: 'regua-step', stepId: 'd-mais-15' } },
  });
  expect(inboxOf(world, EMAIL)[1]?.text).toMatch(/Recebemos R\$.500,00[\s\S]*O que ainda falta/);

  // 7. The next step leaves on its day, and names the debt to an address that she confirmed.
  await until('2026-03-30T20:00:00.000Z');
  const [, , second] = inboxOf(world, EMAIL);
  expect(second).toMatchObject({ subject: expect.stringContaining('13/03/2026') });
  expect(second?.text).toMatch(/R\$\s524,07/);

  // 8. She pays all. The régua stops and nothing more comes but the thanks.
  const again = await enter(world, linkIn(second), CPF);
  const charge = await askForPix(world, again);
  gateway.pay(charge, charge.amount);
  await aws.settle();
  expect((await life()).record).toMatchObject({
    cases: [{ status: 'settled' }],
    debtor: { nextAlarm: { kind: 'none', because: 'nothing-owed' } },
  });
  expect(textOf(await again.visitor.open(`/p/${again.link}/dividas`))).toContain('Tudo pago');
  await until('2026-04-14T15:00:00.000Z');
  expect(inboxOf(world, EMAIL).length).toBe(4);
  expect(inboxOf(world, EMAIL)[3]).toMatchObject({ subject: expect.stringContaining('Obrigado') });

  // 9. The bank gives the money back: the debt is open again, and the ladder goes on.
  const [pix] = charge.pix;
  if (pix) gateway.giveBack(charge, pix);
  await aws.settle();
  expect((await life()).record).toMatchObject({
    cases: [{ status: 'active' }],
    debts: [{ status: 'open' }],
    debtor: { nextAlarm: { kind: 'regua-step' } },
  });
  await until('2026-04-24T15:00:00.000Z');
  expect(inboxOf(world, EMAIL).length + inboxOf(world, PHONE).length).toBeGreaterThan(5);

  // 10. Every line of it is in the chain, and she is what her history says.
  const { record, entries } = await life();
  expect(entries.length).toBeGreaterThan(40);
  expect(contradictions(record, entries)).toEqual([]);
});
