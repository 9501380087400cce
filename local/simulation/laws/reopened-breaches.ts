import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { BreachExample } from './tampering.ts';

/** The laws of agreements that owe again, each broken once. */
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
  [
    'nobody is late by the creditor’s own refund',
    'somebody is to pay what went back on the same day',
    (the) => {
      const { agreementId, credorId, instalments } = the.agreed();
      const [part] = instalments;
      if (!part) throw new Error('nothing was agreed');
      const returned = centavos(100);
      const payBy = localDate('2026-01-01');
      return the.afterwards(the.agreed(), {
        type: 'agreement-owes-again',
        agreementId,
        credorId,
        by: 'refund',
        returned,
        parts: [{ debtId: part.debtId, amount: returned, payBy }],
      });
    },
    /is to be paid in haste/,
  ],
  [
    'whoever is told of a refund is told all that is missing because of it',
    'somebody is told of more than went back',
    (the) => {
      const { agreementId, credorId, instalments } = the.agreed();
      const [part] = instalments;
      if (!part) throw new Error('nothing was agreed');
      const returned = centavos(100);
      const payBy = localDate('2036-01-01');
      return the.afterwards(the.agreed(), {
        type: 'agreement-owes-again',
        agreementId,
        credorId,
        by: 'refund',
        returned,
        parts: [{ debtId: part.debtId, amount: returned, payBy }],
      });
    },
    /are told/,
  ],
];
