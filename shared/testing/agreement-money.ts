import { type MoneyRules, RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { payoffOf } from '#shared/domain/agreement/payoff.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { requestCharge } from '#shared/domain/charge/request-charge.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { afterMoney } from '#shared/domain/payment/after-money.ts';
import { chargeBack } from '#shared/domain/payment/chargeback.ts';
import { refundPayment } from '#shared/domain/payment/refund.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { chargeIdOf, paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtId, PaymentId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, centavos } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { after, agreementIn } from './agreements.ts';
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
            number: 1,
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

/** Maria pays what is left of her agreement ahead, or only some instalments, by a charge that promises what that spares. */
export function paidOff(
  record: RegisteredRecord,
  paidAt: Instant,
  id: string,
  tolerance = 0,
  only: readonly DebtId[] | null = null,
): { readonly record: RegisteredRecord; readonly amount: Centavos } {
  const rules = RULES_WITHOUT_SERIES;
  const on = localDateOf(paidAt, record.debtor.zone);
  const { due, payoff } = payoffOf(record, agreementIn(record), on, rules, only);
  const debtIds = due.map(({ debt }) => debt.debtId);
  const answer = requestCharge(record, { credorId: AURORA, debtIds, payoff, now: paidAt, rules });
  if (answer.outcome !== 'requested') throw new Error(answer.outcome);
  const { chargeId, fact } = answer;
  const code = { gateway: 'sandbox', copiaECola: '0'.repeat(30), expiresAt: paidAt };
  const issued: Fact = { type: 'charge-issued', chargeId, credorId: AURORA, ...code };
  const asked = after(record, [fact, issued], paidAt);
  const amount = centavos(answer.amount - tolerance);
  const payment = {
    paymentId: paymentIdOf('sandbox', id),
    credorId: AURORA,
    gateway: 'sandbox',
    chargeId,
    amount,
    paidAt,
    ...(tolerance > 0 && { tolerance: centavos(tolerance) }),
  };
  const taken = takePayment(asked, payment, rules);
  const facts = afterMoney(asked, taken, DEFAULT_ASSESSMENT, paidAt, rules);
  return { record: after(asked, facts, paidAt), amount };
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
