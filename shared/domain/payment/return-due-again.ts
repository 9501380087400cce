import assert from 'node:assert/strict';
import { activeAgreementsOf } from '#shared/domain/agreement/agreement-figures.ts';
import { type Debt, spareUntil } from '#shared/domain/debt/debt.ts';
import { openWithoutHold } from '#shared/domain/debt/ledger.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import { withLedgers } from '#shared/domain/debt/with-ledger.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { restate } from '#shared/domain/history/evolve-money.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { type Centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { chargeBack } from './chargeback.ts';
import type { MoneyFact } from './money-fact.ts';
import { refundPayment } from './refund.ts';
import { replay, restatements } from './replay.ts';
import { paidLess, withDueAgain } from './with-due-again.ts';
import { withoutHolds } from './without-holds.ts';

/** Money that went back, with what falls due again by it; other money as it is. */
export function withReturnDueAgain(
  record: RegisteredRecord,
  money: MoneyFact,
  at: Instant,
  rules: MoneyRules,
): MoneyFact {
  switch (money.type) {
    case 'payment-refunded':
      return refundDueAgain(record, money, at, rules);
    case 'payment-charged-back':
      return money.reversedBefore ? money : chargebackDueAgain(record, money, at, rules);
    case 'payment-applied':
    case 'chargeback-reversed':
    case 'chargeback-told':
    case 'overpayment-applied':
      return money;
  }
}

/** What a refund opens now, and what it would open had the bank taken nothing, as the bank may give it back. */
function refundDueAgain(
  record: RegisteredRecord,
  refund: FactOf<'payment-refunded'>,
  at: Instant,
  rules: MoneyRules,
): FactOf<'payment-refunded'> {
  const on = (due: RegisteredRecord): FactOf<'payment-refunded'> => {
    const answer = refundPayment(due, refund, rules);
    assert(answer.outcome === 'refunded', 'what was refunded once is refunded on any day');
    return answer.fact;
  };
  const won = withoutHolds(record, refund.credorId, at, rules);
  const { dueAgain: known } = withDueAgain(won, at, on);
  return withDueAgain(record, at, on, { known, won });
}

/**
 * What a bank takes is owed as of its own day. But what it opens that would not be, had the creditor given nothing back, is the
 * creditor's doing: whoever is told of it has as long as with a refund, from the day on which it is known.
 */
function chargebackDueAgain(
  record: RegisteredRecord,
  taken: FactOf<'payment-charged-back'>,
  at: Instant,
  rules: MoneyRules,
): FactOf<'payment-charged-back'> {
  const { credorId } = taken;
  const wasMissing = (debt: Debt): boolean =>
    debt.credorId === credorId && (debt.dueBefore !== undefined || spareUntil(debt) !== null);
  const owingAgain = activeAgreementsOf(record, credorId)
    .filter(({ owedAgain }) => owedAgain !== undefined)
    .map(({ agreementId }) => agreementId);
  if (owingAgain.length === 0 && !record.debts.some(wasMissing)) return taken;
  const on = (due: RegisteredRecord): FactOf<'payment-charged-back'> => {
    const answer = chargeBack(due, taken, rules);
    assert(
      answer.outcome === 'charged-back' && answer.fact.type === 'payment-charged-back',
      'what a bank took once it takes on any day',
    );
    const { noteId } = taken;
    return noteId ? { ...answer.fact, noteId } : answer.fact;
  };
  const whole = withoutGivenBack(record, taken, at, rules);
  const context = { debtorId: record.debtor.debtorId, at };
  const opened = paidLess(whole, preview(whole, [on(whole)], context));
  const anyway = new Set(opened.map(({ debtId }) => debtId));
  const isOpenedSo = ({ debtId, instalment }: Debt): boolean =>
    instalment !== undefined && owingAgain.includes(instalment.agreementId) && !anyway.has(debtId);
  const isMoreMissing = (debt: Debt): boolean => {
    const before = record.debts.find(({ debtId }) => debtId === debt.debtId);
    if (before === undefined || !wasMissing(before)) return false;
    const isMore = openWithoutHold(debt.ledger) > openWithoutHold(before.ledger);
    return isMore || (spareUntil(before) !== null && givenBackOf(debt) > givenBackOf(before));
  };
  return withDueAgain(record, at, on, {
    dueDateOf: (debt, soon) => (isOpenedSo(debt) || isMoreMissing(debt) ? soon : null),
  });
}

/** Of a debt that is late for another part: what the creditor gave back of it and nobody has filled, as a bank took what had. */
const givenBackOf = ({ ledger }: Debt): Centavos => ledger.givenBack ?? ZERO_CENTAVOS;

/** The record as it would be had the creditor given nothing back. */
function withoutGivenBack(
  record: RegisteredRecord,
  { credorId }: FactOf<'payment-charged-back'>,
  at: Instant,
  rules: MoneyRules,
): RegisteredRecord {
  const payments = record.payments.map((payment) =>
    payment.credorId === credorId ? { ...payment, refunded: ZERO_CENTAVOS } : payment,
  );
  const own = payments.filter((payment) => payment.credorId === credorId);
  const { splits, ledgers } = replay(record, credorId, own, rules);
  return {
    ...record,
    payments: restate(payments, restatements(own, splits)),
    debts: withLedgers(record.debts, ledgers, at),
  };
}
