import { isOpen, type OpenDebt } from '#shared/domain/debt/debt.ts';
import { asItFallsDue } from '#shared/domain/debt/principal-due.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, sumCentavos } from '#shared/domain/values/money.ts';
import type { Case } from './case.ts';

export function caseOf({ cases }: Pick<DebtorRecord, 'cases'>, credorId: CredorId): Case | null {
  return cases.find((known) => known.credorId === credorId) ?? null;
}

/** What this person still owes to one credor, oldest due date first. */
export function openDebtsOf(record: DebtorRecord, credorId: CredorId): readonly OpenDebt[] {
  return record.debts
    .filter(isOpen)
    .filter((debt) => debt.credorId === credorId)
    .map(asItFallsDue)
    .toSorted((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0));
}

export const principalOpenOf = (record: DebtorRecord, credorId: CredorId): Centavos =>
  sumCentavos(openDebtsOf(record, credorId).map((debt) => debt.ledger.principalOpen));

/** The due date that the credor's ladder is anchored on; null when nothing is owed. */
export const oldestDueDate = (record: DebtorRecord, credorId: CredorId): LocalDate | null =>
  openDebtsOf(record, credorId)[0]?.dueDate ?? null;
