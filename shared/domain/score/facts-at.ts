import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { fold } from '#shared/domain/history/evolve.ts';
import type { PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { CaseFacts } from './attributes.ts';
import { caseFactsOf } from './case-facts.ts';

/**
 * The facts of a case as they were known at a moment in the past: from the entries written until then and no later one. It
 * says what any score of that moment looked at.
 */
export const caseFactsAt = (
  entries: readonly HistoryEntry[],
  credorId: CredorId,
  policy: PrescriptionPolicy,
  at: Instant,
): CaseFacts | null =>
  caseFactsOf(fold(entries.filter((entry) => entry.at <= at)), credorId, policy, at);
