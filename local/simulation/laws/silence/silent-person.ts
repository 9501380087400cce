import { epochMsOf, instantAt } from '#shared/domain/values/zone.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Contacted } from '#local/simulation/laws/evidence/contacted.ts';
import { joinedLives, recordAt } from '#local/simulation/laws/evidence/joined-lives.ts';
import type { Silence } from './silences.ts';

/** The clocks of two functions, that of the law besides, and some time for what each reads. */
export const SLACK_MS = 10_000;
const MOMENTS = [-SLACK_MS, 0, SLACK_MS] as const;

/** What was known of somebody by one registration. */
export type Knowing = Pick<Contacted, 'life' | 'at' | 'known' | 'before'>;

/** What their own registration knew, at each moment that the clocks leave open. */
export const knownHere = ({ life, at, known, before }: Silence): readonly Knowing[] =>
  MOMENTS.map((ms) => ({ life, at: instantAt(epochMsOf(at) + ms), known, before }));

/** What each other registration of the person knew, at each of those moments. */
export const knownElsewhere = (silence: Silence, evidence: Evidence): readonly Knowing[] =>
  joinedLives(silence, evidence).flatMap((life) =>
    MOMENTS.flatMap((ms) => knowingAt(life, epochMsOf(silence.at) + ms)),
  );

function knowingAt(life: Life, moment: number): readonly Knowing[] {
  const before = recordAt(life, moment);
  const last = life.entries.findLastIndex(({ at }) => epochMsOf(at) <= moment);
  const known = life.entries.slice(0, last + 1).map(({ fact }) => fact);
  return before ? [{ life, at: instantAt(moment), known, before }] : [];
}
