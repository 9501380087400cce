import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { planAlarm } from './plan-alarm.ts';
import type { PlanRules } from './plan-rules.ts';

/**
 * The alarm that holds once these facts are written: the `next` of any decision that touches debts, cases, contacts,
 * opt-outs or messages.
 *
 * @param record as it was loaded, before the facts
 * @param context `at` is the moment of the decision
 */
export function planAfter(
  record: DebtorRecord,
  facts: readonly Fact[],
  rules: PlanRules,
  context: { readonly debtorId: DebtorId; readonly at: Instant },
): NextAlarm {
  return planAlarm(preview(record, facts, context), rules, context.at);
}
