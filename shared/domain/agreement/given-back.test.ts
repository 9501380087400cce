import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { at } from '#shared/testing/agreement-clock.ts';
import { chargedBack, paid, paidOff, refunded } from '#shared/testing/agreement-money.ts';
import { agreed, agreementIn } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { aRecord } from '#shared/testing/records.ts';
import { DEFAULT_OFFER_POLICY } from './default-offer-policy.ts';
import { OfferPolicy } from './offer-policy.ts';
import { payoffOf } from './payoff.ts';

// An entry due on 11 June 2026 and three parcels, of 273,34 and twice 273,33; a tenth is given up of what is paid ahead.
const policy = OfferPolicy.parse({ ...DEFAULT_OFFER_POLICY, payoffDiscountBps: 1_000 });
const START = agreed(aRecord(), 3, at('2026-06-08'), { policy });
const [entry, first, second] = agreementIn(START).instalments;
if (!entry || !first || !second) throw new Error('no parcels');
const idOf = (id: string) => paymentIdOf('sandbox', id);

const openOf = ({ debts }: RegisteredRecord, debtId: DebtId) =>
  debts.find((debt) => debt.debtId === debtId)?.ledger.principalOpen;
const openIn = (record: RegisteredRecord) =>
  record.debts
    .filter(({ status, instalment }) => status === 'open' && instalment)
    .reduce((sum, { ledger }) => sum + ledger.principalOpen, 0);

describe('a parcel of 273,34 that was paid ahead for 246,01 while the agreement runs', () => {
  const { record: ahead, amount } = paidOff(START, at('2026-06-09'), 'P0', 0, [first.debtId]);

  test('owes again what the creditor gives back of it, and not what paying ahead had spared', () => {
    expect([first.amount, amount, openOf(ahead, first.debtId)]).toEqual([27_334, 24_601, 0]);
    const back = refunded(ahead, idOf('P0'), 1, at('2026-06-10'));
    expect(openOf(back, first.debtId)).toBe(1);
    expect(sumsThatFail(back)).toEqual([]);
  });

  test('owes 246,01 when all of it went back, in one or in two, and nothing is dropped of it again', () => {
    for (const parts of [[24_601], [24_600, 1], [1, 24_600]]) {
      const back = parts.reduce(
        (record, part, index) => refunded(record, idOf('P0'), part, at(`2026-06-1${index}`)),
        ahead,
      );
      expect(openOf(back, first.debtId)).toBe(24_601);
      const on = localDate('2026-06-12');
      const quote = payoffOf(back, agreementIn(back), on, RULES_WITHOUT_SERIES, [first.debtId]);
      expect([quote.total, quote.dropped]).toEqual([24_601, 0]);
    }
  });

  test('owes what paying ahead had spared while the payer’s bank holds some of it, as before', () => {
    const taken = chargedBack(ahead, idOf('P0'), 100, at('2026-06-10'));
    expect(openOf(taken, first.debtId)).toBe(27_334 - 24_501);
    expect(openOf(refunded(taken, idOf('P0'), 50, at('2026-06-11')), first.debtId)).toBe(
      27_334 - 24_451,
    );
  });
});

const moves = fc.array(
  fc.record({ part: fc.integer({ min: 1, max: 100 }), which: fc.nat(9), days: fc.nat(12) }),
  { minLength: 1, maxLength: 6 },
);

test.each([
  ['runs', [first.debtId, second.debtId]],
  ['was kept', null],
])(
  'an agreement that %s owes what goes back and no more, whatever goes back in whatever parts',
  (_, only) => {
    fc.assert(
      fc.property(moves, fc.constantFrom(0, 30), (returns, tolerance) => {
        let { record } = paidOff(START, at('2026-06-09'), 'P0', tolerance, only);
        if (only) record = paid(record, entry.amount, at('2026-06-10'), [entry.debtId], 'E0');
        const before = openIn(record);
        let gone = 0;
        for (const [index, { part, which, days }] of returns.entries()) {
          const payment = record.payments[which % record.payments.length];
          if (!payment) continue;
          const left = payment.amount - payment.refunded;
          const amount = Math.floor((left * part) / 100);
          if (amount === 0) continue;
          const day = String(1 + index * 4 + (days % 4)).padStart(2, '0');
          record = refunded(record, payment.paymentId, amount, at(`2026-07-${day}`));
          gone += amount;
          expect(openIn(record)).toBe(before + gone);
          expect(sumsThatFail(record)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  },
);
