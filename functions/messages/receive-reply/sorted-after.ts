import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import { withSorted } from '#shared/domain/regua/sort-after.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { ReceiveReplyDeps } from './deps.ts';

/** What a reply made true, with where the person's cases then belong, and the one alarm behind it. */
export async function sortedAfter(
  { config }: Pick<ReceiveReplyDeps, 'config'>,
  record: RegisteredRecord,
  facts: readonly Fact[],
  at: Instant,
) {
  const context = { debtorId: record.debtor.debtorId, at };
  const rules = await readPlanRules(config, preview(record, facts, context));
  const sorted = withSorted(record, facts, rules, context);
  return { facts: sorted, next: planAfter(record, sorted, rules, context) };
}
