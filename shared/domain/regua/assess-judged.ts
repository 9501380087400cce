import { assessCase } from '#shared/domain/case/assess-case.ts';
import { assessedFact, isNewsOf } from '#shared/domain/case/assessed-fact.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { PlanRules } from './plan-rules.ts';

/**
 * Where a case belongs, and how likely it pays, once a promise of it was judged or an agreement of it broke: carteiras and scores look
 * at both, and nobody waits for the night to be worked accordingly.
 *
 * @param judged what the alarm came to
 * @returns none where it comes to nothing new, or nobody brought what cases are assessed by
 */
export function assessJudged(
  record: RegisteredRecord,
  credorId: CredorId,
  judged: readonly Fact[],
  { assessment }: Pick<PlanRules, 'assessment'>,
  now: Instant,
): readonly FactOf<'case-assessed'>[] {
  if (assessment === undefined) return [];
  const after = preview(record, judged, { debtorId: record.debtor.debtorId, at: now });
  const known = caseOf(after, credorId);
  const assessed = assessCase(after, credorId, assessment, now);
  return known && assessed && isNewsOf(known, assessed) ? [assessedFact(credorId, assessed)] : [];
}
