import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';

/** As long as the history keeps a reason. */
const REASON_LENGTH_MAX = 500;

/**
 * What a debtor's objection makes true: the régua stops until somebody of the team has looked. Nothing when the
 * case is being looked at already or when nothing is owed.
 *
 * @param reason pt-BR, any length; control characters and whatever passes REASON_LENGTH_MAX are dropped
 */
export function contestCase(
  record: RegisteredRecord,
  credorId: CredorId,
  reason: string,
): readonly Fact[] {
  if (caseOf(record, credorId)?.status !== 'active') return [];
  return [{ type: 'case-disputed', credorId, reason: tidy(reason) }];
}

/** Half a surrogate would not come back from the table as it was, and so break the history's chain. */
const tidy = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, REASON_LENGTH_MAX)
    .toWellFormed();
