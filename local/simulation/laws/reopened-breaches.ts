import type { BreachExample } from './tampering.ts';

/** The law of agreements that owe again, broken. */
export const REOPENED_BREACHES: readonly BreachExample[] = [
  [
    'an agreement that was kept and owes again waits for somebody of the team',
    'nobody is asked to look at it',
    (the) => {
      const { agreementId, credorId } = the.agreed();
      return the.afterwards(the.agreed(), {
        type: 'agreement-reopened',
        agreementId,
        credorId,
        ledgers: [],
      });
    },
    /owes again, and no task/,
  ],
];
