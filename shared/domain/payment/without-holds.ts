import assert from 'node:assert/strict';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { reverseChargeback } from './chargeback.ts';

/** The record as it would be had every chargeback that stands against a credor been won: what the creditor did is judged by it. */
export function withoutHolds(
  record: RegisteredRecord,
  credorId: CredorId,
  at: Instant,
  rules: MoneyRules,
): RegisteredRecord {
  const held = record.payments
    .filter((payment) => payment.credorId === credorId)
    .flatMap(({ paymentId, chargebacks = [] }) =>
      chargebacks
        .filter(({ status }) => status === 'withdrawn')
        .map(({ chargebackId }) => ({ paymentId, chargebackId })),
    );
  return held.reduce((known, chargeback) => {
    const answer = reverseChargeback(known, chargeback, rules);
    assert(answer.outcome === 'chargeback-reversed', 'a chargeback that stands can be reversed');
    return preview(known, [answer.fact], { debtorId: record.debtor.debtorId, at });
  }, record);
}
