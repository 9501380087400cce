import type { GateReason } from '#shared/domain/gate/reason.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Law } from '#local/simulation/laws/law.ts';
import { isClosedBy } from './silent-by-contact.ts';
import { forbidsBy } from './silent-by-gate.ts';
import { isTrueOfLadder } from './silent-by-ladder.ts';
import { type Silence, silencesIn } from './silences.ts';
import { writtenChannelsOf } from './step-channels.ts';

/**
 * Nobody is left in peace for nothing: a reason for not writing is not believed, but held against what the facts said at the moment.
 *
 * Taken at their word are what experience says (`better-hour`, `usual-day`, `not-worth-its-price`, `budget-used-up`), that the
 * channel took nothing (`channel-busy`), that Meta let a text of WhatsApp rest (`text-resting`: it may do so before the town knows),
 * that there was no offer to tell (`no-offer`) and no debt to list (`nothing-to-list`), and conditions that are not these worlds' own.
 * Of `contact-unconfirmed` no more is asked than that nobody had confirmed the contact.
 */
export const SILENCE_LAWS: readonly Law[] = [
  {
    name: 'whoever is not written to has the reason that is given, by the facts',
    breaches: (evidence) =>
      evidence.lives.flatMap((life) =>
        silencesIn(life).flatMap((silence) => {
          const what = untrueOf(silence, evidence);
          const told = `${subjectOf(silence)}: ${silence.unsaid.type}, ${what}`;
          return what === null ? [] : [{ debtorId: life.debtorId, at: silence.at, what: told }];
        }),
      ),
  },
];

/** What only time cures: all of it speaks against the one channel that is waited for. */
const WAITING: ReadonlySet<string> = new Set<GateReason>([
  'switched-off',
  'daily-cap',
  'weekly-cap',
  'monthly-cap',
  'minimum-interval',
  'payment-clearing',
  'payment-unmatched',
  'recent-payment',
  'recent-conversation',
  'promised',
  'asked-later',
  'paused',
  'outside-hours',
  'holiday',
]);

/**
 * What is not so of the reasons that are given, in words, or null. What waits does so for one channel, by all of its reasons. What is
 * given up is given up by every channel, each by one reason at least.
 */
function untrueOf(silence: Silence, evidence: Evidence): string | null {
  const { unsaid, channel } = silence;
  const channels = channel === null ? Channel.options : [channel];
  const isFalse = (reason: string, by: Channel) => isTrue(reason, silence, by, evidence) === false;
  const reasons: readonly string[] = unsaid.reasons;
  const lie = reasons.find((reason) => channels.every((by) => isFalse(reason, by)));
  if (lie !== undefined) return `because of ${lie}, which was not so`;
  if (reasons.every((reason) => WAITING.has(reason))) {
    const isOne = channels.some((by) => !reasons.some((reason) => isFalse(reason, by)));
    return isOne ? null : `because of ${reasons.join(' and ')}, which no channel had at once`;
  }
  const open = writtenChannelsOf(silence, evidence).find((by) =>
    reasons.every((reason) => isFalse(reason, by)),
  );
  return open === undefined ? null : `because of ${reasons.join(' and ')}, and ${open} was open`;
}

/** Null of what is taken at its word. */
const isTrue = (
  reason: string,
  silence: Silence,
  channel: Channel,
  evidence: Evidence,
): boolean | null =>
  isClosedBy(reason, silence, channel, evidence) ??
  forbidsBy(reason, silence, channel, evidence) ??
  isTrueOfLadder(reason, silence, evidence);

const subjectOf = ({ purpose, unsaid }: Silence): string =>
  `${'stepId' in purpose ? purpose.stepId : purpose.kind} of ${unsaid.credorId}`;
