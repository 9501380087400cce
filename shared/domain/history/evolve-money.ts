import { withLedgers } from '#shared/domain/debt/with-ledger.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Payment, Restatement } from '#shared/domain/payment/payment.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { FactOf, HistoryEntry } from './entry.ts';
import { payCharge } from './evolve-charge.ts';
import { replacing } from './replacing.ts';

/** Payments, and what the debts owe after them. */
export function evolveMoney(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact, at } = entry;
  switch (fact.type) {
    case 'payment-applied':
      return applied(record, fact, at);
    case 'payment-refunded':
      return {
        ...record,
        debts: withLedgers(record.debts, fact.ledgers, at),
        payments: restate(
          replacing(
            record.payments,
            (payment) => payment.paymentId === fact.paymentId,
            (payment) => ({ ...payment, refunded: centavos(payment.refunded + fact.amount) }),
          ),
          fact.restated,
        ),
      };
    case 'debt-corrected':
      return {
        ...record,
        debts: withLedgers(record.debts, fact.ledgers ?? [], at),
        payments: restate(record.payments, fact.restated),
      };
    default:
      return record;
  }
}

function applied(
  record: RegisteredRecord,
  fact: FactOf<'payment-applied'>,
  at: HistoryEntry['at'],
): RegisteredRecord {
  const { type: _, ledgers, restated, ...facts } = fact;
  const after = {
    ...record,
    debts: withLedgers(record.debts, ledgers, at),
    payments: [...restate(record.payments, restated), { ...facts, refunded: centavos(0) }],
  };
  if (fact.chargeId === null) return after;
  return payCharge(after, fact.chargeId, fact);
}

export function restate(
  payments: readonly Payment[],
  restated: readonly Restatement[] = [],
): readonly Payment[] {
  return restated.reduce(
    (changed, split) =>
      replacing(
        changed,
        (payment) => payment.paymentId === split.paymentId,
        (payment) => ({ ...payment, ...split }),
      ),
    payments,
  );
}
