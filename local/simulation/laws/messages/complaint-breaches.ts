import assert from 'node:assert/strict';
import { COMPLAINT_LAWS } from './complaint-laws.ts';
import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';

const [NO_MORE = ''] = COMPLAINT_LAWS.map(({ name }) => name);

/** The law of mail that was marked as spam, broken by a contact of another name with the same address. */
export const COMPLAINT_BREACHES: readonly BreachExample[] = [
  [
    NO_MORE,
    'it is written to under another contact',
    (the) =>
      the.withLife((life) => {
        const { messageId, credorId, contactId } = the.contact.claim;
        const other = the.contact.before.contacts.find((one) => one.contactId !== contactId);
        assert(other !== undefined, 'whoever is written to can be called, too');
        const complained = {
          type: 'message-outcome' as const,
          messageId,
          credorId,
          contactId: other.contactId,
          channel: 'email' as const,
          outcome: 'complained' as const,
          detail: '',
        };
        const at = the.indexOfClaim(life);
        const again = life.entries.slice(at, at + 2);
        const [last] = again;
        assert(last !== undefined, 'the message was claimed');
        return {
          ...life,
          entries: life.entries.toSpliced(at + 2, 0, { ...last, fact: complained }, ...again),
        };
      }),
  ],
];
