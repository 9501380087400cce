import { taken } from '#local/simulation/laws/examples/made-up-deeds.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const LET_IN = 'nobody is let into the portal who does not type the document of its debtor';
const TRIED =
  'after five wrong documents in a row nobody is heard in the portal before the team unlocks it';

/** As if this many wrong documents had been typed, and then this had come of another one. */
function mistyped(the: Tampering, times: number, then: 'identity-refused' | 'identity-confirmed') {
  const { credorId, contactId } = the.ids();
  const wrong = Array.from({ length: times }, () => ({
    type: 'identity-refused' as const,
    credorId,
  }));
  return the.afterwards(...wrong, { type: then, credorId, contactId });
}

/** Who was let into the portal, or heard there, and should not have been. */
export const IDENTITY_BREACHES: readonly BreachExample[] = [
  [
    LET_IN,
    'a wrong document is taken for right',
    (the) => ({ submissions: [taken(the, '', 'dividas', 'documento=12345678909')] }),
    /documento=12345678909 was taken for the document of/,
  ],
  [
    LET_IN,
    'it is of somebody else in the book',
    (the) => {
      const other = the.evidence.lives.find((life) => life !== the.contact.life);
      return { submissions: [taken(the, '', 'dividas', `documento=${other?.person.cpf}`)] };
    },
    /was taken for the document of/,
  ],
  [
    TRIED,
    'a sixth is tried',
    (the) => mistyped(the, 5, 'identity-refused'),
    /identity-refused after 5/,
  ],
  [
    TRIED,
    'the right one is heard after five wrong ones',
    (the) => mistyped(the, 5, 'identity-confirmed'),
    /identity-confirmed after 5/,
  ],
];
