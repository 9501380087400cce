import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEWCOMER } from '#shared/testing/case-outcomes.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { CaseFacts, Engagement } from './attributes.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { EXPERT_CARD } from './expert-card.ts';
import { CollectionScore } from './score.ts';
import { scoreCase, scoreOf } from './score-case.ts';

const AT = Instant.parse('2026-03-10T12:00:00.000Z');
const scored = (change: Partial<CaseFacts>) =>
  scoreCase({ ...NEWCOMER, ...change }, EXPERT_MODEL, AT);

const anyFacts: fc.Arbitrary<CaseFacts> = fc.record({
  daysLate: fc.integer({ min: -400, max: 4_000 }),
  openDebts: fc.integer({ min: 1, max: 500 }),
  amountOpen: fc.integer({ min: 1, max: 1_000_000_000 }).map(centavos),
  daysInCollection: fc.nat(4_000),
  debtsSettled: fc.nat(50),
  payments: fc.nat(50),
  daysSinceLastPayment: fc.option(fc.nat(4_000)),
  recentPayments: fc.nat(9),
  paidShare: fc.double({ min: 0, max: 1, noNaN: true }),
  promisesKept: fc.nat(9),
  promisesBroken: fc.nat(9),
  agreementsBroken: fc.nat(9),
  shortestDelay: fc.option(fc.nat(4_000)),
  contractDays: fc.option(fc.nat(9_000)),
  timesGreatestPayment: fc.option(fc.double({ min: 0, max: 1_000, noNaN: true })),
  timesIncome: fc.option(fc.double({ min: 0, max: 1_000, noNaN: true })),
  engagement: fc.constantFrom(...Engagement.options),
  reach: fc.constantFrom('confirmed', 'delivers', 'untried', 'unusable', 'none'),
});

test('the reasons of any case add up to its log-odds', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const score = CollectionScore.parse(scoreCase(facts, EXPERT_MODEL, AT));
      const sum = score.reasons.reduce((total, { points }) => total + points, 0);
      const logOdds = Math.log(score.probability / (1 - score.probability));
      expect(Math.abs(sum - logOdds)).toBeLessThan(1e-9);
      expect(score.value).toBe(scoreOf(sum));
    }),
  );
});

test.each<[string, Partial<CaseFacts>, Partial<CaseFacts>]>([
  ['is less late', { daysLate: 5 }, { daysLate: 40 }],
  ['is not yet due', { daysLate: -3 }, { daysLate: 1 }],
  ['paid before', { payments: 1 }, { payments: 0 }],
  ['paid last week', { daysSinceLastPayment: 7 }, { daysSinceLastPayment: 200 }],
  ['can be reached', { reach: 'delivers' }, { reach: 'unusable' }],
  ['confirmed a contact', { reach: 'confirmed' }, { reach: 'delivers' }],
  ['owes little', { amountOpen: centavos(5_000) }, { amountOpen: centavos(2_000_000) }],
  ['keeps promises', { promisesKept: 1 }, { promisesKept: 0 }],
  ['breaks no promise', { promisesBroken: 0 }, { promisesBroken: 1 }],
  ['breaks no agreement', { agreementsBroken: 0 }, { agreementsBroken: 1 }],
  ['visits the portal', { engagement: 'visited' }, { engagement: 'opened' }],
  ['owes one thing', { openDebts: 1 }, { openDebts: 8 }],
])('a debtor who %s scores higher', (_, better, worse) => {
  expect(scored(better).value).toBeGreaterThan(scored(worse).value);
});

test('a debtor who is later never scores higher', () => {
  fc.assert(
    fc.property(anyFacts, fc.nat(500), (facts, more) => {
      const later = { ...facts, daysLate: facts.daysLate + more };
      expect(scoreCase(later, EXPERT_MODEL, AT).value).toBeLessThanOrEqual(
        scoreCase(facts, EXPERT_MODEL, AT).value,
      );
    }),
  );
});

test.each([
  [0, 500],
  [Math.LN2, 560],
  [-Math.LN2, 440],
  [50, 1_000],
  [-50, 0],
])('log-odds of %f are a score of %i', (logOdds, value) => {
  expect(scoreOf(logOdds)).toBe(value);
});

test('a debtor reads why in Portuguese', () => {
  expect(scored({ daysLate: 40 }).reasons).toContainEqual({
    fact: 'daysLate',
    text: 'Atraso de 31 a 60 dias',
    points: -0.2,
  });
});

test('the bins of every characteristic ascend and the last one is open', () => {
  for (const characteristic of EXPERT_CARD.characteristics) {
    if (characteristic.kind !== 'numeric') continue;
    const limits = characteristic.bins.map(({ below }) => below);
    expect(limits).toEqual(limits.toSorted((a, b) => a - b));
    expect(limits.at(-1)).toBe(Number.POSITIVE_INFINITY);
  }
});

test('the card has points for each fact that a score may look at, and for no other', () => {
  const known = Object.keys(CaseFacts.shape).toSorted();
  expect(EXPERT_CARD.characteristics.map(({ fact }) => fact).toSorted()).toEqual(known);
});

test('a fact that moved nothing is no reason', () => {
  const moved = scored({}).reasons.map(({ points, fact }) => fact === 'base' || points !== 0);
  expect(moved).not.toContain(false);
});
