import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { addDays, type LocalDate, localDate } from '#shared/domain/values/local-date.ts';
import { at, breaksOn } from '#shared/testing/agreement-clock.ts';
import { chargedBack, paid, paidOff, refunded } from '#shared/testing/agreement-money.ts';
import { agreed } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { AURORA, aRecord } from '#shared/testing/records.ts';
import { keptOf } from '#shared/domain/payment/payment.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { DEFAULT_OFFER_POLICY } from './default-offer-policy.ts';
import { OfferPolicy } from './offer-policy.ts';
import { payAgainBy } from '#shared/domain/payment/pay-again-by.ts';

const policy = OfferPolicy.parse({ ...DEFAULT_OFFER_POLICY, payoffDiscountBps: 1_000 });
const START = agreed(aRecord(), 3, at('2026-06-08'), { policy });
const dueOf = (record: RegisteredRecord, on: LocalDate) =>
  caseDue(record, AURORA, on, RULES_WITHOUT_SERIES);

type Move = { readonly kind: 'pay' | 'payoff' | 'refund' | 'hold'; readonly part: number };

/** One move of a life; the record as it was where the move is not possible. */
function moved(
  record: RegisteredRecord,
  { kind, part }: Move,
  day: LocalDate,
  now: Instant,
): RegisteredRecord {
  const id = `E${record.payments.length}`;
  const { debts } = dueOf(record, day);
  const due = debts[part % Math.max(1, debts.length)];
  const debtId = due?.debt.debtId;
  const share = (whole: number) =>
    part % 3 === 0 ? whole : Math.max(1, Math.floor((whole * part) / 100));
  switch (kind) {
    case 'pay':
      return due && debtId
        ? paid(record, share(due.total), now, part % 4 === 0 ? null : [debtId], id)
        : record;
    case 'payoff':
      return debtId ? paidOff(record, now, id, 0, part % 2 ? null : [debtId]).record : record;
    case 'refund':
    case 'hold': {
      const payment = record.payments[part % Math.max(1, record.payments.length)];
      const left = payment ? keptOf(payment) : 0;
      if (!payment || left === 0) return record;
      const takes = kind === 'refund' ? refunded : chargedBack;
      return takes(record, payment.paymentId, share(left), now);
    }
  }
}

const LIVES: readonly (readonly [string, readonly Move['kind'][]])[] = [
  ['', ['pay', 'pay', 'payoff', 'refund', 'refund']],
  [', whatever a bank holds', ['pay', 'pay', 'payoff', 'refund', 'refund', 'hold']],
];

test.each(LIVES)(
  'a refund never costs the debtor more than went back, nor breaks the agreement before that may be paid again%s',
  (_, kinds) => {
    const kind = fc.constantFrom(...kinds);
    const move = fc.record({ kind, part: fc.nat(99), days: fc.nat(14) });
    fc.assert(
      fc.property(fc.array(move, { minLength: 2, maxLength: 10 }), (moves) => {
        let record = START;
        let day = localDate('2026-06-08');
        for (const [index, { days, ...one }] of moves.entries()) {
          day = addDays(day, days);
          const now = addMinutes(at(day), index);
          const after = moved(record, one, day, now);
          expect(one.kind === 'refund' ? breachesOf(record, after, day) : []).toEqual([]);
          expect(sumsThatFail(after)).toEqual([]);
          record = after;
        }
      }),
      { numRuns: 200 },
    );
  },
);

/** Where it costs more than went back on the day or when that may be paid again, or breaks before. */
function breachesOf(was: RegisteredRecord, now: RegisteredRecord, day: LocalDate) {
  const back = sumRefunded(now) - sumRefunded(was);
  const payBy = payAgainBy(day, was.debtor.uf);
  const dearer = [day, payBy].filter((on) => dueOf(now, on).total > dueOf(was, on).total + back);
  const [before, after] = [breaksOn(was), breaksOn(now)];
  const isHasted =
    after !== undefined && after <= payBy && !(before !== undefined && before <= after);
  return [...dearer, ...(isHasted ? [after] : [])];
}

const sumRefunded = ({ payments }: RegisteredRecord): number =>
  payments.reduce((sum, { refunded: gone }) => sum + gone, 0);
