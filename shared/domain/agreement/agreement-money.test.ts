import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { allocatedBy } from '#shared/domain/payment/allocate.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { paid, refunded } from '#shared/testing/agreement-money.ts';
import { after, agreeing, askedAt } from '#shared/testing/agreements.ts';
import { AURORA, aDebt, aRecord, instant } from '#shared/testing/records.ts';
import { activeAgreementOf } from './agreement-figures.ts';
import { endAgreement } from './end-agreement.ts';
import { simulate } from './offers.ts';

const JUNE_08 = instant('2026-06-08T15:00:00.000Z');
const TWO_DEBTS = aRecord({
  debts: [aDebt(), aDebt({ externalId: 'B', dueDate: localDate('2026-04-10') })],
});

type Event = {
  readonly kind: 'pay' | 'refund' | 'end' | 'agree' | 'renew';
  readonly part: number;
  readonly days: number;
};
const events = fc.array(
  fc.record({
    kind: fc.constantFrom<Event['kind']>('pay', 'pay', 'pay', 'refund', 'end', 'agree', 'renew'),
    part: fc.integer({ min: 0, max: 99 }),
    days: fc.integer({ min: 0, max: 20 }),
  }),
  { minLength: 1, maxLength: 14 },
);

/** One more thing happens to Maria; nothing when it cannot. */
function happen(record: RegisteredRecord, { kind, part }: Event, now: Instant): RegisteredRecord {
  const agreement = activeAgreementOf(record, AURORA);
  switch (kind) {
    case 'pay': {
      const open = record.debts.filter(({ status }) => status === 'open');
      const named =
        part % 4 === 0 ? null : open.slice(part % 3, (part % 3) + 1).map(({ debtId }) => debtId);
      return paid(record, 500 + part * 300, now, named?.length ? named : null);
    }
    case 'refund': {
      const payment = record.payments[part % Math.max(1, record.payments.length)];
      const left = payment ? payment.amount - payment.refunded : 0;
      if (!payment || left === 0) return record;
      return refunded(record, payment.paymentId, part % 2 === 0 ? left : 1, now);
    }
    case 'end':
      return agreement
        ? after(
            record,
            endAgreement(
              record,
              agreement,
              { type: 'agreement-broken', number: 0 },
              now,
              RULES_WITHOUT_SERIES,
            ),
            now,
          )
        : record;
    case 'agree':
      return negotiated(record, part, now);
    case 'renew': {
      if (!agreement) return record;
      const over = after(
        record,
        endAgreement(
          record,
          agreement,
          { type: 'agreement-renegotiated' },
          now,
          RULES_WITHOUT_SERIES,
        ),
        now,
      );
      return negotiated(over, part, now);
    }
  }
}

function negotiated(record: RegisteredRecord, part: number, now: Instant): RegisteredRecord {
  const parcels = [0, 2, 3, 8][part % 4] ?? 0;
  const isOffered = simulate(askedAt(record, now), { parcels }).outcome === 'offer';
  return isOffered ? after(record, agreeing(record, parcels, now), now) : record;
}

test('whatever happens, in whatever order, no centavo is made or lost', () => {
  let agreements = 0;
  fc.assert(
    fc.property(events, (list) => {
      let now = JUNE_08;
      let record = TWO_DEBTS;
      for (const event of list) {
        now = addMinutes(now, event.days * 1_440 + 1);
        record = happen(record, event, now);
        for (const { amount, allocations, overpaid, refunded } of record.payments) {
          expect(allocatedBy(allocations) + overpaid + refunded).toBe(amount);
        }
        for (const { instalments, total, interest } of record.agreements) {
          expect(instalments.reduce((sum, part) => sum + part.amount, 0)).toBe(total + interest);
        }
        expect(record.agreements.filter(({ status }) => status === 'active').length).toBeLessThan(
          2,
        );
      }
      agreements += record.agreements.length;
      const agreement = activeAgreementOf(record, AURORA);
      if (!agreement || record.agreements.some(({ status }) => status === 'fulfilled')) return;
      const broken = after(
        record,
        endAgreement(
          record,
          agreement,
          { type: 'agreement-broken', number: 0 },
          now,
          RULES_WITHOUT_SERIES,
        ),
        now,
      );
      for (const debt of broken.debts.filter(({ instalment }) => !instalment)) {
        const principalPaid = broken.payments
          .flatMap(({ allocations }) => allocations)
          .filter(({ debtId }) => debtId === debt.debtId)
          .reduce((sum, { principal }) => sum + principal, 0);
        expect(debt.ledger.principalOpen + principalPaid).toBe(debt.principal);
      }
    }),
    { numRuns: 300 },
  );
  expect(agreements).toBeGreaterThan(100);
});
