import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Membership } from '#shared/domain/carteira/carteira.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { CredorId, ReguaId } from '#shared/domain/values/ids.ts';
import { DOCUMENT_KEY } from '#shared/testing/put-link.ts';
import { assignArms } from './assign-arms.ts';
import { Experiment, type RunningExperiment } from './experiment.ts';

const AURORA = CredorId.parse('loja-aurora');
const REGUA = { reguaId: ReguaId.parse('padrao'), version: 7 };
const measure = { days: 30, capAmount: 1_000_000 };
const carteira = (shareBps: number) =>
  Membership.parse({
    carteiraId: 'inicial',
    name: 'Inicial',
    reguaId: 'padrao',
    holdout: { shareBps, measure },
  });
const experimentOf = (weights: readonly number[]): RunningExperiment => {
  const experiment = Experiment.parse({
    experimentId: 'tom-da-oferta',
    credorId: AURORA,
    carteiraId: 'inicial',
    name: 'Tom da oferta',
    arms: weights.map((weight, index) => ({
      armId: `g${index}`,
      name: `Grupo ${index}`,
      weight,
      regua: { reguaId: 'padrao', version: index + 1 },
    })),
    measure,
    minimumCases: 200,
    minimumDays: 30,
    status: 'running',
    startedAt: '2026-03-02T12:00:00.000Z',
    holdoutBps: 500,
  });
  if (experiment.status !== 'running') throw new Error('it runs');
  return experiment;
};
const people = Array.from({ length: 4_000 }, (_, index) =>
  debtorIdOf(String(10_000_000_000 + index * 7), DOCUMENT_KEY),
);
const enter = (debtorId: (typeof people)[number], shareBps: number, weights: readonly number[]) =>
  assignArms({
    debtorId,
    credorId: AURORA,
    carteira: carteira(shareBps),
    regua: REGUA,
    experiment: weights.length > 0 ? experimentOf(weights) : null,
  });

test('whoever enters again, in whatever order, is in the arm that they were in', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(people.slice(0, 60)), (some) => {
      for (const person of some)
        expect(enter(person, 500, [1, 1])).toEqual(enter(person, 500, [1, 1]));
    }),
    { numRuns: 20 },
  );
});

test('arms fill by their weights, and the control group by its share', () => {
  const counts = new Map<string, number>();
  for (const person of people) {
    const arm = enter(person, 500, [3, 1]).facts.at(-1)?.armId ?? 'none';
    counts.set(arm, (counts.get(arm) ?? 0) + 1);
  }
  const share = (arm: string) => (counts.get(arm) ?? 0) / people.length;
  expect(share('controle')).toBeCloseTo(0.05, 1.5);
  expect(share('g0')).toBeCloseTo(0.95 * 0.75, 1.5);
  expect(share('g1')).toBeCloseTo(0.95 * 0.25, 1.5);
});

test('an arm follows its own version, everybody else the one of the carteira', () => {
  for (const person of people.slice(0, 200)) {
    const { regua, facts } = enter(person, 500, [1, 1]);
    const armId = facts.at(-1)?.armId;
    const expected = armId === 'controle' ? REGUA.version : Number(armId?.slice(1)) + 1;
    expect(regua.version).toBe(expected);
  }
});

test('a larger control group keeps everybody who was in the smaller one', () => {
  const isHeld = (person: (typeof people)[number], share: number) =>
    enter(person, share, []).facts.some(({ armId }) => armId === 'controle');
  const held = people.filter((person) => isHeld(person, 300));
  expect(held.length).toBeGreaterThan(60);
  expect(held.every((person) => isHeld(person, 700))).toBe(true);
});

test('without a control group and without an experiment nothing is told', () => {
  expect(people.slice(0, 50).flatMap((person) => enter(person, 0, []).facts)).toEqual([]);
});

test.each([
  [['g0', 'g0'], 'repetido'],
  [['controle', 'g1'], 'nome de um grupo do sistema'],
])('arms named %j are refused', (names, reason) => {
  const { arms, ...rest } = experimentOf([1, 1]);
  const renamed = arms.map((arm, index) => ({ ...arm, armId: names[index] }));
  expect(Experiment.safeParse({ ...rest, arms: renamed }).error?.message).toContain(reason);
});
