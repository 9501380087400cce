import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNKNOWN_APPLICANT } from '#shared/testing/credit.ts';
import november from './models/concessao-2026-11.json' with { type: 'json' };
import { artefactBy, artefactOf, currentArtefact } from './credit-card.ts';
import { CreditAttribute, type CreditFacts } from './credit-facts.ts';
import { bandOf, scoreCredit } from './score-credit.ts';

const { card, sha256 } = currentArtefact();
const count = fc.option(fc.integer({ min: 0, max: 4_000 }), { nil: null });
const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
const facts: fc.Arbitrary<CreditFacts> = fc.record({
  daysLateNow: count,
  worstDelay: count,
  settledDebts: count,
  agreementsBroken: count,
  monthsKnown: count,
  bureauScore: fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: null }),
  negativeRecords: count,
  protests: count,
  recentInquiries: count,
  onTimeShare: share,
  openCredits: count,
  months: fc.integer({ min: 1, max: 120 }),
  instalmentShare: fc.option(fc.double({ min: 0, max: 10, noNaN: true }), { nil: null }),
});

test('the points of the reasons add up to the score, whatever is known', () => {
  fc.assert(
    fc.property(facts, (known) => {
      const { value, probability, reasons, band } = scoreCredit(known, card);
      const sum = reasons.reduce((total, { points }) => total + points, 0);
      expect(Math.abs(sum - Math.log(probability / (1 - probability)))).toBeLessThan(1e-9);
      const scaled = Math.round(500 + (60 / Math.LN2) * sum);
      expect(value).toBe(Math.min(1_000, Math.max(0, scaled)));
      expect(band).toBe(bandOf(value));
    }),
  );
});

test('what moved the score most is told first, and the base last', () => {
  fc.assert(
    fc.property(facts, (known) => {
      const { reasons } = scoreCredit(known, card);
      const sizes = reasons.slice(0, -1).map(({ points }) => Math.abs(points));
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      expect(reasons.at(-1)?.fact).toBe('base');
    }),
  );
});

test('of somebody of whom nothing is known, only the request speaks', () => {
  const { reasons } = scoreCredit(UNKNOWN_APPLICANT, card);
  expect(reasons.map(({ fact }) => fact)).toEqual(['months', 'base']);
});

/** More of the first kind never helps, more of the second never harms. */
const FALLING = [
  'daysLateNow',
  'worstDelay',
  'agreementsBroken',
  'negativeRecords',
  'protests',
  'recentInquiries',
  'openCredits',
  'months',
  'instalmentShare',
] as const;
const RISING = ['settledDebts', 'monthsKnown', 'bureauScore', 'onTimeShare'] as const;

test('the card is ordered as people would order it', () => {
  expect([...FALLING, ...RISING].toSorted()).toEqual([...CreditAttribute.options].toSorted());
  for (const { fact, bins } of card.characteristics) {
    const points = bins.map((bin) => bin.points);
    const isRising = RISING.some((name) => name === fact);
    expect(points).toEqual(points.toSorted((a, b) => (isRising ? a - b : b - a)));
  }
});

test('every fact that may be looked at is in the card, once, in bins that leave no gap', () => {
  expect(card.characteristics.map(({ fact }) => fact).toSorted()).toEqual(
    [...CreditAttribute.options].toSorted(),
  );
  for (const { bins } of card.characteristics) {
    const edges = bins.slice(0, -1).map(({ below }) => below ?? Number.NaN);
    expect(edges).toEqual(edges.toSorted((a, b) => a - b));
    expect(bins.at(-1)?.below).toBeNull();
  }
});

test('the artefact is found again by its hash, and by no other', () => {
  expect(artefactBy(sha256)?.card.modelId).toBe('concessao-2026-11');
  expect(artefactBy('0'.repeat(64))).toBeNull();
  expect(artefactOf({ ...november, madeOn: '2026-11-27' }).sha256).not.toBe(sha256);
});

test('the artefact of November 2026 stays as it was: assessments are replayed by it', () => {
  expect(sha256).toBe('f2f7070f86eafecc9ebb9460e2098bc8cd8cdaf5093b64c74874b5364c8f9c83');
});

test.each([
  ['sexo', 'sexo'],
  ['idade', 'idade'],
  ['cep', 'o lugar onde a pessoa mora'],
  ['disputeOpen', 'exercício regular de um direito'],
  ['reachOfContacts', 'dado de cobrança'],
  ['emailOpened', 'identifica a pessoa'],
  ['portalVisited', 'dado de cobrança'],
])('a card that looks at %s is no credit card', (fact, because) => {
  const [first] = november.characteristics;
  const characteristics = [{ ...first, fact }];
  expect(() => artefactOf({ ...november, characteristics })).toThrow(because);
});
