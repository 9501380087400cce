import { expect, test } from 'vitest';
import { DEFAULT_OFFER_POLICY } from '#shared/domain/agreement/default-offer-policy.ts';
import { OfferPolicy } from '#shared/domain/agreement/offer-policy.ts';
import { payoffOf } from '#shared/domain/agreement/payoff.ts';
import { requestCharge } from '#shared/domain/charge/request-charge.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { refunded } from '#shared/testing/agreement-money.ts';
import { after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { AURORA, aRecord, instant } from '#shared/testing/records.ts';
import { afterMoney } from './after-money.ts';
import { takePayment } from './take-payment.ts';

const rules = RULES_WITHOUT_SERIES;
const at = (date: string): Instant => instant(`${date}T15:00:00.000Z`);
const FIRST = paymentIdOf('sandbox', 'P');

/** A charge of all that is owed, payable until a moment, and paid in two sums which the gateway tells as one total. */
function paidInParts(
  record: RegisteredRecord,
  { now, expiresAt, paidAt }: { now: Instant; expiresAt: Instant; paidAt: readonly Instant[] },
) {
  const agreement = record.agreements.length > 0 ? agreementIn(record) : null;
  const on = localDateOf(now, record.debtor.zone);
  const quote = agreement && payoffOf(record, agreement, on, rules);
  const ahead = quote && {
    debtIds: quote.due.map(({ debt }) => debt.debtId),
    payoff: quote.payoff,
  };
  const answer = requestCharge(record, { credorId: AURORA, ...ahead, now, rules });
  if (answer.outcome !== 'requested') throw new Error(answer.outcome);
  const { chargeId, amount, fact } = answer;
  const code = { gateway: 'sandbox', copiaECola: '0'.repeat(30), expiresAt };
  const issued: Fact = { type: 'charge-issued', chargeId, credorId: AURORA, ...code };
  const about = { credorId: AURORA, gateway: 'sandbox', chargeId };
  return paidAt.reduce(
    (known, moment, index) => {
      const part = index === 0 ? 50_000 : amount - 50_000;
      const own =
        index === 0
          ? { paymentId: FIRST }
          : { paymentId: paymentIdOf('sandbox', 'P#2'), continues: FIRST };
      const payment = { ...about, ...own, amount: centavos(part), paidAt: moment };
      const taken = takePayment(known, payment, rules);
      return after(known, afterMoney(known, taken, DEFAULT_ASSESSMENT, moment, rules), moment);
    },
    after(record, [fact, issued], now),
  );
}

const owed = ({ debts }: RegisteredRecord) =>
  debts
    .filter(({ status }) => status === 'open')
    .reduce((sum, { ledger }) => sum + ledger.principalOpen, 0);

const policy = OfferPolicy.parse({ ...DEFAULT_OFFER_POLICY, payoffDiscountBps: 1_000 });
const AGREED = agreed(aRecord(), 3, at('2026-06-08'), { policy });
const PAYOFF = { now: at('2026-06-09'), expiresAt: instant('2026-06-09T23:00:00.000Z') };

test.each([
  ['one moment', [at('2026-06-09'), at('2026-06-09')]],
  ['two moments', [at('2026-06-09'), instant('2026-06-09T16:00:00.000Z')]],
])(
  'who pays an agreement off ahead in two sums of %s has what paying ahead spares',
  (_, paidAt) => {
    const end = paidInParts(AGREED, { ...PAYOFF, paidAt });
    expect(end.agreements[0]?.status).toBe('fulfilled');
    expect(end.payments.map(({ overpaid }) => overpaid)).toEqual([0, 0]);
    expect(sumsThatFail(end)).toEqual([]);
    // What goes back of it is owed, and no more.
    const back = refunded(end, FIRST, 50_000, at('2026-07-01'));
    expect(owed(back)).toBe(50_000);
    expect(sumsThatFail(back)).toEqual([]);
  },
);

test('has it not when the second sum came after the charge had expired', () => {
  const paidAt = [at('2026-06-09'), at('2026-06-10')];
  const end = paidInParts(AGREED, { ...PAYOFF, paidAt });
  expect(end.agreements[0]?.status).toBe('active');
  expect(owed(end)).toBeGreaterThan(10_000);
});

test('a charge of Friday that may be paid until Monday costs on Monday what it asked, also in two sums', () => {
  const end = paidInParts(aRecord(), {
    now: at('2026-03-20'),
    expiresAt: instant('2026-03-24T03:00:00.000Z'),
    paidAt: [at('2026-03-23'), instant('2026-03-23T16:00:00.000Z')],
  });
  expect(localDate('2026-03-20')).toBe(end.charges[0]?.forDate);
  expect(end.cases[0]?.status).toBe('settled');
  expect(sumsThatFail(end)).toEqual([]);
});
