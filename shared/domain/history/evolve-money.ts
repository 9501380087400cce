import assert from 'node:assert/strict';
import { dueOn, withMovedAway } from '#shared/domain/debt/due-again.ts';
import { withLedgers } from '#shared/domain/debt/with-ledger.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { BY_HAND } from '#shared/domain/payment/by-hand.ts';
import {
  type Payment,
  type Restatement,
  withChargeback,
  withoutRefunded,
} from '#shared/domain/payment/payment.ts';
import type { MessageId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { FactOf, HistoryEntry } from './entry.ts';
import { payCharge } from './evolve-charge.ts';
import { replacing } from './replacing.ts';

/** Payments, and what the debts owe after them. */
export function evolveMoney(
  record: RegisteredRecord,
  { fact, at }: HistoryEntry,
): RegisteredRecord {
  switch (fact.type) {
    case 'payment-applied':
      return applied(record, fact, at);
    case 'payment-refunded': {
      const due = { ...record, debts: dueOn(record.debts, fact.dueAgain, at) };
      return changedPayment(due, fact, at, (payment) => ({
        ...withoutRefunded(payment, fact.fromChargeback),
        refunded: centavos(payment.refunded + fact.amount),
        refunds: [...(payment.refunds ?? []), { at, amount: fact.amount }],
        ...(fact.refundId.startsWith(BY_HAND) && {
          refundedByHand: centavos((payment.refundedByHand ?? 0) + fact.amount),
        }),
      }));
    }
    case 'payment-charged-back': {
      const { chargebackId, amount, reversedBefore, whole } = fact;
      const status = reversedBefore ? 'reversed' : 'withdrawn';
      const due = { ...record, debts: dueOn(record.debts, fact.dueAgain, at) };
      return changedPayment(due, fact, at, (payment) =>
        withChargeback(payment, { chargebackId, amount, status, ...(whole && { whole }) }),
      );
    }
    case 'chargeback-reversed': {
      const { chargebackId, amount } = fact;
      return changedPayment(record, fact, at, (payment) =>
        withChargeback(payment, { chargebackId, amount, status: 'reversed' }),
      );
    }
    case 'chargeback-told': {
      const isMeant = ({ paymentId }: Payment) => paymentId === fact.paymentId;
      const payments = replacing(record.payments, isMeant, (payment) => renamed(payment, fact));
      return { ...record, payments };
    }
    case 'overpayment-applied':
      return changedPayment(record, fact, at, (payment) => ({ ...payment, debtIds: fact.debtIds }));
    case 'debt-corrected':
      return {
        ...record,
        debts: withLedgers(
          withMovedAway(dueOn(record.debts, fact.dueAgain, at), fact.movedAway, at),
          fact.ledgers ?? [],
          at,
        ),
        payments: restate(record.payments, fact.restated),
      };
    default:
      return record;
  }
}

/** A payment of which less is left, or more again, and what each debt and payment is after that. */
function changedPayment(
  record: RegisteredRecord,
  fact: FactOf<
    'payment-refunded' | 'payment-charged-back' | 'chargeback-reversed' | 'overpayment-applied'
  >,
  at: HistoryEntry['at'],
  change: (payment: Payment) => Payment,
): RegisteredRecord {
  const isMeant = (payment: Payment) => payment.paymentId === fact.paymentId;
  return {
    ...record,
    debts: withLedgers(record.debts, fact.ledgers, at),
    payments: restate(replacing(record.payments, isMeant, change), fact.restated),
  };
}

/** What the team had booked by hand, known by the gateway's id from now on. */
function renamed(payment: Payment, { bookedAs, chargebackId }: FactOf<'chargeback-told'>): Payment {
  const { chargebacks = [] } = payment;
  const known = chargebacks.find((one) => one.chargebackId === bookedAs);
  assert(known, 'a gateway confirms only what was booked');
  const others = chargebacks.filter((one) => one !== known);
  return withChargeback({ ...payment, chargebacks: others }, { ...known, chargebackId });
}

function applied(
  record: RegisteredRecord,
  fact: FactOf<'payment-applied'>,
  at: HistoryEntry['at'],
): RegisteredRecord {
  const {
    type: _,
    carteiraId: _booked,
    noteId: _words,
    ledgers,
    restated,
    answers,
    ...facts
  } = fact;
  const after = {
    ...(answers ? withAnswered(record, answers.messageId) : record),
    debts: withLedgers(record.debts, ledgers, at),
    payments: [...restate(record.payments, restated), { ...facts, refunded: centavos(0) }],
  };
  if (fact.chargeId === null) return after;
  return payCharge(after, fact.chargeId, fact);
}

/** A contact that a payment was put down to has had its answer. */
const withAnswered = (record: RegisteredRecord, messageId: MessageId): RegisteredRecord => ({
  ...record,
  debtor: {
    ...record.debtor,
    contactLog: record.debtor.contactLog.map((line) =>
      line.messageId === messageId ? { ...line, answered: true as const } : line,
    ),
  },
});

export function restate(
  payments: readonly Payment[],
  restated: readonly Restatement[] = [],
): readonly Payment[] {
  return restated.reduce(
    (changed, split) =>
      replacing(
        changed,
        (payment) => payment.paymentId === split.paymentId,
        (payment) => withSplit(payment, split),
      ),
    payments,
  );
}

/** What was waived before is of the old split. */
function withSplit(payment: Payment, split: Restatement): Payment {
  const { waived: _, ...facts } = payment;
  return { ...facts, ...split };
}
