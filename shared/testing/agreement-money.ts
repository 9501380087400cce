import { type MoneyRules, RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { afterMoney } from '#shared/domain/payment/after-money.ts';
import { chargeBack } from '#shared/domain/payment/chargeback.ts';
import { refundPayment } from '#shared/domain/payment/refund.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { chargeIdOf, paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtId, PaymentId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { after } from './agreements.ts';
import { AURORA, MARIA } from './records.ts';

/** Maria pays so much on a day, for these debts or for whatever there is; it may become known later. */
export function paid(
  record: RegisteredRecord,
  amount: number,
  paidAt: Instant,
  debtIds: readonly DebtId[] | null,
  id = `${paidAt}${record.payments.length}`,
  rules: MoneyRules = RULES_WITHOUT_SERIES,
  toldAt: Instant = paidAt,
): RegisteredRecord {
  const chargeId = debtIds ? chargeIdOf(MARIA, id) : null;
  const charge: Charge[] =
    debtIds && chargeId
      ? [
          {
            chargeId,
            credorId: AURORA,
            debtIds: [...debtIds],
            amount: centavos(amount),
            forDate: localDate(paidAt.slice(0, 10)),
            requestedAt: paidAt,
            status: 'requested',
          },
        ]
      : [];
  const asked = { ...record, charges: [...record.charges, ...charge] };
  const payment = {
    paymentId: paymentIdOf('sandbox', id),
    credorId: AURORA,
    gateway: 'sandbox',
    chargeId,
    amount: centavos(amount),
    paidAt,
  };
  const facts = afterMoney(
    asked,
    takePayment(asked, payment, rules),
    DEFAULT_ASSESSMENT,
    toldAt,
    rules,
  );
  return after(asked, facts, toldAt);
}

/** So much of a payment goes back to Maria. */
export function refunded(
  record: RegisteredRecord,
  paymentId: PaymentId,
  amount: number,
  now: Instant,
  rules: MoneyRules = RULES_WITHOUT_SERIES,
): RegisteredRecord {
  const refund = { paymentId, refundId: `R${now}`, amount: centavos(amount) };
  const answer = refundPayment(record, refund, rules);
  if (answer.outcome !== 'refunded') throw new Error(answer.outcome);
  return after(record, afterMoney(record, answer.fact, DEFAULT_ASSESSMENT, now, rules), now);
}

/** The payer's bank takes so much of a payment back. */
export function chargedBack(
  record: RegisteredRecord,
  paymentId: PaymentId,
  amount: number,
  now: Instant,
): RegisteredRecord {
  const rules = RULES_WITHOUT_SERIES;
  const news = { paymentId, chargebackId: `C${now}`, amount: centavos(amount) };
  const answer = chargeBack(record, news, rules);
  if (answer.outcome !== 'charged-back') throw new Error(answer.outcome);
  return after(record, afterMoney(record, answer.fact, DEFAULT_ASSESSMENT, now, rules), now);
}
