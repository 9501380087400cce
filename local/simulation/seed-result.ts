import type { SiteCount } from './faults/crash-coverage.ts';
import type { FaultKind } from './faults/fault-kind.ts';
import { historyDigest } from './history-digest.ts';
import type { Violation } from './laws/law.ts';
import { violationsIn } from './laws/all-laws.ts';
import type { Life, LifeOptions } from './life.ts';
import { storyOf } from './story/tell-story.ts';

/** What one run came to, as it goes from a worker to whoever asked. */
export type SeedResult = {
  readonly options: LifeOptions;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly steps: number;
  readonly messages: number;
  readonly payments: number;
  readonly entries: number;
  readonly replayed: number;
  readonly faults: ReadonlyMap<FaultKind, number>;
  readonly sites: ReadonlyMap<string, SiteCount>;
  /** How often any law was broken. */
  readonly broken: number;
  /** Of each law that was broken the first few. */
  readonly violations: readonly Violation[];
  /** The shortest story of the first law that was broken, or null when none was. */
  readonly story: string | null;
  /** A hash of all that happened: the same seed gives the same on any machine. */
  readonly digest: string;
  readonly cpuSeconds: number;
};

const STEPS = new Set(['step-held', 'step-skipped', 'message-requested']);
/** More violations of one law in one run say nothing new. */
const OF_EACH_MAX = 20;

export function resultOf(options: LifeOptions, life: Life, cpuSeconds: number): SeedResult {
  const { evidence, plan, replayed } = life;
  const all = violationsIn(evidence);
  const violations = fewOfEach(all);
  const stories = violations
    .filter(({ law }) => law === violations[0]?.law)
    .map((violation) => storyOf(violation, evidence, plan.mishaps))
    .toSorted((a, b) => a.length - b.length);
  const entries = evidence.lives.flatMap((known) => known.entries);
  return {
    options,
    startedAt: evidence.startedAt,
    steps: entries.filter(({ fact }) => STEPS.has(fact.type)).length,
    messages: evidence.outbox.length,
    payments: evidence.charges.reduce((sum, { pix }) => sum + pix.length, 0),
    entries: entries.length,
    replayed,
    faults: new Map(
      [...Map.groupBy(plan.mishaps, ({ kind }) => kind)].map(([kind, list]) => [kind, list.length]),
    ),
    sites: plan.coverage.sites,
    broken: all.length,
    violations,
    story: stories[0] ?? null,
    digest: historyDigest(life),
    cpuSeconds,
  };
}

/** The first few of each law, so that no law that was broken goes unnamed however often another was. */
export const fewOfEach = (violations: readonly Violation[]): readonly Violation[] =>
  [...Map.groupBy(violations, ({ law }) => law).values()].flatMap((ofLaw) =>
    ofLaw.slice(0, OF_EACH_MAX),
  );
