import { cancelNotOwed } from '#shared/domain/charge/cancel-charges.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { afterMoney } from '#shared/domain/payment/after-money.ts';
import { changedOverpayments } from '#shared/domain/payment/unreconciled.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Decision } from '#shared/table/decision.ts';
import { unreconciledItem } from '#shared/table/unreconciled.ts';
import type { ApplyPaymentDeps } from './deps.ts';

/** All that is written when money moved: the facts, the alarm that then holds, and the money that waits. What else could
 * still be paid of the same debts is taken back. */
export async function decisionOn(
  deps: Pick<ApplyPaymentDeps, 'carteirasOf' | 'planRulesOf'>,
  record: RegisteredRecord,
  money: FactOf<'payment-applied' | 'payment-refunded'>,
  at: Instant,
): Promise<Decision> {
  const context = { debtorId: record.debtor.debtorId, at };
  const carteiras = await deps.carteirasOf(money.credorId);
  const moved = afterMoney(record, money, carteiras, at);
  const after = preview(record, moved, context);
  const facts = [...moved, ...cancelNotOwed(after, money.credorId, at)];
  const rules = await deps.planRulesOf(record);
  return {
    facts,
    next: planAfter(record, facts, rules, context),
    items: changedOverpayments(record, after).map(unreconciledItem),
  };
}
