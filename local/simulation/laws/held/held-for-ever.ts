import { DAY_MS } from '#local/simulation/day.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { reaches } from '#local/simulation/laws/regua/alarm-laws.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import { subjectOf } from './held-subject.ts';
import type { Breach } from '#local/simulation/laws/law.ts';
import {
  type Held,
  hasPrescribed,
  takesOff,
} from '#local/simulation/laws/second-reading/taken-off.ts';
import { postponedUntil } from '#local/simulation/laws/second-reading/postponed.ts';
import { isKeptIn } from '#local/simulation/laws/calendar/state-holidays.ts';
import { isWorkday, localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

/** A held step may ring late, and as a person has one alarm, be found again in several nights, of which a weekend may be two. */
const FOLLOWED_WITHIN_DAYS = 5;

/** What changes a ladder, so that a step of it may never come again. */
const CHANGES: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'payment-applied',
  'payment-refunded',
  'payment-charged-back',
  'chargeback-reversed',
  'case-settled',
  'case-disputed',
  'debtor-flagged',
  'debtor-unflagged',
  'listing-barred',
  'debt-corrected',
  'debt-withdrawn',
  'debt-returned',
  'debt-imported',
  'agreement-accepted',
  'agreement-broken',
  'agreement-reinstated',
  'agreement-fulfilled',
  'agreement-renegotiated',
  'contact-disowned',
  'message-outcome',
  'ladder-stopped',
  'carteira-moved',
]);

/** Somebody of whom something was held, and where they live. */
type Waiting = Pick<Life, 'debtorId' | 'entries'> & {
  readonly person: Pick<Life['person'], 'uf' | 'cpf'>;
};
type Known = Pick<Evidence, 'now' | 'published' | 'closed'>;

/**
 * What was held comes again within days of the moment that was named, unless something takes its place for good. What only makes it
 * wait longer moves that moment on.
 */
export function neverFollowed(life: Waiting, evidence: Known): readonly Breach[] {
  const { debtorId, entries, person } = life;
  return entries.flatMap(({ fact, at }, index) => {
    if (fact.type !== 'step-held' && fact.type !== 'message-held') return [];
    const subject = subjectOf(fact);
    const isSpokenFor = entries
      .slice(index + 1)
      .some((later) => subjectOf(later.fact) === subject && isMerged(later.fact));
    if (isSpokenFor) return [];
    const deadline = missedBy({ fact, at }, index, life, evidence);
    if (deadline === null || deadline > evidence.now) return [];
    if (hasPrescribed({ fact, at }, entries.slice(0, index), localDayOf(person.uf, deadline)))
      return [];
    const by = new Date(deadline).toISOString();
    return [
      {
        debtorId,
        at,
        what: `${subject} was held until ${fact.until}, and nothing came of it by ${by}`,
      },
    ];
  });
}

/** The moment by which it should have come, in epoch milliseconds; null when it did, or something took its place. */
function missedBy(
  held: Held,
  index: number,
  { entries, person }: Waiting,
  { published, closed }: Known,
): number | null {
  let deadline = followedBy(epochMsOf(held.fact.until), person, closed);
  for (const [place, later] of entries.entries()) {
    if (place <= index) continue;
    if (epochMsOf(later.at) > deadline) return deadline;
    const { fact } = later;
    const isOver =
      isChange(fact, held.fact.credorId) ||
      takesOff(later, held, published) ||
      (fact.type === 'opted-out' && isLast(fact, held.fact, entries.slice(0, place + 1)));
    if (isOver || subjectOf(fact) === subjectOf(held.fact)) return null;
    const until = postponedUntil(later, held.fact, entries, person.uf);
    if (until !== null) deadline = Math.max(deadline, followedBy(until, person, closed));
  }
  return deadline;
}

/** Holidays on which nothing may leave where the person lives come on top. */
function followedBy(
  from: number,
  { uf, cpf }: Waiting['person'],
  closed: Evidence['closed'],
): number {
  let days = FOLLOWED_WITHIN_DAYS;
  for (let ahead = 0; ahead < days; ahead += 1) {
    const day = localDayOf(uf, from + ahead * DAY_MS);
    const isKept = isKeptIn(uf.slice(0, 2), day, closed) || closed.get(cpf)?.has(day);
    if (isWeekday(day) && (!isWorkday(day) || isKept)) days += 1;
  }
  return from + days * DAY_MS;
}

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());

/** Whether somebody left the channel of a message that was held, or the last one by which a step could come. */
const isLast = (left: FactOf<'opted-out'>, held: Held['fact'], known: Life['entries']): boolean =>
  held.type === 'message-held'
    ? held.channel === left.channel
    : !Channel.options.some((channel) =>
        reaches(
          channel,
          known.map(({ fact }) => fact),
        ),
      );

/** Another message spoke for it, which the ladder tells when it rings the next time. */
const isMerged = (fact: Fact): boolean =>
  fact.type === 'step-skipped' && fact.reasons.includes('merged');

/** Whether this may take a step of a credor's off for good: what another credor's debts come to does not. */
function isChange(fact: Fact, credorId: string): boolean {
  if (!CHANGES.has(fact.type) || ('credorId' in fact && fact.credorId !== credorId)) return false;
  return (
    fact.type !== 'message-outcome' || fact.outcome === 'bounced' || fact.outcome === 'complained'
  );
}
