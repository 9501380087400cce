import { putOffByDisputes } from '#shared/domain/case/put-off.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { type ClearingPolicy, mayComeUntil } from '#shared/domain/payment/may-still-come.ts';
import { nextBusinessDay } from '#shared/domain/values/business-days.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import type { SignedAgreement } from './agreement.ts';
import { endsOnlyByWord, openInstalmentsOf } from './agreement-figures.ts';

/**
 * The last day on which an instalment may be paid without the agreement breaking: banks are open on its day (Código Civil art.
 * 132 §1º), and then the agreed days of tolerance go by. What fell due while the agreement was thought broken, or was
 * thought paid once it had been kept, gets the tolerance from the day on which it came back. Days on which the case was contested
 * are none of these.
 */
export function lastDayFor(
  record: RegisteredRecord,
  { credorId, reinstatedAt, reopenedAt, toleranceDays }: SignedAgreement,
  dueDate: LocalDate,
): LocalDate {
  const { zone } = record.debtor;
  const payable = nextBusinessDay(dueDate);
  const from = [reinstatedAt, reopenedAt]
    .flatMap((back) => (back ? [localDateOf(back, zone)] : []))
    .reduce((latest, back) => (back > latest ? back : latest), payable);
  return putOffByDisputes(record, credorId, { since: from, last: addDays(from, toleranceDays) });
}

/**
 * The first day on which an agreement breaks if nothing more becomes known: the tolerance of its earliest unpaid instalment
 * is over, and so is the time in which money that was paid within it may still come. Null when all is paid, and of one
 * that had been kept and that only the creditor's own acts opened again: somebody of the team ends it, or nobody.
 */
export function brokenFrom(
  record: RegisteredRecord,
  agreement: SignedAgreement,
  policy: ClearingPolicy,
): LocalDate | null {
  const [earliest] = openInstalmentsOf(record, agreement);
  if (!earliest || endsOnlyByWord(record, agreement)) return null;
  const paidBy = lastDayFor(record, agreement, earliest.dueDate);
  return addDays(mayComeUntil(record, agreement.credorId, paidBy, policy), 1);
}
