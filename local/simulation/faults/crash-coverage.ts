import type { Dice } from '#shared/domain/values/dice.ts';

export type CrashMoment = 'before' | 'after';

/** How often a site was called, how often so that its function could be killed there, and how often it was. */
export type SiteCount = { calls: number; atRisk: number; before: number; after: number };

/** A side of a call that was never hit in this run is hit at one of so many calls, so that rare ones are reached too. */
export const FIRST_HIT_WITHIN = 60;
const FURTHER_HITS = 1 / 4_000;

/** Chooses the calls at which functions are killed, so that every call site has its turn on either side. */
export class CrashCoverage {
  readonly sites = new Map<string, SiteCount>();
  readonly #dice: Dice;
  /** How many calls of a site have passed since it was last hit. */
  readonly #passed = new Map<string, number>();

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  /** Notes a call. @returns whether its function is to be killed, and on which side of the call */
  next(site: string, isOn: boolean): CrashMoment | null {
    const count = this.sites.get(site) ?? { calls: 0, atRisk: 0, before: 0, after: 0 };
    this.sites.set(site, count);
    count.calls += 1;
    if (!isOn) return null;
    count.atRisk += 1;
    const moment = count.before <= count.after ? 'before' : 'after';
    const passed = this.#passed.get(site) ?? 0;
    const firstHit = 1 / Math.max(1, FIRST_HIT_WITHIN - passed);
    const isHit = this.#dice.chance(count[moment] === 0 ? firstHit : FURTHER_HITS);
    this.#passed.set(site, isHit ? 0 : passed + 1);
    if (!isHit) return null;
    count[moment] += 1;
    return moment;
  }
}
