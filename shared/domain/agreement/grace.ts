import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { nextBusinessDay } from '#shared/domain/values/business-days.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { SignedAgreement } from './agreement.ts';
import { openInstalmentsOf } from './agreement-figures.ts';

/**
 * The first day on which an agreement breaks if nothing more is paid: the earliest unpaid instalment may be paid until
 * banks are open on its day (Código Civil art. 132 §1º), and then for the agreed days of tolerance. Null when all is
 * paid.
 */
export function brokenFrom(record: RegisteredRecord, agreement: SignedAgreement): LocalDate | null {
  const [earliest] = openInstalmentsOf(record, agreement);
  return earliest ? addDays(nextBusinessDay(earliest.dueDate), agreement.toleranceDays + 1) : null;
}
