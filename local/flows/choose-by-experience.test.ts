import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExperienceView } from '#events/api/next-action.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { publishNextAction } from '#local/sample/next-action-policy.ts';
import type { World } from '#local/world.ts';
import { Experience } from '#shared/domain/next-action/experience.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { contradictions } from './contradictions.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { askForPix, enter, inboxOf, linkIn } from './portal-visit.ts';
import { fileOf, smallPlace } from './small-place.ts';
import { tableOf } from './table-of.ts';

const CPFS = ['52998224725', '11144477735', '12345678909', '98765432100', '39053344705'];
const emailOf = (cpf: string) => `success+${cpf}@simulator.amazonses.com`;

let world: World;
beforeAll(async () => {
  const rows = CPFS.map(
    (cpf, nth) => `AUR-${nth};${cpf};Pessoa da Silva;${emailOf(cpf)};;SP;Sofá;1.000,00;13/03/2026`,
  );
  const startAt = Date.parse('2026-03-16T01:30:00.000Z');
  world = await smallPlace([fileOf('loja-aurora', ...rows)], { startAt });
  await publishNextAction(world, 'loja-aurora');
});
afterAll(() => world.aws.close());

const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));
const lives = () =>
  Promise.all(
    CPFS.map(async (_, nth) => lifeOf(world, await debtorOf(world, 'loja-aurora', `AUR-${nth}`))),
  );
const choices = async () =>
  (await lives()).flatMap(({ entries }) =>
    entries.flatMap(({ fact }) =>
      fact.type === 'message-claimed' && fact.purpose.kind === 'regua-step'
        ? [fact.purpose.choice]
        : [],
    ),
  );

test('debtors are contacted as experience chooses, the one who pays is counted, and the next nights know it', async () => {
  await until('2026-03-18T18:00:00.000Z');
  const first = await choices();
  expect(first.length).toBeGreaterThanOrEqual(CPFS.length);
  for (const choice of first) expect(choice).toMatchObject({ segment: expect.any(String) });

  const payer = CPFS.find((cpf) => inboxOf(world, emailOf(cpf)).length > 0) ?? '';
  const visit = await enter(world, linkIn(inboxOf(world, emailOf(payer)).at(-1)), payer);
  const charge = await askForPix(world, visit);
  world.gateway.pay(charge, charge.amount);
  await until('2026-04-06T18:00:00.000Z');

  const known = await lives();
  const answers = known.flatMap(({ entries }) =>
    entries.flatMap(({ fact }) => (fact.type === 'payment-applied' ? [fact.answers] : [])),
  );
  expect(answers).toMatchObject([{ channel: 'email' }]);
  for (const { record, entries } of known) expect(contradictions(record, entries)).toEqual([]);

  // What the console shows is what the histories say of the contacts whose week is over.
  const seen = ExperienceView.parse(
    await asAdmin(world, 'GET', '/api/credores/loja-aurora/experience'),
  );
  const overdue = known
    .flatMap(({ entries }) => entries)
    .filter(
      ({ fact, at }) =>
        fact.type === 'message-claimed' &&
        fact.purpose.kind === 'regua-step' &&
        at < '2026-03-30T03:00:00.000Z',
    );
  const { plain, chosen } = seen.ways;
  expect(plain.contacts + chosen.contacts).toBe(overdue.length);
  expect(plain.answered + chosen.answered).toBe(1);

  const learnt = await readConfig(tableOf(world), Experience, 'experience', 'loja-aurora');
  expect(learnt?.version).toBeGreaterThan(1);
  expect(learnt?.document.tallies.reduce((sum, { hits }) => sum + hits, 0)).toBe(1);

  // Thirty days after the first step each case is counted, with what it brought and what it cost, under one way or the other.
  await until('2026-04-20T18:00:00.000Z');
  const { compared } = ExperienceView.parse(
    await asAdmin(world, 'GET', '/api/credores/loja-aurora/experience'),
  );
  expect(compared).toMatchObject({ policyVersion: 1, interval: null, isStopped: false });
  const ways = [compared?.chosen, compared?.plain];
  const sum = (of: 'cases' | 'payers' | 'recovered' | 'costMicros') =>
    ways.reduce((whole, way) => whole + (way?.[of] ?? 0), 0);
  expect(sum('cases')).toBe(CPFS.length);
  expect([sum('payers'), sum('recovered')]).toEqual([1, charge.amount]);
  expect(sum('costMicros')).toBeGreaterThan(0);
});
