import type { OpenDebt } from '#shared/domain/debt/debt.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { AgreementId, CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { openDebtsOf } from './case-figures.ts';

/** Which conversation a step belongs to: the case's own debts, or the instalments of one agreement. */
export type Ladder = {
  readonly credorId: CredorId;
  readonly agreementId?: AgreementId | undefined;
};

/** The open debts that a ladder speaks of, oldest due date first. */
export const debtsOfLadder = (
  record: DebtorRecord,
  { credorId, agreementId }: Ladder,
): readonly OpenDebt[] =>
  openDebtsOf(record, credorId).filter(({ instalment }) => instalment?.agreementId === agreementId);

/** The oldest open due date that a ladder speaks of, prescribed or not; null when there is none. */
export const anchorOf = (record: DebtorRecord, ladder: Ladder): LocalDate | null =>
  debtsOfLadder(record, ladder)[0]?.dueDate ?? null;
