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

/** All that is written when money moved: the facts, the alarm that then holds, and the money that waits. */
export async function decisionOn(
  deps: Pick<ApplyPaymentDeps, 'carteirasOf' | 'planRulesOf'>,
  record: RegisteredRecord,
  money: FactOf<'payment-applied' | 'payment-refunded'>,
  at: Instant,
): Promise<Decision> {
  const context = { debtorId: record.debtor.debtorId, at };
  const carteiras = await deps.carteirasOf(money.credorId);
  const facts = afterMoney(record, money, carteiras, at);
  const rules = await deps.planRulesOf(record);
  return {
    facts,
    next: planAfter(record, facts, rules, context),
    items: changedOverpayments(record, preview(record, facts, context)).map(unreconciledItem),
  };
}
