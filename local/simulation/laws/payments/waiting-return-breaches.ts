import type { FactOf } from '#shared/domain/history/entry.ts';
import { MoneyReturn } from '#shared/domain/payment/money-return.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { BreachExample } from '#local/simulation/laws/examples/tampering.ts';

const RETURNED = MoneyReturn.parse({ event: 'chargeback', id: 'C1', cause: 'sandbox#E1#C1' });

/** What went back, and waits though nobody has to do anything about it. */
export const WAITING_RETURN_BREACHES: readonly BreachExample[] = [
  [
    'what went back waits for a person only until it is taken',
    'its line stays open',
    (the) => {
      const { paymentId, ...line } = the.overpayment();
      const taken: FactOf<'payment-charged-back'> = {
        type: 'payment-charged-back',
        paymentId,
        credorId: the.ids().credorId,
        chargebackId: RETURNED.id,
        amount: centavos(1),
        ledgers: [],
      };
      const waits = { ...line, paymentId, ofPayment: paymentId, returned: RETURNED };
      return {
        ...the.afterwards(taken),
        unreconciled: [
          ...the.evidence.unreconciled,
          { ...waits, kind: 'chargeback-unmatched', credorId: null },
        ],
      };
    },
    /C1 of [a-z0-9]{20} is taken/,
  ],
];
