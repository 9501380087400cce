import { DAY_MS } from '#local/simulation/day.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { isPlacing } from './carteira-laws.ts';
import type { Evidence, Life } from './evidence.ts';
import type { Breach, Law } from './law.ts';

/** A held step may ring late, and as a person has one alarm, be found again in several nights, of which a weekend may be two. */
const FOLLOWED_WITHIN_MS = 5 * DAY_MS;
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
  'listing-cancelled',
  'debt-corrected',
  'debt-withdrawn',
  'debt-returned',
  'debt-imported',
  'agreement-accepted',
  'agreement-broken',
  'agreement-reinstated',
  'agreement-fulfilled',
  'agreement-renegotiated',
  'promise-made',
  'opted-out',
  'contact-disowned',
  'message-outcome',
  'payment-clearing',
  'payment-suspected',
  'ladder-paused',
  'ladder-stopped',
  'case-regua-moved',
  'carteira-moved',
  'step-overridden',
  'right-person-reached',
]);

function neverFollowed({ debtorId, entries }: Life, { now }: Evidence): readonly Breach[] {
  return entries.flatMap(({ fact, at }, index) => {
    if (fact.type !== 'step-held' && fact.type !== 'message-held') return [];
    const deadline = epochMsOf(fact.until) + FOLLOWED_WITHIN_MS;
    if (deadline > now) return [];
    const subject = subjectOf(fact);
    const laterOn = entries.slice(index + 1);
    const before = entries.slice(0, index);
    const isSpokenFor = laterOn.some(
      (later) => subjectOf(later.fact) === subject && isMerged(later.fact),
    );
    const isFollowed = laterOn
      .filter((later) => epochMsOf(later.at) <= deadline)
      .some(
        ({ fact: later }) =>
          isChange(later, fact.credorId) ||
          isMove(later, before) ||
          subjectOf(later) === subject ||
          (later.type === 'message-claimed' && fact.reasons.some(isCap)),
      );
    const what = `${subject} was held until ${fact.until}, and nothing came of it`;
    return isFollowed || isSpokenFor ? [] : [{ debtorId, at, what }];
  });
}

/** Another message spoke for it, which the ladder tells when it rings the next time. */
const isMerged = (fact: Fact): boolean =>
  fact.type === 'step-skipped' && fact.reasons.includes('merged');

/** What another message, of whichever credor, moves on. */
const isCap = (reason: string): boolean => reason.endsWith('-cap') || reason === 'minimum-interval';

/** Whether this may take a step of a credor's off for good: what another credor's debts come to does not. */
function isChange(fact: Fact, credorId: string): boolean {
  if (!CHANGES.has(fact.type) || ('credorId' in fact && fact.credorId !== credorId)) return false;
  return (
    fact.type !== 'message-outcome' || fact.outcome === 'bounced' || fact.outcome === 'complained'
  );
}

/** Another carteira may allow fewer messages, of whichever credor, so what waits for one may wait longer. */
function isMove(fact: Fact, before: Life['entries']): boolean {
  if (!isPlacing(fact)) return false;
  const { credorId } = fact;
  const known = before.findLast((one) => isPlacing(one.fact) && one.fact.credorId === credorId);
  return !known || !isPlacing(known.fact) || known.fact.carteiraId !== fact.carteiraId;
}

/** What a decision or a message is about: a step of a ladder, thanks, or news of an agreement; null of anything else. */
function subjectOf(fact: Fact): string | null {
  if (fact.type === 'step-skipped' || fact.type === 'step-held')
    return `${fact.stepId} of ${fact.agreementId ?? fact.credorId}`;
  if (fact.type === 'listing-notice-held') return `listing-notice of ${fact.credorId}`;
  if (!('purpose' in fact)) return null;
  const { purpose, credorId } = fact;
  return purpose.kind === 'regua-step'
    ? `${purpose.stepId} of ${purpose.agreementId ?? credorId}`
    : `${purpose.kind} of ${credorId}`;
}

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
