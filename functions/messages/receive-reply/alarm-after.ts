import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import type { ReceiveReplyDeps } from './deps.ts';

/** The one alarm of a person behind what a reply made true. */
export async function alarmAfter(
  { config }: Pick<ReceiveReplyDeps, 'config'>,
  record: RegisteredRecord,
  facts: readonly Fact[],
  at: Instant,
) {
  const { debtorId } = record.debtor;
  const rules = await readPlanRules(config, preview(record, facts, { debtorId, at }));
  return planAfter(record, facts, rules, { debtorId, at });
}
