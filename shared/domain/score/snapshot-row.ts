import * as z from 'zod';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { CaseFacts } from './attributes.ts';
import { caseFactsOf } from './case-facts.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';

/** What was known of a case on a night, to be held against what became of it. Nothing personal: ids are keyed hashes. */
export const SnapshotRow = z.object({
  debtorId: DebtorId,
  credorId: CredorId,
  at: Instant,
  facts: CaseFacts,
});
export type SnapshotRow = z.infer<typeof SnapshotRow>;

/** What is known of a case now; null when nothing is owed, all of it has prescribed or the debtor contests it: nobody asks for money. */
export function snapshotOf(
  record: RegisteredRecord,
  credorId: CredorId,
  policy: PrescriptionPolicy,
  at: Instant,
): SnapshotRow | null {
  const { debtorId } = record.debtor;
  if (caseOf(record, credorId)?.status !== 'active') return null;
  const facts = caseFactsOf(record, credorId, policy, at);
  return facts && { debtorId, credorId, at, facts };
}
