import type { Fact, HistoryEntry } from '#shared/domain/history/entry.ts';
import type { MoneyReturn } from '#shared/domain/payment/money-return.ts';
import type { Law } from './law.ts';

/** What holds of money that went back before anybody knew the payment. */
export const WAITING_RETURN_LAWS: readonly Law[] = [
  {
    name: 'what went back waits for a person only until it is taken',
    breaches: ({ unreconciled, lives }) =>
      unreconciled.flatMap(({ returned, paidAt }) =>
        lives
          .filter(({ entries }) => returned && entries.some((entry) => takes(entry, returned)))
          .map(({ debtorId }) => {
            return { debtorId, at: paidAt, what: `${returned?.cause} is taken, and still waits` };
          }),
      ),
  },
];

const takes = ({ fact, cause }: HistoryEntry, returned: MoneyReturn): boolean =>
  cause === returned.cause && fact.type === TAKEN_AS[returned.event];

const TAKEN_AS: Readonly<Record<MoneyReturn['event'], Fact['type']>> = {
  refunded: 'payment-refunded',
  'refunded-in-all': 'payment-refunded',
  chargeback: 'payment-charged-back',
  'chargeback-reversed': 'chargeback-reversed',
};
