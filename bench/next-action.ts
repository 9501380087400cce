import { CONTACT_WORLDS, liveContacts } from '#shared/testing/contact-world.ts';
import type { Figure } from './stopwatch.ts';

const SEEDS = 12;
const COHORTS = 10;
const DEBTORS = 600;
/** Student's t for eleven degrees of freedom and 95 %. */
const T = 2.201;

/** How many more debtors pay by choice than on the plain ladder, with the same contacts by channel and the same luck. */
export function measureNextAction(): readonly Figure[] {
  return CONTACT_WORLDS.flatMap((world) => {
    const runs = Array.from({ length: SEEDS }, (_, index) =>
      liveContacts(world, { seed: index + 1, cohorts: COHORTS, debtors: DEBTORS }),
    );
    const gains = runs.map(({ ladder, choice }) => 100 * (choice - ladder));
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / SEEDS;
    const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (SEEDS - 1);
    const ladder = (100 * runs.reduce((sum, run) => sum + run.ladder, 0)) / SEEDS;
    const figure = (what: string, value: number, unit: string): Figure => {
      return { name: `${world.name}: ${what}`, value: Math.round(value * 100) / 100, unit };
    };
    return [
      figure('paid on the plain ladder', ladder, '%'),
      figure('gained by choice', mean, 'points'),
      figure('half of the 95 % interval', T * Math.sqrt(variance / SEEDS), 'points'),
    ];
  });
}
