import type { Law } from '#local/simulation/laws/law.ts';
import { sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';
import { textsThatDiffer } from './texts-in-force.ts';

/** What holds of texts that are written anew while debtors are in flight. */
export const PUBLISHED_LAWS: readonly Law[] = [
  {
    name: 'everybody reads the text that was in force when it left',
    breaches: (evidence) =>
      sentContacts(evidence).flatMap((contact) => textsThatDiffer(contact, evidence)),
  },
];
