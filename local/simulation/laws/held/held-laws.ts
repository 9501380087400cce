import type { Fact } from '#shared/domain/history/entry.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import { neverFollowed } from './held-for-ever.ts';
import { subjectOf } from './held-subject.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';

/** A lost alarm is found at night, when nothing may leave; two may be lost in a row, and the next one ring late. */
const NIGHTS_MAX = 4;

/** What holds of what has to wait: it comes back, and does not wait for ever. */
export const HELD_LAWS: readonly Law[] = [
  {
    name: 'whatever was held is followed up',
    breaches: (evidence) => evidence.lives.flatMap((life) => neverFollowed(life, evidence)),
  },
  {
    name: 'whatever waits for its hours leaves in them',
    breaches: ({ lives }) => lives.flatMap(heldAgainAndAgain),
  },
];

/** Nothing but the hour keeps it. */
const waitsForHours = (
  fact: Fact,
): fact is Extract<Fact, { type: 'step-held' | 'message-held' | 'listing-notice-held' }> =>
  (fact.type === 'step-held' ||
    fact.type === 'message-held' ||
    fact.type === 'listing-notice-held') &&
  fact.reasons.every((reason) => reason === 'outside-hours');

/**
 * Each night for which nothing but the hour kept it, by the opening that was named: a clock that is a moment behind may name the same
 * one again, and several things of one kind wait for it together.
 */
function heldAgainAndAgain({ debtorId, entries }: Life): readonly Breach[] {
  const nights = new Map<string, Set<string>>();
  return entries.flatMap(({ fact, at }) => {
    const subject = subjectOf(fact);
    if (subject === null || fact.type === 'message-requested') return [];
    if (!waitsForHours(fact)) {
      nights.delete(subject);
      return [];
    }
    const known = nights.get(subject) ?? new Set();
    if (known.has(fact.until)) return [];
    nights.set(subject, known.add(fact.until));
    if (known.size !== NIGHTS_MAX + 1) return [];
    return [
      { debtorId, at, what: `${subject} was held for its hours ${known.size} times in a row` },
    ];
  });
}
