import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { afterMoney } from '#shared/domain/payment/after-money.ts';
import { refundPayment } from '#shared/domain/payment/refund.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { at } from './agreement-clock.ts';
import { DEFAULT_ASSESSMENT } from './assessment.ts';

/** What becomes true when so much of a payment goes back to Maria on a day. */
export function refundFacts(
  record: RegisteredRecord,
  id: string,
  amount: number,
  day: string,
): readonly Fact[] {
  const paymentId = paymentIdOf('sandbox', id);
  const refund = { paymentId, refundId: `R${day}`, amount: centavos(amount) };
  const answer = refundPayment(record, refund, RULES_WITHOUT_SERIES);
  if (answer.outcome !== 'refunded') throw new Error(answer.outcome);
  return afterMoney(record, answer.fact, DEFAULT_ASSESSMENT, at(day), RULES_WITHOUT_SERIES);
}

/** The messages that are asked for: what each is for, and its text. */
export const askedFor = (facts: readonly Fact[]) =>
  facts.flatMap((fact) =>
    fact.type === 'message-requested' ? [[fact.purpose.kind, fact.templateId]] : [],
  );
