import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import type { CredorId, DebtId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';

/** One payment pays at most so many debts by hand, as by a charge. */
export const HAND_DEBTS_MAX = 50;

/**
 * What money that nobody said more about pays: what is open, oldest first, and what was prescribed on that day only when nothing else
 * is, since nobody may ask for it. Of whoever owes nothing all that they ever owed, so that later debts stay untouched.
 */
export function payableDebts(
  record: RegisteredRecord,
  credorId: CredorId,
  policy: Pick<ContactPolicy, 'prescription'>,
  on: LocalDate,
): DebtId[] {
  const known = [
    openDebtsOf(withoutPrescribed(record, policy, on), credorId),
    openDebtsOf(record, credorId),
    record.debts.filter((debt) => debt.credorId === credorId),
  ].find((debts) => debts.length > 0);
  return (known ?? []).slice(0, HAND_DEBTS_MAX).map(({ debtId }) => debtId);
}
