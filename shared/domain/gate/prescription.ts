import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import type { OpenDebt } from '#shared/domain/debt/debt.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { type LocalDate, yearOf } from '#shared/domain/values/local-date.ts';
import type { ContactPolicy } from './contact-policy.ts';
import { isInForce } from './dated-rule.ts';

/**
 * What may still be asked for, oldest due date first. A prescribed debt may be paid but no longer collected, in court or
 * out of it (STJ, REsp 2.088.100 and 2.094.303), so no step, message or amount speaks of it.
 *
 * @param on the debtor's own day
 */
export const collectibleDebtsOf = (
  record: DebtorRecord,
  credorId: CredorId,
  policy: Pick<ContactPolicy, 'prescription'>,
  on: LocalDate,
): readonly OpenDebt[] =>
  openDebtsOf(record, credorId).filter(({ dueDate }) => !isPrescribed(dueDate, policy, on));

/** The due date that the credor's ladder is anchored on; null when nothing may be asked for. */
export const collectibleSince = (...question: Parameters<typeof collectibleDebtsOf>) =>
  collectibleDebtsOf(...question)[0]?.dueDate ?? null;

/** The term ends with the day of the same name; of 29 February a day early, in the debtor's favour. */
export function isPrescribed(
  dueDate: LocalDate,
  { prescription }: Pick<ContactPolicy, 'prescription'>,
  on: LocalDate,
): boolean {
  const lastDay = `${yearOf(dueDate) + prescription.years}${dueDate.slice(4)}`;
  return isInForce(prescription, on) && on > lastDay;
}
