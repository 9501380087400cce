import { debtsOfLadder } from '#shared/domain/case/ladder.ts';
import { isOpen } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { AgreementId, CredorId } from '#shared/domain/values/ids.ts';
import { type LocalDate, yearOf } from '#shared/domain/values/local-date.ts';
import type { ContactPolicy } from './contact-policy.ts';
import { isInForce } from './dated-rule.ts';

type PrescriptionPolicy = Pick<ContactPolicy, 'prescription'>;

/**
 * The person without the debts that nobody may ask for: a prescribed one may be paid, but no longer collected, in court
 * or out of it (STJ, REsp 2.088.100 and 2.094.303), so no step, message, page or Pix speaks of it.
 *
 * @param on the debtor's own day
 */
export const withoutPrescribed = (
  record: RegisteredRecord,
  policy: PrescriptionPolicy,
  on: LocalDate,
): RegisteredRecord => ({
  ...record,
  debts: record.debts.filter((debt) => !isOpen(debt) || !isPrescribed(debt.dueDate, policy, on)),
});

/**
 * The due date that the credor's ladder is anchored on; null when nothing may be asked for.
 *
 * @param agreementId for the ladder of an agreement's instalments; absent for that of the case's own debts
 */
export const collectibleSince = (
  record: RegisteredRecord,
  credorId: CredorId,
  policy: PrescriptionPolicy,
  on: LocalDate,
  agreementId?: AgreementId,
): LocalDate | null =>
  debtsOfLadder(withoutPrescribed(record, policy, on), { credorId, agreementId })[0]?.dueDate ??
  null;

/** The term ends with the day of the same name; of 29 February a day early, in the debtor's favour. */
export function isPrescribed(
  dueDate: LocalDate,
  { prescription }: PrescriptionPolicy,
  on: LocalDate,
): boolean {
  const lastDay = `${yearOf(dueDate) + prescription.years}${dueDate.slice(4)}`;
  return isInForce(prescription, on) && on > lastDay;
}
