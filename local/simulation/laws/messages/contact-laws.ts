import { addressesOf } from '#local/sample/townsfolk.ts';
import { sandboxAnswer } from '#shared/adapters/enrichment/sandbox-answer.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { isToldEachTime } from './message-laws.ts';
import { isTextTest } from './text-test-laws.ts';
import {
  counts,
  type SentContact,
  sentContacts,
  tokenIn,
} from '#local/simulation/laws/evidence/sent-contact.ts';

const breach = ({ life, at }: SentContact, what: string): Breach => ({
  debtorId: life.debtorId,
  at,
  what,
});

/** What holds of contacts besides the rules of the gate. */
export const CONTACT_LAWS: readonly Law[] = [
  {
    name: 'nobody is contacted twice for one step',
    breaches(evidence) {
      const seen = new Set<string>();
      return sentContacts(evidence).flatMap((contact) => {
        const { claim, life, messages } = contact;
        const twice =
          messages.length > 1
            ? [breach(contact, `message ${claim.messageId} left ${messages.length} times`)]
            : [];
        if (!counts(contact)) return twice;
        const step = canonical([life.debtorId, claim.credorId, ...whatFor(claim)]);
        if (!isToldEachTime(claim.purpose) && seen.has(step))
          return [...twice, breach(contact, `again for ${step}`)];
        seen.add(step);
        return twice;
      });
    },
  },
  {
    name: 'nothing leaves without a claim in a history',
    breaches(evidence) {
      const claimed = new Set(sentContacts(evidence).flatMap(({ messages }) => messages));
      return evidence.outbox
        .filter((message) => !claimed.has(message) && !isTextTest(message))
        .map((message) => ({
          debtorId: null,
          at: null,
          what: `${message.kind} ${message.id} with the link ${tokenIn(message)} at ${new Date(message.at).toISOString()}`,
        }));
    },
  },
  {
    name: 'a message goes to an address of its own debtor',
    breaches: (evidence) =>
      sentContacts(evidence).flatMap((contact) => {
        const strangers = contact.messages
          .flatMap(({ to }) => to)
          .filter((address) => !knownOf(contact.life).includes(address));
        return strangers.map((address) => breach(contact, `it went to ${address}`));
      }),
  },
  {
    name: 'what the history says of a message is what became of it',
    breaches: (evidence) =>
      sentContacts(evidence).flatMap((contact) => {
        const wrong = wrongEnd(contact);
        return wrong === null ? [] : [breach(contact, wrong)];
      }),
  },
  {
    name: 'every message that was asked for has an end',
    breaches: unanswered,
  },
];

/**
 * What a message is for, without how it was said: the offer of another day, another channel or hour, or another text do not make
 * it another step. A notice that one channel did not deliver is given by the next.
 */
function whatFor({ purpose, channel }: SentContact['claim']): readonly unknown[] {
  switch (purpose.kind) {
    case 'regua-step': {
      const { kind, stepId, anchor, agreementId = null, heardAt = null } = purpose;
      return [kind, stepId, anchor, agreementId, heardAt];
    }
    case 'listing-notice':
      return [purpose.kind, purpose.listingIds.toSorted(), channel];
    case 'opt-out-confirmation':
      return [purpose, channel];
    default:
      return [purpose];
  }
}

/** What the person has, and what the provider of the local run says that they have. */
function knownOf({ person }: Life): readonly string[] {
  const told = sandboxAnswer(person.cpf, 'credit-protection');
  const found = told.outcome === 'read' ? told.found.map(({ value }) => value) : [];
  return [...addressesOf(person), ...found];
}

function wrongEnd({ end, messages, claim }: SentContact): string | null {
  switch (end?.type) {
    case undefined:
      return `message ${claim.messageId} was claimed and has no end`;
    case 'message-sent':
    case 'message-outcome':
      return messages.length === 1 ? null : `said to be sent, and left ${messages.length} times`;
    case 'message-refused':
    case 'message-held':
      return messages.length === 0
        ? null
        : `said not to have left, and left ${messages.length} times`;
    case 'message-uncertain':
      return null;
  }
}

function unanswered({ lives }: Evidence): readonly Breach[] {
  return lives.flatMap(({ debtorId, entries }) => {
    const answered = new Set(
      entries.flatMap(({ fact }) =>
        'messageId' in fact && fact.type !== 'message-requested' ? [fact.messageId] : [],
      ),
    );
    return entries.flatMap(({ fact, at }) =>
      fact.type === 'message-requested' && !answered.has(fact.messageId)
        ? [{ debtorId, at, what: `message ${fact.messageId} was asked for and never decided` }]
        : [],
    );
  });
}
