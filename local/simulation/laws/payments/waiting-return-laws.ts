import type { Fact, HistoryEntry } from '#shared/domain/history/entry.ts';
import type { MoneyReturn } from '#shared/domain/payment/money-return.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import type { Law } from '#local/simulation/laws/law.ts';

/** What holds of money that went back before anybody knew the payment. */
export const WAITING_RETURN_LAWS: readonly Law[] = [
  {
    name: 'what went back waits for a person only until it is taken',
    breaches: ({ unreconciled, lives }) =>
      unreconciled.flatMap((line) =>
        lives
          .filter(({ entries }) => entries.some((entry) => takes(entry, line)))
          .map(({ debtorId }) => {
            const what = `${line.returned?.id} of ${line.ofPayment} is taken, and still waits`;
            return { debtorId, at: line.paidAt, what };
          }),
      ),
  },
];

/** Whoever took it: the gateway told again, or a person found out whose the payment is. */
const takes = ({ fact }: HistoryEntry, { returned, ofPayment }: Unreconciled): boolean =>
  returned !== undefined &&
  'paymentId' in fact &&
  fact.paymentId === ofPayment &&
  TAKEN_AS[returned.event].has(fact.type) &&
  idOf(fact) === returned.id;

const TAKEN_AS: Readonly<Record<MoneyReturn['event'], ReadonlySet<Fact['type']>>> = {
  refunded: new Set(['payment-refunded']),
  'refunded-in-all': new Set(['payment-refunded']),
  chargeback: new Set(['payment-charged-back', 'chargeback-told']),
  'chargeback-reversed': new Set(['chargeback-reversed']),
};

const idOf = (fact: Fact): string | undefined =>
  fact.type === 'payment-refunded'
    ? fact.refundId
    : 'chargebackId' in fact
      ? fact.chargebackId
      : undefined;
