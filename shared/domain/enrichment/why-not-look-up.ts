import { caseOf, openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { type DebtorFlag, silencedBy } from '#shared/domain/debtor/flag.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';

/** Why nobody may be asked about a person. */
export type NoLookUp = 'owes-nothing' | 'disputed' | DebtorFlag;

/**
 * Why a person's contacts may not be looked up for a credor; null when they may. Without an open debt credit protection is
 * no basis (LGPD art. 7, X); and whom nobody may write to anyway, nobody needs the address of (art. 6, III).
 */
export function whyNotLookUp(record: RegisteredRecord, credorId: CredorId): NoLookUp | null {
  if (openDebtsOf(record, credorId).length === 0) return 'owes-nothing';
  if (caseOf(record, credorId)?.status === 'disputed') return 'disputed';
  return silencedBy(record.debtor);
}
