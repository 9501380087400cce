import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';

const BOUND =
  'nothing is signed or promised in the name of the dead or of a minor, nor past a court order';

/** The law of people who cannot bind themselves, broken in each of its ways. */
export const PROTECTION_BREACHES: readonly BreachExample[] = [
  [
    BOUND,
    'the debtor had died',
    (the) => the.afterwards(flagged('deceased'), the.agreed()),
    /deceased/,
  ],
  [
    BOUND,
    'the debtor is a minor',
    (the) => the.afterwards(flagged('minor'), the.agreed()),
    /minor/,
  ],
  [
    BOUND,
    'a court had ordered otherwise',
    (the) => the.afterwards({ type: 'listing-barred', because: 'court-order' }, the.agreed()),
    /court order/,
  ],
];

const flagged = (flag: 'deceased' | 'minor') =>
  ({ type: 'debtor-flagged', flag, noteId: null }) as const;
