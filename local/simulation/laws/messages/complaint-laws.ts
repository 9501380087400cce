import { SKEW_MS_MAX } from '#local/simulation/faults/fault-kind.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import { joinedLives, knownUntil } from '#local/simulation/laws/evidence/joined-lives.ts';
import type { Law } from '#local/simulation/laws/law.ts';
import { type SentContact, sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';

/** What must be true of whoever wants our mail so little that they call it spam. */
export const COMPLAINT_LAWS: readonly Law[] = [
  {
    name: 'nothing more goes to an address at which an e-mail was marked as spam',
    breaches: (evidence) => {
      const contacts = sentContacts(evidence);
      const addresses = new Map(
        contacts.map((contact) => [contact.claim.messageId, addressesOf(contact)] as const),
      );
      return contacts.flatMap((contact) => {
        const { life, at, known } = contact;
        // What another registration of the person learnt within a clock's error of the claim may have come after it.
        const elsewhere = joinedLives(contact, evidence).flatMap((other) =>
          knownUntil(other, epochMsOf(at) - 2 * SKEW_MS_MAX),
        );
        const closed = new Set(
          [...known, ...elsewhere]
            .flatMap(complainedOf)
            .flatMap((messageId) => addresses.get(messageId) ?? []),
        );
        return addressesOf(contact)
          .filter((address) => closed.has(address))
          .map(() => ({ debtorId: life.debtorId, at, what: 'mail to whoever called it spam' }));
      });
    },
  },
];

const complainedOf = (fact: Fact) =>
  fact.type === 'message-outcome' && fact.outcome === 'complained' ? [fact.messageId] : [];

/** Where it went, as the outbox has it: whichever contact the history names. */
const addressesOf = ({ messages }: SentContact): readonly string[] =>
  messages.flatMap((message) => (message.kind === 'email' ? message.to : []));
