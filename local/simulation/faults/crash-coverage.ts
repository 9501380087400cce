import type { Dice } from '#local/sample/dice.ts';

export type CrashMoment = 'before' | 'after';

/** How often a site was called, and how often its function was killed there. */
export type SiteCount = { calls: number; before: number; after: number };

/** A place that was never hit in this run is hit at its next call with this chance, so that rare ones are reached too. */
const FIRST_HIT = 1 / 30;
const FURTHER_HITS = 1 / 4_000;

/** Chooses the calls at which functions are killed, so that every call site has its turn on either side. */
export class CrashCoverage {
  readonly sites = new Map<string, SiteCount>();
  readonly #dice: Dice;

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  /** Notes a call. @returns whether its function is to be killed, and on which side of the call */
  next(site: string, isOn: boolean): CrashMoment | null {
    const count = this.sites.get(site) ?? { calls: 0, before: 0, after: 0 };
    this.sites.set(site, count);
    count.calls += 1;
    if (!isOn) return null;
    const moment = count.before <= count.after ? 'before' : 'after';
    const odds = count[moment] === 0 ? FIRST_HIT : FURTHER_HITS;
    if (!this.#dice.chance(odds)) return null;
    count[moment] += 1;
    return moment;
  }
}
