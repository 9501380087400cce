import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diceOf } from '#shared/domain/values/dice.ts';
import { type Belief, beliefsFrom, meanOf } from './belief.ts';
import { drawRate } from './beta-sample.ts';
import type { Tally } from './experience.ts';

const SMS_AT_NIGHT = { channel: 'sms', slot: 'evening' } as const;
const tally = (tries: number, hits: number, changes: Partial<Tally> = {}): Tally => ({
  segment: 'd30-s2',
  ...SMS_AT_NIGHT,
  tries,
  hits,
  ...changes,
});
const rateOf = (tallies: readonly Tally[], segment = 'd30-s2'): number =>
  meanOf(beliefsFrom({ tallies: [...tallies] }).of(segment, SMS_AT_NIGHT));

test('before anybody was contacted every way of doing so is believed to be alike', () => {
  const beliefs = beliefsFrom({ tallies: [] });
  expect(meanOf(beliefs.of('d0-s1', SMS_AT_NIGHT))).toBeCloseTo(0.05);
  expect(meanOf(beliefs.of('d180-s3', { channel: 'email', slot: 'early' }))).toBeCloseTo(0.05);
});

test('three contacts say little, three thousand say nearly all', () => {
  expect(rateOf([tally(3, 1)])).toBeLessThan(0.15);
  expect(rateOf([tally(3_000, 900)])).toBeCloseTo(0.3, 2);
});

test('a segment that nobody knows is expected to answer as others do', () => {
  const known = [tally(2_000, 400), tally(2_000, 40, { channel: 'email', slot: 'early' })];
  const elsewhere = beliefsFrom({ tallies: known });
  const sms = meanOf(elsewhere.of('d180-s1', SMS_AT_NIGHT));
  const email = meanOf(elsewhere.of('d180-s1', { channel: 'email', slot: 'early' }));
  expect(sms).toBeGreaterThan(2 * email);
});

test('more payments after the same contacts never lower what is expected of them', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (tries, a, b) => {
      const [few, many] = [Math.min(a, b, tries), Math.min(Math.max(a, b), tries)];
      expect(rateOf([tally(tries, many)])).toBeGreaterThanOrEqual(rateOf([tally(tries, few)]));
    }),
  );
});

test.each<Belief>([
  { alpha: 0.4, beta: 3 },
  { alpha: 2, beta: 38 },
  { alpha: 300, beta: 700 },
])('rates drawn from Beta($alpha, $beta) have its mean and its spread', ({ alpha, beta }) => {
  const dice = diceOf(7);
  const draws = Array.from({ length: 20_000 }, () => drawRate({ alpha, beta }, dice));
  const mean = draws.reduce((sum, rate) => sum + rate, 0) / draws.length;
  const variance = draws.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / draws.length;
  const whole = alpha + beta;
  expect(mean).toBeCloseTo(alpha / whole, 2);
  expect(variance / ((alpha * beta) / (whole ** 2 * (whole + 1)))).toBeCloseTo(1, 1);
  expect(draws.every((rate) => rate >= 0 && rate <= 1)).toBe(true);
});
