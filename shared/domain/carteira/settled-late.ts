import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import { delayOf } from '#shared/domain/payment/delay-of.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { Zone } from '#shared/domain/values/zone.ts';

const YEAR_DAYS = 365;

/** How many debts to a credor were paid off after their time in the last 365 days, as `delayOf` tells. */
export const settledLate = (
  record: DebtorRecord,
  credorId: CredorId,
  today: LocalDate,
  law: { readonly zone: Zone; readonly policy: PrescriptionPolicy },
): number =>
  record.debts
    .filter((debt) => debt.credorId === credorId)
    .flatMap((debt) => delayOf(record, debt, law) ?? [])
    .filter(({ paidOn, days }) => days > 0 && daysBetween(paidOn, today) <= YEAR_DAYS).length;
