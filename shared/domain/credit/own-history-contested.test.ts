import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { agreed, agreementIn } from '#shared/testing/agreements.ts';
import { aCustomer, aPaidDebt, UNKNOWN_APPLICANT } from '#shared/testing/credit.ts';
import { aCase, aDebt, aDisputedCase, AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { currentArtefact } from './credit-card.ts';
import { ownHistoryOf } from './own-history.ts';
import { scoreCredit } from './score-credit.ts';

const today = localDate('2026-03-20');
const look = { today, yearsBack: 5, policy: DEFAULT_CONTACT_POLICY };
const late = aDebt({ externalId: 'late', dueDate: localDate('2026-03-10') });

const contested = (debtId: Debt['debtId'] | null = null) => [{ ...aDisputedCase(), debtId }];
const older = aDebt({ externalId: 'older', dueDate: localDate('2026-01-12') });

test('what is contested is not late, and what is not is as late as it is', () => {
  const lateNow = (cases: ReturnType<typeof contested>) =>
    ownHistoryOf(aCustomer([late, older], { cases }), AURORA, look).daysLateNow;
  expect(lateNow(contested())).toBe(0);
  expect(lateNow(contested(older.debtId))).toBe(10);
  expect(lateNow(contested(late.debtId))).toBe(67);
});

test('who contests an instalment contests all of its agreement', () => {
  const inAgreement = agreed(aCustomer([older]), 2, instant('2026-01-20T12:00:00.000Z'));
  const [, second] = agreementIn(inAgreement).instalments;
  const cases = contested(second?.debtId);
  const lateNow = (known: typeof inAgreement) => ownHistoryOf(known, AURORA, look).daysLateNow;
  expect(lateNow(inAgreement)).toBe(28);
  expect(lateNow({ ...inAgreement, cases })).toBe(0);
});

test('whoever lost a dispute was not late while they waited for the answer', () => {
  const disputes = [
    {
      debtId: null,
      from: instant('2026-01-14T12:00:00.000Z'),
      until: instant('2026-03-18T12:00:00.000Z'),
    },
  ];
  // Late on 13 January, on 19 March may still be paid what was answered the day before.
  const cases = [aCase({ disputes })];
  expect(ownHistoryOf(aCustomer([older], { cases }), AURORA, look).daysLateNow).toBe(2);
});

test('nobody has a lower score because they contest something, in that dispute or after it', () => {
  const day = fc.integer({ min: 0, max: 100 }).map((days) => addDays(today, -days));
  const debts = fc.array(
    fc.record({ due: day, after: fc.option(fc.nat(40)), isMeant: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(debts, day, fc.option(fc.nat(60)), (drawn, from, lasts) => {
      const known = drawn.map(({ due, after }, place) =>
        after === null
          ? aDebt({ externalId: `${place}`, dueDate: due })
          : aPaidDebt(`${place}`, due, addDays(due, after)),
      );
      const meant = drawn.findIndex(({ isMeant }) => isMeant);
      const one = known[meant];
      const debtId = one ? ('debt' in one ? one.debt : one).debtId : null;
      const begun = instant(`${from}T15:00:00.000Z`);
      const ended = lasts !== null && {
        disputes: [
          { debtId, from: begun, until: instant(`${addDays(from, lasts)}T15:00:00.000Z`) },
        ],
      };
      const cases = [ended ? aCase(ended) : { ...aDisputedCase(), debtId, disputedAt: begun }];
      const scored = (before: RegisteredRecord) => {
        const own = ownHistoryOf(before, AURORA, look);
        return scoreCredit({ ...UNKNOWN_APPLICANT, ...own }, currentArtefact().card).value;
      };
      expect(scored(aCustomer(known, { cases }))).toBeGreaterThanOrEqual(scored(aCustomer(known)));
    }),
  );
});

test('how late a debt was settled while it was contested counts for nothing, in that dispute and after it', () => {
  const owing = aCustomer([aDebt()], { cases: [aDisputedCase()] });
  const at = instant('2026-11-20T15:00:00.000Z');
  const payment = {
    paymentId: paymentIdOf('sandbox', '1'),
    credorId: AURORA,
    gateway: 'sandbox' as const,
    chargeId: null,
    amount: centavos(200_000),
    paidAt: at,
  };
  const applied = takePayment(owing, payment, RULES_WITHOUT_SERIES);
  const paid = preview(owing, [applied], { debtorId: MARIA, at });
  const closing = { type: 'dispute-closed' as const, credorId: AURORA, outcome: 'upheld' as const };
  const closed = preview(paid, [closing], { debtorId: MARIA, at });
  for (const known of [paid, closed])
    expect(ownHistoryOf(known, AURORA, { ...look, today: localDate('2026-11-21') })).toMatchObject({
      settledDebts: 1,
      worstDelay: null,
    });
});
