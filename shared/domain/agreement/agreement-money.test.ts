import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import type { ContractTerms } from '#shared/domain/debt/debt.ts';
import { IndexSeriesDocument, seriesOf } from '#shared/domain/debt/index-series.ts';
import { type MoneyRules, RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { allocatedBy } from '#shared/domain/payment/allocate.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { paid, refunded } from '#shared/testing/agreement-money.ts';
import { after, agreeing, askedAt } from '#shared/testing/agreements.ts';
import { rulesWith } from '#shared/testing/index-series.ts';
import { AURORA, aDebt, aRecord, instant } from '#shared/testing/records.ts';
import { activeAgreementOf } from './agreement-figures.ts';
import { endAgreement } from './end-agreement.ts';
import { simulate } from './offers.ts';

const JUNE_08 = instant('2026-06-08T15:00:00.000Z');
/** IPCA and legal rate of eight months, all published long ago, and loaded on a day. */
function seriesLoadedOn(day: string): MoneyRules {
  const months = Array.from({ length: 8 }, (_, index) => ({
    month: `2026-${String(index + 3).padStart(2, '0')}`,
    percent: index % 3 === 2 ? '-0.20' : '0.90',
    publishedOn: '2026-03-01',
    loadedOn: day,
  }));
  const series = seriesOf(IndexSeriesDocument.parse({ source: 'teste', months }));
  return rulesWith({ ipca: series, 'taxa-legal': series });
}

const contracts = fc.record<ContractTerms>(
  {
    fineBps: fc.constant(200),
    monthlyInterestBps: fc.constant(100),
    interestMode: fc.constantFrom('pro-rata', 'value-per-day', 'legal'),
    honorariosBps: fc.constantFrom(500, 1_000),
    index: fc.constant('ipca'),
  },
  { requiredKeys: ['fineBps', 'monthlyInterestBps', 'interestMode'] },
);
const twoDebts = (terms: ContractTerms): RegisteredRecord =>
  aRecord({
    debts: [aDebt({ terms }), aDebt({ externalId: 'B', dueDate: localDate('2026-04-10'), terms })],
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
function happen(
  record: RegisteredRecord,
  { kind, part }: Event,
  now: Instant,
  rules: MoneyRules,
): RegisteredRecord {
  const agreement = activeAgreementOf(record, AURORA);
  switch (kind) {
    case 'pay': {
      const open = record.debts.filter(({ status }) => status === 'open');
      const named =
        part % 4 === 0 ? null : open.slice(part % 3, (part % 3) + 1).map(({ debtId }) => debtId);
      return paid(record, 500 + part * 300, now, named?.length ? named : null, undefined, rules);
    }
    case 'refund': {
      const payment = record.payments[part % Math.max(1, record.payments.length)];
      const left = payment ? payment.amount - payment.refunded : 0;
      if (!payment || left === 0) return record;
      return refunded(record, payment.paymentId, part % 2 === 0 ? left : 1, now, rules);
    }
    case 'end':
      return agreement
        ? after(
            record,
            endAgreement(record, agreement, { type: 'agreement-broken', number: 0 }, now, rules),
            now,
          )
        : record;
    case 'agree':
      return negotiated(record, part, now, rules);
    case 'renew': {
      if (!agreement) return record;
      const over = after(
        record,
        endAgreement(record, agreement, { type: 'agreement-renegotiated' }, now, rules),
        now,
      );
      return negotiated(over, part, now, rules);
    }
  }
}

function negotiated(
  record: RegisteredRecord,
  part: number,
  now: Instant,
  moneyRules: MoneyRules,
): RegisteredRecord {
  const parcels = [0, 2, 3, 8][part % 4] ?? 0;
  const question = askedAt(record, now, { moneyRules });
  const answer = simulate(question, { parcels });
  if (answer.outcome !== 'offer') return record;
  expect(answer.offer.owed).toBe(caseDue(record, AURORA, question.forDate, moneyRules).total);
  return after(record, agreeing(record, parcels, now, { moneyRules }), now);
}

/** Whether what a fulfilled agreement covers is settled; money that went back of what was paid before it may be owed. */
function isSettled(record: RegisteredRecord): boolean {
  const isBack = record.payments.some(({ refunded }) => refunded > 0);
  const covered = new Set(
    record.agreements
      .filter(({ status }) => status === 'fulfilled')
      .flatMap(({ debts }) => debts.map(({ debtId }) => debtId)),
  );
  const stillOpen = record.debts.filter(
    ({ status, debtId }) => status === 'open' && covered.has(debtId),
  );
  return isBack || stillOpen.length === 0;
}

test('whatever happens, in whatever order, no centavo is made or lost', () => {
  let agreements = 0;
  fc.assert(
    fc.property(events, contracts, fc.nat(60), (list, terms, loadedAfter) => {
      let now = JUNE_08;
      const loadedOn = addDays(localDate('2026-06-08'), loadedAfter);
      let rules: MoneyRules = RULES_WITHOUT_SERIES;
      let record = twoDebts(terms);
      for (const event of list) {
        now = addMinutes(now, event.days * 1_440 + 1);
        if (now.slice(0, 10) > loadedOn) rules = seriesLoadedOn(loadedOn);
        record = happen(record, event, now, rules);
        expect(isSettled(record)).toBe(true);
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
        endAgreement(record, agreement, { type: 'agreement-broken', number: 0 }, now, rules),
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

test('whoever keeps an agreement owes nothing more, whatever the contract and whenever a series came', () => {
  let kept = 0;
  fc.assert(
    fc.property(
      contracts,
      fc.integer({ min: 0, max: 60_000 }),
      fc.constantFrom('2026-05-01', '2026-06-04', '2026-06-08', '2026-06-09', '2026-07-20'),
      fc.constantFrom(0, 2, 3),
      (terms, part, loadedOn, parcels) => {
        const rulesOn = (now: Instant): MoneyRules =>
          now.slice(0, 10) >= loadedOn ? seriesLoadedOn(loadedOn) : RULES_WITHOUT_SERIES;
        const june01 = instant('2026-06-01T15:00:00.000Z');
        const start =
          part === 0
            ? twoDebts(terms)
            : paid(twoDebts(terms), part, june01, null, 'E0', rulesOn(june01));
        const signed = negotiated(start, [0, 2, 3].indexOf(parcels), JUNE_08, rulesOn(JUNE_08));
        const agreement = activeAgreementOf(signed, AURORA);
        if (!agreement) return;
        kept += 1;
        const end = agreement.instalments.reduce((record, { debtId, dueDate, amount }) => {
          const now = instant(`${dueDate}T15:00:00.000Z`);
          return paid(record, amount, now, [debtId], `P${debtId}`, rulesOn(now));
        }, signed);
        expect(end.agreements.map(({ status }) => status)).toEqual(['fulfilled']);
        expect(new Set(end.debts.map(({ status }) => status))).toEqual(new Set(['settled']));
        expect(caseDue(end, AURORA, localDate('2026-12-01'), rulesOn(JUNE_08)).total).toBe(0);
      },
    ),
    { numRuns: 200 },
  );
  expect(kept).toBeGreaterThan(100);
});
