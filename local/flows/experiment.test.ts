import { afterAll, beforeAll, expect, test } from 'vitest';
import { PublishedCarteiras } from '#events/api/configuration.ts';
import { ControlGroups, ExperimentView } from '#events/api/experiment.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import { uploadFile } from '#local/sample/town.ts';
import type { World } from '#local/world.ts';
import { cpfOf } from '#shared/testing/tax-ids.ts';
import { contradictions } from './contradictions.ts';
import { debtorOf, lifeOf } from './debtor-of.ts';
import { inboxOf } from './portal-visit.ts';
import { fileOf, smallPlace } from './small-place.ts';

const AURORA = 'loja-aurora';
const CARTEIRAS = `/api/credores/${AURORA}/carteiras`;
const EXPERIMENT = `/api/credores/${AURORA}/experiments/mesma-regua`;
const MEASURE = { days: 5, capAmount: 1_000_000 };
const PEOPLE = Array.from({ length: 16 }, (_, n) => ({
  contract: `AUR-${n}`,
  cpf: cpfOf(n + 40),
  email: `success+p${n}@simulator.amazonses.com`,
}));
const FILE = fileOf(
  AURORA,
  ...PEOPLE.map(
    ({ contract, cpf, email }) =>
      `${contract};${cpf};Pessoa ${contract};${email};;SP;Sofá;1.000,00;13/03/2026`,
  ),
);

let world: World;
beforeAll(async () => {
  world = await smallPlace([], { startAt: Date.parse('2026-03-16T01:30:00.000Z') });
  const { version, document } = PublishedCarteiras.parse(await asAdmin(world, 'GET', CARTEIRAS));
  const holdout = { shareBps: 2_000, measure: MEASURE };
  const carteiras = document.carteiras.map((carteira) => ({ ...carteira, holdout }));
  await asAdmin(world, 'PUT', CARTEIRAS, {
    expectedVersion: version,
    document: { ...document, carteiras },
  });
  const regua = { reguaId: 'padrao', version: 1 };
  const arms = ['a', 'b'].map((armId) => ({ armId, name: armId, weight: 1, regua }));
  const design = {
    carteiraId: 'inicial',
    name: 'A mesma régua',
    arms,
    measure: MEASURE,
    minimumCases: 100,
    minimumDays: 1,
  };
  await asAdmin(world, 'PUT', EXPERIMENT, { expectedVersion: 0, design });
  await asAdmin(world, 'POST', `${EXPERIMENT}/start`, { expectedVersion: 1 });
  await uploadFile(world, FILE);
  await world.aws.settle();
});
afterAll(() => world.aws.close());

const until = (moment: string) => world.aws.advanceTo(Date.parse(moment));
const lives = () =>
  Promise.all(
    PEOPLE.map(async (person) => ({
      ...person,
      life: await lifeOf(world, await debtorOf(world, AURORA, person.contract)),
    })),
  );
const armOf = ({ life }: Awaited<ReturnType<typeof lives>>[number]) =>
  life.record.cases[0]?.arms?.find(({ studyId }) => studyId === 'mesma-regua')?.armId;

test('the control group hears nothing and its history says why, everybody else is written to, and no arm ever changes', async () => {
  await until('2026-03-20T20:00:00.000Z');
  const before = await lives();
  const arms = before.map(armOf);
  expect(new Set(arms)).toEqual(new Set(['a', 'b', 'controle']));
  for (const person of before) {
    const isHeldOut = armOf(person) === 'controle';
    expect(inboxOf(world, person.email).length > 0).toBe(!isHeldOut);
    const reasons = person.life.entries.flatMap(({ fact }) =>
      fact.type === 'step-skipped' ? fact.reasons : [],
    );
    expect(reasons.includes('holdout')).toBe(isHeldOut);
  }

  // The same file again, and the end of the experiment, move nobody.
  await uploadFile(world, FILE);
  await asAdmin(world, 'POST', `${EXPERIMENT}/stop`, { expectedVersion: 2, reason: 'basta' });
  await until('2026-03-24T20:00:00.000Z');
  const after = await lives();
  expect(after.map(armOf)).toEqual(arms);
  for (const { life } of after) {
    expect(life.record.cases).toMatchObject([{ regua: { reguaId: 'padrao', version: 1 } }]);
    expect(contradictions(life.record, life.entries)).toEqual([]);
  }
});

test('the results count every case once in its arm, with what was sent to it', async () => {
  const { results } = ExperimentView.parse(await asAdmin(world, 'GET', EXPERIMENT));
  const people = await lives();
  for (const arm of results?.arms ?? []) {
    const own = people.filter((person) => armOf(person) === arm.armId);
    const sent = own.flatMap(({ life }) =>
      life.entries.filter(({ fact, at }) => fact.type === 'message-sent' && at < '2026-03-20T03'),
    );
    expect(arm).toMatchObject({ entered: own.length, cases: own.length, contacts: sent.length });
  }
  const groups = await asAdmin(world, 'GET', `/api/credores/${AURORA}/control-groups`);
  const inicial = ControlGroups.parse(groups).items.find(
    ({ carteiraId }) => carteiraId === 'inicial',
  );
  expect(inicial?.results.arms.map(({ entered }) => entered).reduce((a, b) => a + b)).toBe(16);
});
