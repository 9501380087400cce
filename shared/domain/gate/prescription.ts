import { debtsOfLadder } from '#shared/domain/case/ladder.ts';
import { type Debt, isOpen } from '#shared/domain/debt/debt.ts';
import { contractDueDate } from '#shared/domain/debt/due-again.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { AgreementId, CredorId } from '#shared/domain/values/ids.ts';
import { type LocalDate, yearOf } from '#shared/domain/values/local-date.ts';
import type { ContactPolicy } from './contact-policy.ts';
import { isInForce } from './dated-rule.ts';

/** How long debts may be asked for. */
export type PrescriptionPolicy = Pick<ContactPolicy, 'prescription'>;

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
  debts: record.debts.filter((debt) => !isOpen(debt) || !isPrescribed(debt, policy, on)),
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

type Dated = Pick<Debt, 'dueDate' | 'dueBefore' | 'terms' | 'instalment'>;

/**
 * How many years a debt may be asked for, by what it is of. Of no known kind is what nobody told us: a fixed amount that fell
 * due is then taken for a liquid debt in an instrument. So is an instalment, whatever the debts were that it stands for: the
 * agreement is the instrument.
 */
export function prescriptionYears(
  { terms: { kind }, instalment }: Pick<Debt, 'terms' | 'instalment'>,
  { prescription }: PrescriptionPolicy,
  on: LocalDate,
): number {
  const own = instalment
    ? undefined
    : prescription.terms.find((term) => term.kind === kind && isInForce(term, on));
  return own?.years ?? prescription.years;
}

/**
 * The term ends with the day of the same name; of 29 February a day early, in the debtor's favour. What fell due again by the
 * creditor's own act is not asked for any longer because of that.
 */
export function isPrescribed(debt: Dated, policy: PrescriptionPolicy, on: LocalDate): boolean {
  const years = prescriptionYears(debt, policy, on);
  const since = contractDueDate(debt);
  const lastDay = `${yearOf(since) + years}${since.slice(4)}`;
  return isInForce(policy.prescription, on) && on > lastDay;
}
