import type { OfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { optIn, optOut } from '#shared/domain/portal/choose-channel.ts';
import { contestCase } from '#shared/domain/portal/contest-case.ts';
import { disownContact, isDisowned } from '#shared/domain/portal/disown-contact.ts';
import { reportBoletoPaid } from '#shared/domain/portal/report-boleto.ts';
import { makePromise } from '#shared/domain/promise/make-promise.ts';
import type { ContactId, CredorId, NoteId, ReplyId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { ReplyChannel, ReplyReason, UnderstoodReply } from './intent.ts';
import { callbackSpan } from './callback-span.ts';
import { confirmOptOut } from './confirm-opt-out.ts';
import { leftBy } from './left-channels.ts';
import { restOnWord } from './rest-on-word.ts';

/** The rule that stands for a person of the team who read a reply. */
export const READ_BY_TEAM = 'equipe';

/** One reply of one person: where it came in, and about what it is. */
export type ReplySubject = {
  readonly replyId: ReplyId;
  readonly credorId: CredorId;
  readonly channel: ReplyChannel;
  /** Null when it answers a message of ours from an address that is not among the contacts. */
  readonly contactId: ContactId | null;
  /** Where the text lies; null when it is not surely this person's. */
  readonly noteId: NoteId | null;
};

export type ReplyRules = {
  /** Null while the credor has published none: nobody can promise then. */
  readonly offerPolicy: OfferPolicy | null;
  /** As they bind the person, with their other registrations. */
  readonly contactPolicy: ContactRules;
  readonly moneyRules: MoneyRules;
};

export type ReplyDecision = {
  readonly facts: readonly Fact[];
  readonly waits: boolean;
  /** Why it was read so, and why a person must read it. */
  readonly reasons: readonly ReplyReason[];
};

/**
 * What a reply makes true: what the same word in the portal would, and the reply itself first. Whoever is not surely the
 * debtor is heard only when they want no more messages, say that they are somebody else, or tell of what lets the ladders rest; the
 * rest waits for a person.
 */
export function decideReply(
  record: RegisteredRecord,
  subject: ReplySubject,
  understood: UnderstoodReply,
  rules: ReplyRules,
  now: Instant,
): ReplyDecision {
  const { contactId, noteId } = subject;
  const { intent } = understood;
  const isStranger = contactId === null || isDisowned(record, contactId);
  const isHeard = !isStranger || intent === 'opt-out' || intent === 'wrong-person';
  const effect = isHeard
    ? effectOf(record, subject, understood, rules, now)
    : waiting({ rule: 'endereco-de-outro', words: '' });
  const reasons = [...understood.reasons, ...effect.because].slice(0, REASONS_MAX);
  const waits = effect.facts === null || (saysMore(understood) && noteId !== null);
  const { contactPolicy } = rules;
  const answer = confirmOptOut(record, subject, effect.facts ?? [], contactPolicy, now);
  return {
    waits,
    reasons,
    facts: [
      { type: 'reply-received', ...subject, intent, reasons, waits },
      ...(effect.facts ?? []),
      ...(intent === 'opt-out' && !isStranger ? answer : []),
      ...(noteId === null ? [] : restOnWord(record, understood, { isShared: false, now })),
    ],
  };
}

/** Whether somebody who leaves says something besides that a person must read. */
export const saysMore = (understood: UnderstoodReply): boolean =>
  understood.intent === 'opt-out' && understood.saysMore === true;

const REASONS_MAX = 10;

type Effect = {
  /** Null when a person must read it. */
  readonly facts: readonly Fact[] | null;
  readonly because: readonly ReplyReason[];
};

const done = (facts: readonly Fact[]): Effect => ({ facts, because: [] });
const waiting = (...because: readonly ReplyReason[]): Effect => ({ facts: null, because });

/** What an understood reply makes true besides, when it says what can be. */
export function effectOf(
  record: RegisteredRecord,
  { credorId, channel, contactId, noteId }: ReplySubject,
  understood: UnderstoodReply,
  rules: ReplyRules,
  now: Instant,
): Effect {
  switch (understood.intent) {
    case 'opt-out': {
      const ways = leftBy(record, channel, understood.noCalls === true);
      return done(ways.flatMap((left) => optOut(record, left, 'reply')));
    }
    case 'wrong-person':
      return contactId === null ? waiting() : done(disownContact(record, { credorId, contactId }));
    case 'reported-paid':
    case 'dispute':
      return objected(record, credorId, understood.motive, noteId, rules, now);
    case 'promise': {
      const { offerPolicy: policy, ...others } = rules;
      if (policy === null) return waiting({ rule: 'sem-politica', words: '' });
      const { date } = understood;
      const ask = { credorId, date, via: 'reply', policy, ...others, now } as const;
      const answer = makePromise(record, ask);
      return answer.outcome === 'made'
        ? done([answer.fact])
        : waiting({ rule: `promessa-${answer.because}`, words: '' });
    }
    case 'call-me': {
      const isReadByTeam = understood.reasons.some(({ rule }) => rule === READ_BY_TEAM);
      const span = callbackSpan(record, rules.contactPolicy, understood.at, now);
      if (span === null) return waiting({ rule: 'retorno-fora-de-hora', words: '' });
      return caseOf(record, credorId)
        ? done([
            { type: 'callback-asked', credorId, ...span, via: isReadByTeam ? 'operator' : 'reply' },
            // Whoever wanted no calls wants this one, where they said so themselves and nobody reads it into their words.
            ...(isReadByTeam ? [] : optIn(record, 'voice', 'reply', now)),
          ])
        : waiting();
    }
    case 'person':
      return waiting();
  }
}

/** The régua stops, as it does when the portal's pages say so; whoever objected before is read by a person. */
function objected(
  record: RegisteredRecord,
  credorId: CredorId,
  motive: Extract<UnderstoodReply, { motive: unknown }>['motive'],
  noteId: NoteId | null,
  { contactPolicy }: ReplyRules,
  now: Instant,
): Effect {
  const status = caseOf(record, credorId)?.status ?? 'settled';
  if (status !== 'active') return waiting({ rule: `caso-${status}`, words: '' });
  const objection = { motive, debtId: null, words: '' };
  const clearing = reportBoletoPaid(record, credorId, objection, contactPolicy, now);
  if (clearing !== null) return done([clearing]);
  const { facts } = contestCase(record, credorId, objection, '');
  return done(facts.map((fact) => (fact.type === 'case-disputed' ? { ...fact, noteId } : fact)));
}
