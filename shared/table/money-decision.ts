import type { AssessmentRules } from '#shared/domain/case/assess-case.ts';
import { cancelNotOwed } from '#shared/domain/charge/cancel-charges.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { DebtorRecord, RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { afterMoney, receiptIdOf } from '#shared/domain/payment/after-money.ts';
import type { MoneyFact } from '#shared/domain/payment/money-fact.ts';
import { changedOverpayments } from '#shared/domain/payment/unreconciled.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import type { PlanRules } from '#shared/domain/regua/plan-rules.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Decision } from './decision.ts';
import { unreconciledItem } from './unreconciled.ts';

/** The documents that what follows from money depends on. */
export type MoneyDocuments = {
  readonly assessmentRulesOf: (credorId: CredorId) => Promise<AssessmentRules>;
  readonly moneyRules: () => Promise<MoneyRules>;
  readonly planRulesOf: (record: DebtorRecord) => Promise<PlanRules>;
};

/**
 * All that is written when money moved: the facts, the alarm that then holds, and the money that waits. What else could
 * still be paid of the same debts is taken back.
 *
 * @param then what moves more of it in the same write, each seeing the record as the moves before it leave it
 */
export async function moneyDecision(
  documents: MoneyDocuments,
  record: RegisteredRecord,
  money: MoneyFact,
  at: Instant,
  then: readonly ((after: RegisteredRecord) => MoneyFact | null)[] = [],
): Promise<Decision> {
  const context = { debtorId: record.debtor.debtorId, at };
  const assessment = await documents.assessmentRulesOf(money.credorId);
  const moneyRules = await documents.moneyRules();
  const moved: Fact[] = [];
  let after = record;
  for (const move of [() => money, ...then]) {
    const fact = move(after);
    if (fact === null) continue;
    const facts = afterMoney(after, fact, assessment, at, moneyRules);
    moved.push(...facts);
    after = preview(after, facts, context);
  }
  // Nobody is thanked for what is known to have gone back.
  const kept = moved.filter((fact) => !isReceiptOfNothing(fact, after));
  after = preview(record, kept, context);
  const facts = [...kept, ...cancelNotOwed(after, money.credorId, at)];
  const rules = await documents.planRulesOf(record);
  return {
    facts,
    next: planAfter(record, facts, rules, context),
    items: changedOverpayments(record, after).map(unreconciledItem),
  };
}

function isReceiptOfNothing(fact: Fact, { debtor, payments }: RegisteredRecord): boolean {
  if (fact.type !== 'message-requested' || fact.purpose.kind !== 'payment-receipt') return false;
  return payments.some(
    ({ paymentId, allocations }) =>
      allocations.length === 0 && fact.messageId === receiptIdOf(debtor.debtorId, paymentId),
  );
}
