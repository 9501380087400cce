import { SKEW_MS_MAX } from '#local/simulation/faults/fault-kind.ts';
import type { GateReason } from '#shared/domain/gate/reason.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { RULES_OF_MONEY } from './gate-money-rules.ts';
import { dayOf } from '#local/simulation/laws/evidence/contacted.ts';
import { RULES_OF_HOURS } from './gate-hours-rules.ts';
import { RULES_OF_THE_TEAM } from './gate-person-rules.ts';
import { RULES_OF_JOINED } from './gate-joined-rules.ts';
import type { Rule } from './gate-rule.ts';
import type { Contacted } from '#local/simulation/laws/evidence/contacted.ts';
import { RULES_OF_SWITCHED_CHANNELS } from './gate-switched-rules.ts';
import type { Law } from '#local/simulation/laws/law.ts';
import {
  collectingContacts,
  earlierThan,
  isCollecting,
  type Purposed,
} from './earlier-contacts.ts';
import { OF_A_DEBT } from '#local/simulation/laws/words/of-a-debt.ts';
import { deadEndOf } from '#local/simulation/laws/second-reading/dead-ends.ts';
import { collectible, openDueDates } from '#local/simulation/laws/second-reading/due-dates.ts';
import { counts, sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';
import { shownWords, withoutLinks } from '#local/simulation/laws/words/shown-words.ts';
import { isStopped, pausesAt } from '#local/simulation/laws/regua/rested-ladders.ts';

const HOUR_MS = 3_600_000;
const INTERVAL_MS = 4 * HOUR_MS;
const ANSWER_MS = HOUR_MS / 2;

const DISPUTE_FACTS: ReadonlySet<string> = new Set([
  'case-disputed',
  'dispute-closed',
  'case-settled',
  'case-reopened',
]);

/**
 * The rules of the gate, written once more without its code: from what the history held at the moment of the claim, and for the
 * hours from the moment at which the message really left. A reason that is new to the gate does not compile without its rule. What
 * Meta lets rest is held against Meta's own deeds, in `rested-text-laws.ts`.
 */
export const RULES: Readonly<Record<Exclude<GateReason, 'channel-busy' | 'text-resting'>, Rule>> = {
  ...RULES_OF_THE_TEAM,
  ...RULES_OF_MONEY,
  ...RULES_OF_SWITCHED_CHANNELS,
  ...RULES_OF_HOURS,
  ...RULES_OF_JOINED,
  paid: (contact) => (openDueDates(contact).length > 0 ? null : 'nothing was owed'),
  'in-agreement': (contact) =>
    isOfAgreement(contact) || openDueDates(contact).length > 0 || !hasAgreed(contact)
      ? null
      : 'all that was owed rested in an agreement',
  prescribed: (contact) =>
    openDueDates(contact).length === 0 || collectible(contact).length > 0
      ? null
      : 'all that was owed had prescribed',
  'answer-late': ({ claim, at }) => {
    if (claim.purpose.kind !== 'opt-out-confirmation') return null;
    const waited = epochMsOf(at) - epochMsOf(claim.purpose.askedAt) - 2 * SKEW_MS_MAX;
    return waited <= ANSWER_MS ? null : `the answer to ${claim.purpose.askedAt} came late`;
  },
  'debt-changed': (contact) => {
    const { purpose } = contact.claim;
    const [oldest] = collectible(contact);
    return purpose.kind !== 'regua-step' || oldest === undefined || oldest === purpose.anchor
      ? null
      : `the step was for the debt of ${purpose.anchor}, and the oldest one was of ${oldest}`;
  },
  disputed: ({ known, claim }) => {
    const last = known.findLast(
      (fact) =>
        DISPUTE_FACTS.has(fact.type) && 'credorId' in fact && fact.credorId === claim.credorId,
    );
    return last?.type === 'case-disputed' ? 'the case was disputed' : null;
  },
  stopped: ({ known, claim }) =>
    isStopped(claim.credorId, known) ? 'the team had stopped the ladder' : null,
  paused: ({ known, claim, at }) => {
    const [until] = pausesAt(claim.credorId, known, at);
    return until === undefined ? null : `the team let it rest until ${until}`;
  },
  'opted-out': ({ known, claim }) => {
    const last = known.findLast(
      (fact) =>
        (fact.type === 'opted-out' || fact.type === 'opted-in') && fact.channel === claim.channel,
    );
    return last?.type === 'opted-out' ? `${claim.channel} had been left` : null;
  },
  'contact-unusable': ({ known, claim }) => {
    const dead = deadEndOf(known, claim);
    return dead === null ? null : `the contact was dead: ${dead}`;
  },
  'contact-unconfirmed': ({ before, claim, messages }) => {
    const contact = before.contacts.find(({ contactId }) => contactId === claim.contactId);
    if (contact?.confirmed) return null;
    const telling = messages
      .flatMap(shownWords)
      .find(({ words }) => OF_A_DEBT.test(withoutLinks(words)));
    return telling === undefined
      ? null
      : `a stranger was told in the ${telling.part}: ${telling.words.slice(0, 120)}`;
  },
  'daily-cap': (contact, earlier) => {
    const day = dayOf(contact);
    const same = earlier.filter(
      (past) => ringsAs(past) === ringsAs(contact) && dayOf(past) === day,
    );
    const most = isSpoken(contact) ? 2 : 1;
    return same.length < most ? null : `one ${contact.claim.channel} of ${day} too many`;
  },
  'weekly-cap': (contact, earlier) => {
    const since = addDays(dayOf(contact), -6);
    const within = alike(contact, earlier).filter((past) => dayOf(past) >= since);
    return within.length < (isSpoken(contact) ? 5 : 3)
      ? null
      : `number ${within.length + 1} since ${since}`;
  },
  'monthly-cap': (contact, earlier) => {
    const since = addDays(dayOf(contact), -29);
    const within = alike(contact, earlier).filter((past) => dayOf(past) >= since);
    return within.length < (isSpoken(contact) ? 12 : 10)
      ? null
      : `number ${within.length + 1} since ${since}`;
  },
  'minimum-interval': (contact, earlier) => {
    const last = earlier.at(-1);
    const gap = last ? epochMsOf(contact.at) - epochMsOf(last.at) : INTERVAL_MS;
    return gap + 2 * SKEW_MS_MAX >= INTERVAL_MS
      ? null
      : `${Math.round(gap / 60_000)} minutes after the last`;
  },
};

/** These bind every message; all others only what collects. */
const BIND_RECEIPTS: ReadonlySet<string> = new Set([
  'deceased',
  'minor',
  'switched-off',
  'opted-out',
  'channel-off',
  'no-consent',
  'contact-unusable',
  'contact-unconfirmed',
  'answer-late',
  'outside-hours',
  'holiday',
]);

/** What answers the person at once is sent at any hour, by the channel that they have just left. */
const BIND_NO_ANSWERS: ReadonlySet<string> = new Set(['opted-out', 'outside-hours', 'holiday']);

/** Whether a rule of the gate speaks of such a message at all. */
export function isBoundBy(reason: string, contact: Purposed): boolean {
  if (!isCollecting(contact) && !BIND_RECEIPTS.has(reason)) return false;
  const isAnswer = contact.claim.purpose.kind === 'opt-out-confirmation';
  return !(isAnswer && BIND_NO_ANSWERS.has(reason));
}

export const GATE_LAWS: readonly Law[] = Object.entries(RULES).map(([reason, broken]) => ({
  name: `gate: ${reason}`,
  breaches(evidence) {
    const collecting = collectingContacts(evidence);
    return sentContacts(evidence)
      .filter(counts)
      .flatMap((contact) => {
        if (!isBoundBy(reason, contact)) return [];
        const earlier = isCollecting(contact) ? earlierThan(contact, collecting) : [];
        const what = broken(contact, earlier, evidence);
        return what === null ? [] : [{ debtorId: contact.life.debtorId, at: contact.at, what }];
      });
  },
}));

/** A WhatsApp message rings the same phone as an SMS, and shares its day; calls are counted apart. */
const ringsAs = ({ claim: { channel } }: Pick<Contacted, 'claim'>): 'email' | 'phone' | 'voice' =>
  channel === 'email' || channel === 'voice' ? channel : 'phone';

const isSpoken = ({ claim }: Pick<Contacted, 'claim'>): boolean => claim.channel === 'voice';

/** What is written, or what is spoken: each has its own measure over days. */
const alike = (contact: Contacted, earlier: Parameters<Rule>[1]): Parameters<Rule>[1] =>
  earlier.filter((past) => isSpoken(past) === isSpoken(contact));

const isOfAgreement = ({ claim: { purpose } }: Contacted): boolean =>
  purpose.kind === 'regua-step' && purpose.agreementId !== undefined;

const hasAgreed = ({ before, claim }: Contacted): boolean =>
  before.debts.some(({ credorId, status }) => credorId === claim.credorId && status === 'agreed');
