import { ChargeId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { BreachExample, Tampering } from './tampering.ts';

const LAW = 'what its creditor took back is asked for by nobody';

const withdrawn = (the: Tampering) => {
  const { credorId } = the.ids();
  const { debtId } = the.debt();
  return { type: 'debt-withdrawn' as const, credorId, debtId, because: 'recalled' as const };
};

/** The law of what creditors take back, broken. */
export const RECALL_BREACHES: readonly BreachExample[] = [
  [LAW, 'a message leaves all the same', (the) => the.knowing(withdrawn(the)), /was collected for/],
  [
    LAW,
    'a charge is asked for all the same',
    (the) =>
      the.afterwards(withdrawn(the), {
        type: 'charge-requested',
        chargeId: ChargeId.parse('f'.repeat(32)),
        credorId: the.ids().credorId,
        debtIds: [the.debt().debtId],
        amount: centavos(100),
        forDate: the.day(),
      }),
    /a charge was asked for/,
  ],
];
