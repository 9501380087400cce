import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import { isOwed } from '#shared/domain/debt/ledger.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { replay, restatements } from '#shared/domain/payment/replay.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { type Agreement, isSigned } from './agreement.ts';
import { lastDayFor } from './grace.ts';
import { revivedDebts } from './instalment-debts.ts';

type BrokenAgreement = Extract<Agreement, { status: 'broken' }>;

/**
 * That an agreement stands again which broke although it was paid in time: every instalment whose last day was over when it
 * broke turns out to be paid by money of that day or before. Its discount and its dates hold as they did. Null when that is
 * not so, the debtor has agreed to something else since, or the creditor has taken one of its debts back.
 *
 * @param record as it is with the money that became known
 */
export function reinstateAgreement(
  record: RegisteredRecord,
  agreement: BrokenAgreement,
  rules: MoneyRules,
): FactOf<'agreement-reinstated'> | null {
  const { agreementId, credorId, acceptedAt } = agreement;
  // By its moment: the table brings agreements in the order of their ids.
  const hasAgreedAnew = record.agreements.some(
    (known) => known.credorId === credorId && isSigned(known) && known.acceptedAt > acceptedAt,
  );
  const isTakenBack = record.debts.some(
    ({ status, debtId }) =>
      status === 'withdrawn' && agreement.debts.some((agreed) => agreed.debtId === debtId),
  );
  if (isTakenBack || hasAgreedAnew) return null;
  const { zone } = record.debtor;
  const revived = withAgreement(record, agreement);
  const payments = record.payments.filter((payment) => payment.credorId === credorId);

  const parts = revived.debts.filter((debt) => debt.instalment?.agreementId === agreementId);
  const lastDays = parts.map(({ debtId, dueDate }) => ({
    debtId,
    lastDay: lastDayFor(record, agreement, dueDate),
  }));
  const wasOver = lastDays.filter(({ lastDay }) => lastDay < localDateOf(agreement.endedAt, zone));
  const isKept = wasOver.every(({ debtId, lastDay }) => !owesAfter(lastDay, debtId));
  if (!isKept) return null;
  const { splits, ledgers } = replay(revived, credorId, payments, rules);
  const restated = restatements(payments, splits);
  return { type: 'agreement-reinstated', agreementId, credorId, ledgers, restated };

  function owesAfter(lastDay: LocalDate, debtId: (typeof lastDays)[number]['debtId']): boolean {
    const inTime = payments.filter(({ paidAt }) => localDateOf(paidAt, zone) <= lastDay);
    const { ledgers: left } = replay(revived, credorId, inTime, rules);
    const ledger =
      left.find((one) => one.debtId === debtId)?.ledger ??
      revived.debts.find((debt) => debt.debtId === debtId)?.ledger;
    return ledger === undefined || isOwed(ledger);
  }
}

/** The record as it would be had the agreement never broken, before any payment is taken again. */
function withAgreement(record: RegisteredRecord, broken: BrokenAgreement): RegisteredRecord {
  const { endedAt, status: _, ...parts } = broken;
  return {
    ...record,
    debts: revivedDebts(record.debts, broken, endedAt),
    agreements: record.agreements.map((known) =>
      known.agreementId === broken.agreementId ? { ...parts, status: 'active' as const } : known,
    ),
  };
}
