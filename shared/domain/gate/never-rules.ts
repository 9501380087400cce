import { caseOf } from '#shared/domain/case/case-figures.ts';
import { debtsOfLadder } from '#shared/domain/case/ladder.ts';
import { type DebtorFlag, hasFlag } from '#shared/domain/debtor/flag.ts';
import { isHeldOut } from '#shared/domain/experiment/held-out.ts';
import type { Channel } from '#shared/domain/message/channel.ts';
import { addMinutes, localDateOf } from '#shared/domain/values/zone.ts';
import type { ContactPolicy } from './contact-policy.ts';
import { isInForce } from './dated-rule.ts';
import { collectibleSince } from './prescription.ts';
import type { ContactQuestion } from './question.ts';
import type { GateReason } from './reason.ts';
import { isCall, type RuleScope } from './rule-scope.ts';
import { anotherSpeaksFirst } from './speaks-first.ts';
import { isAlive, isConsented, mayReach } from './usable-contact.ts';

export type NeverRule = {
  readonly reason: GateReason;
  readonly scope: RuleScope;
  readonly forbids: (question: ContactQuestion) => boolean;
};

/** What no waiting cures, in the order in which people want to hear it. */
export const NEVER_RULES: readonly NeverRule[] = [
  { reason: 'deceased', scope: 'everything', forbids: isFlagged('deceased') },
  { reason: 'minor', scope: 'everything', forbids: isFlagged('minor') },
  {
    reason: 'paid',
    scope: 'collection',
    forbids: (question) => owesNothing(question) && !isInAgreement(question),
  },
  { reason: 'in-agreement', scope: 'collection', forbids: isInAgreement },
  { reason: 'prescribed', scope: 'protection', forbids: isTooOld },
  { reason: 'hardship', scope: 'protection', forbids: isFlagged('hardship') },
  {
    reason: 'disputed',
    scope: 'protection',
    forbids: ({ record, credorId }) => caseOf(record, credorId)?.status === 'disputed',
  },
  {
    reason: 'stopped',
    scope: 'protection',
    forbids: ({ record, credorId }) => caseOf(record, credorId)?.stopped !== undefined,
  },
  { reason: 'holdout', scope: 'protection', forbids: isOfControlGroup },
  { reason: 'other-registration', scope: 'collection', forbids: isToldElsewhere },
  {
    reason: 'opted-out',
    scope: 'unasked',
    forbids: ({ record, channel }) => record.debtor.optedOut.includes(channel),
  },
  { reason: 'channel-off', scope: 'everything', forbids: isOff },
  {
    reason: 'no-consent',
    scope: 'everything',
    forbids: ({ contact, channel }) => !isConsented(contact, channel),
  },
  {
    reason: 'contact-unusable',
    scope: 'everything',
    forbids: (question) => isUnusable(question) || isDeadElsewhere(question),
  },
  { reason: 'contact-unconfirmed', scope: 'everything', forbids: wouldTellAStranger },
  { reason: 'answer-late', scope: 'everything', forbids: isLateAnswer },
];

function isFlagged(flag: DebtorFlag): NeverRule['forbids'] {
  return ({ record }) => hasFlag(record.debtor, flag);
}

function owesNothing(question: ContactQuestion): boolean {
  const { record, credorId } = question;
  const known = caseOf(record, credorId);
  const owes = debtsOfLadder(record, question).length > 0;
  return known === null || known.status === 'settled' || !owes;
}

/**
 * Neither the régua nor the telephone speaks to the control group. What a person signed goes on (the reminders of their
 * agreement), and so does what the law wants told before a listing, and a call that they asked for themselves.
 */
function isOfControlGroup({ record, credorId, agreementId, purpose }: ContactQuestion): boolean {
  const known = caseOf(record, credorId);
  const asksForMoney = ['regua-step', 'call', 'noted-call'].includes(purpose);
  return asksForMoney && agreementId === undefined && !!known && isHeldOut(known);
}

/**
 * Of two registrations of one person one speaks at a time. What was signed goes on, and so does what the law wants told before a
 * listing, and a call that the person asked for.
 */
function isToldElsewhere(question: ContactQuestion): boolean {
  const { agreementId, purpose } = question;
  const asksForMoney = purpose === 'regua-step' || purpose === 'call';
  return asksForMoney && agreementId === undefined && anotherSpeaksFirst(question);
}

const isUnusable = ({ contact, channel }: ContactQuestion): boolean =>
  contact.value === null || !mayReach(contact, channel);

/** An address that turned out to be somebody else's, or that complained, did so for the person. */
const isDeadElsewhere = ({ contact, policy }: ContactQuestion): boolean =>
  (policy.joined ?? []).some(({ contacts }) =>
    contacts.some(({ value, health }) => value === contact.value && !isAlive({ health })),
  );

/** Whether the régua of the case has nothing left to speak of because all of it rests in an agreement. */
function isInAgreement(question: ContactQuestion): boolean {
  const { record, credorId, agreementId } = question;
  const rests = record.debts.some((debt) => debt.credorId === credorId && debt.status === 'agreed');
  return agreementId === undefined && rests && owesNothing(question);
}

function isTooOld(question: ContactQuestion): boolean {
  const { record, credorId, policy, now, agreementId } = question;
  const today = localDateOf(now, record.debtor.zone);
  return (
    !owesNothing(question) &&
    collectibleSince(record, credorId, policy, today, agreementId) === null
  );
}

/**
 * WhatsApp is off until somebody turns it on: whether Meta lets debts be spoken of by it is not settled. So are machines that call,
 * but not the team.
 */
function isOff({ channel, purpose, policy, record, now }: ContactQuestion): boolean {
  const rule = SWITCHED[channel]?.(policy);
  if (rule === undefined || isCall(purpose)) return false;
  return !(rule.allowed && isInForce(rule, localDateOf(now, record.debtor.zone)));
}

/** Half an hour later nobody waits for it any more, and an answer at night would only disturb. */
const ANSWERED_WITHIN_MINUTES = 30;

function isLateAnswer({ askedAt, now }: ContactQuestion): boolean {
  return askedAt !== undefined && addMinutes(askedAt, ANSWERED_WITHIN_MINUTES) < now;
}

/** The channels that an admin turns on, and the rule that says so. */
const SWITCHED: Readonly<
  Partial<Record<Channel, (policy: ContactPolicy) => ContactPolicy['whatsapp']>>
> = {
  whatsapp: ({ whatsapp }) => whatsapp,
  voice: ({ voiceMessages }) => voiceMessages,
};

/** Debts are never told to third parties (CDC art. 42; LGPD art. 6). */
function wouldTellAStranger({ contact, neutral, policy, record, now }: ContactQuestion): boolean {
  const rule = policy.unconfirmedContacts;
  if (contact.confirmed || !isInForce(rule, localDateOf(now, record.debtor.zone))) return false;
  return rule.allow === 'nothing' || (rule.allow === 'neutral-only' && !neutral);
}
