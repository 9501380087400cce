import { expect, test } from 'vitest';
import { CONTACT_WORLDS, liveContacts } from '#shared/testing/contact-world.ts';

const SEEDS = 12;
/** Student's t for eleven degrees of freedom and 95 %. */
const T = 2.201;

const gainsIn = (world: (typeof CONTACT_WORLDS)[number]): readonly number[] =>
  Array.from({ length: SEEDS }, (_, index) => {
    const { ladder, choice } = liveContacts(world, { seed: index + 1, cohorts: 8, debtors: 300 });
    return choice - ladder;
  });

function lowerBound(gains: readonly number[]): number {
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / SEEDS;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (SEEDS - 1);
  return mean - T * Math.sqrt(variance / SEEDS);
}

test.each(CONTACT_WORLDS.filter(({ arms }) => arms > 0))(
  'with the same contacts by channel, more debtors pay by choice than on the plain ladder where $name',
  (world) => {
    expect(lowerBound(gainsIn(world))).toBeGreaterThan(0);
  },
);

test.each(CONTACT_WORLDS.filter(({ arms }) => arms === 0))(
  'where $name, choosing changes nothing at all',
  (world) => {
    expect(gainsIn(world)).toEqual(Array.from({ length: SEEDS }, () => 0));
  },
);
