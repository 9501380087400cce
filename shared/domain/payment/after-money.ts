import { agreementsAfterMoney } from '#shared/domain/agreement/after-payment.ts';
import { owesAgainAfter } from '#shared/domain/agreement/tell-owed-again.ts';
import { type AssessmentRules, assessCase } from '#shared/domain/case/assess-case.ts';
import { assessedFact } from '#shared/domain/case/assessed-fact.ts';
import { caseOf, openDebtsOf } from '#shared/domain/case/case-figures.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { bestContact } from '#shared/domain/gate/usable-contact.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { promisesAfterMoney } from '#shared/domain/promise/judge-promise.ts';
import { messageIdOf } from '#shared/domain/values/derive-ids.ts';
import {
  type DebtorId,
  type MessageId,
  type PaymentId,
  TemplateId,
} from '#shared/domain/values/ids.ts';
import { ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { debtsOweAgainAfter } from './debts-owe-again.ts';
import type { MoneyFact } from './money-fact.ts';
import { withReturnDueAgain } from './return-due-again.ts';

const RECEIPT_TEMPLATE = TemplateId.parse('agradecimento-email');

/**
 * What else becomes true when money came or went: the case is settled or open again, what is left is scored anew, and
 * whoever paid is thanked. A payment that no debt took earns no thanks: it waits for a person.
 *
 * @returns the money's own fact first, which of money that went back also tells what falls due again by it
 */
export function afterMoney(
  record: RegisteredRecord,
  told: MoneyFact,
  assessment: AssessmentRules,
  at: Instant,
  rules: MoneyRules,
): readonly Fact[] {
  const { debtorId } = record.debtor;
  const context = { debtorId, at };
  const money = withReturnDueAgain(record, told, at, rules);
  const paid = preview(record, [money], context);
  const by = money.type === 'payment-refunded' ? 'refund' : 'bank';
  const agreements = agreementsAfterMoney(paid, record, money.credorId, at, rules, by);
  const known: readonly Fact[] = [
    money,
    ...agreements,
    ...owedAgainAfter(record, paid, money, agreements, at),
  ];
  const owing = preview(record, known, context);
  const moved = [
    ...known,
    ...promisesAfterMoney(owing, money.credorId),
    ...statusAfter(record, owing, money),
  ];
  const after = preview(record, moved, { debtorId, at });
  return [...moved, ...assessmentOf(after, money, assessment, at), ...receiptFor(after, money, at)];
}

function owedAgainAfter(
  record: RegisteredRecord,
  paid: RegisteredRecord,
  moved: MoneyFact,
  agreements: readonly Fact[],
  at: Instant,
): readonly Fact[] {
  if (moved.type !== 'payment-refunded' && moved.type !== 'payment-charged-back') return [];
  const { credorId } = moved;
  const isRefund = moved.type === 'payment-refunded';
  const standing = preview(paid, agreements, { debtorId: record.debtor.debtorId, at });
  const act = {
    was: record.debts,
    now: paid.debts,
    by: isRefund ? ('refund' as const) : ('bank' as const),
    returned: isRefund ? moved.amount : ZERO_CENTAVOS,
  };
  return [
    ...owesAgainAfter(standing, credorId, act, at),
    ...debtsOweAgainAfter(standing, credorId, act, at),
  ];
}

function statusAfter(
  record: RegisteredRecord,
  after: RegisteredRecord,
  { credorId }: MoneyFact,
): readonly Fact[] {
  const known = caseOf(record, credorId);
  if (known === null) return [];
  const isOwing = openDebtsOf(after, credorId).length > 0;
  if (isOwing && known.status === 'settled') return [{ type: 'case-reopened', credorId }];
  if (!isOwing && known.status !== 'settled') return [{ type: 'case-settled', credorId }];
  return [];
}

function assessmentOf(
  after: RegisteredRecord,
  { credorId }: MoneyFact,
  assessment: AssessmentRules,
  at: Instant,
): readonly Fact[] {
  const assessed = caseOf(after, credorId) && assessCase(after, credorId, assessment, at);
  return assessed ? [assessedFact(credorId, assessed)] : [];
}

function receiptFor(after: RegisteredRecord, money: MoneyFact, at: Instant): readonly Fact[] {
  const contact = bestContact(after, 'email', at);
  if (money.type !== 'payment-applied' || money.allocations.length === 0 || !contact) return [];
  return [
    {
      type: 'message-requested',
      messageId: receiptIdOf(after.debtor.debtorId, money.paymentId),
      credorId: money.credorId,
      channel: 'email',
      contactId: contact.contactId,
      templateId: RECEIPT_TEMPLATE,
      purpose: { kind: 'payment-receipt' },
    },
  ];
}

/** The message that thanks for this payment. */
export const receiptIdOf = (debtorId: DebtorId, paymentId: PaymentId): MessageId =>
  messageIdOf(debtorId, `receipt:${paymentId}`);
