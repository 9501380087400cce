import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ContractTerms } from '#shared/domain/debt/debt.ts';
import { principalOwed } from '#shared/domain/debt/debt.ts';
import { untouchedLedger } from '#shared/domain/debt/ledger.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aSeries, rulesWith } from '#shared/testing/index-series.ts';
import { aDebt, TERMS } from '#shared/testing/records.ts';
import { allocate, allocatedBy } from './allocate.ts';
import { AllocationStrategy } from './allocation-strategy.ts';

const due = localDate('2026-03-10');
const on = localDate('2026-03-15');
const how = { on, consumer: true, rules: RULES_WITHOUT_SERIES };
/** On 15 March the older owes 1,67 + 20,00 + 1.000,00, the newer 0,50 + 10,00 + 500,00. */
const older = aDebt();
const newer = aDebt({
  externalId: 'B',
  principal: centavos(50_000),
  dueDate: localDate('2026-03-12'),
});

const split = (strategy: AllocationStrategy, amount: number) =>
  allocate([older, newer], centavos(amount), { ...how, strategy }).allocations.map(
    ({ interest, fine, principal }) => [interest, fine, principal],
  );

test.each<[AllocationStrategy, number[][]]>([
  [
    'oldest-first',
    [
      [167, 2_000, 100_000],
      [50, 833, 0],
    ],
  ],
  [
    'charges-first',
    [
      [167, 2_000, 99_833],
      [50, 1_000, 0],
    ],
  ],
  [
    'principal-first',
    [
      [0, 0, 100_000],
      [0, 0, 3_050],
    ],
  ],
])('R$ 1.030,50 of two debts, %j', (strategy, expected) => {
  expect(split(strategy, 103_050)).toEqual(expected);
});

test('interest that is left when the principal is paid stays owed', () => {
  const { ledgers, overpaid } = allocate([older], centavos(100_000), {
    ...how,
    strategy: 'principal-first',
  });
  expect(overpaid).toBe(0);
  expect(ledgers[0]?.ledger).toMatchObject({
    principalOpen: 0,
    fineOpen: 2_000,
    interestOpen: 167,
  });
});

test.each([
  ['two centavos missing', 102_165, 0, 2],
  ['three centavos missing', 102_164, 3, 0],
])('with a tolerance of 2, a payment with %s', (_, amount, open, waived) => {
  const tolerant = { ...how, tolerance: centavos(2) };
  const { ledgers, waived: let_ } = allocate([older], centavos(amount), tolerant);
  expect(ledgers[0]?.ledger.principalOpen).toBe(open);
  expect(allocatedBy(let_)).toBe(waived);
});

const discounted = aDebt({
  terms: { ...TERMS, discount: { until: localDate('2026-03-06'), amount: centavos(5_000) } },
});

test.each([
  ['whoever pays the whole in time has the discount', '2026-03-06', 95_000, 0, 5_000],
  ['whoever pays less than the whole has none', '2026-03-06', 94_999, 5_001, 0],
  ['whoever pays a day later has none', '2026-03-07', 95_000, 5_000, 0],
])('%s', (_, day, amount, open, waived) => {
  const { ledgers, waived: let_ } = allocate([discounted], centavos(amount), {
    ...how,
    on: localDate(day),
  });
  expect(ledgers[0]?.ledger.principalOpen).toBe(open);
  expect(allocatedBy(let_)).toBe(waived);
});

const rules = rulesWith({
  ipca: aSeries(['2026-03', '0.40', '2026-04-10'], ['2026-04', '-0.10', '2026-05-10']),
});
const terms = fc.record(
  {
    fineBps: fc.constantFrom(0, 200),
    monthlyInterestBps: fc.constantFrom(0, 100),
    interestMode: fc.constantFrom('pro-rata' as const, 'value-per-day' as const),
    index: fc.constant('ipca' as const),
    honorariosBps: fc.constant(1_000),
    rebate: fc.integer({ min: 1, max: 5_000 }).map(centavos),
    discount: fc.record({
      until: fc.constantFrom(localDate('2026-03-05'), localDate('2026-03-10')),
      amount: fc.integer({ min: 1, max: 9_000 }).map(centavos),
    }),
  },
  { requiredKeys: ['fineBps', 'monthlyInterestBps', 'interestMode'] },
);
const strategies = fc.constantFrom(...AllocationStrategy.options);
const step = fc.record({
  days: fc.integer({ min: 0, max: 40 }),
  amount: fc.integer({ min: 1, max: 90_000 }),
  strategy: strategies,
  tolerance: fc.integer({ min: 0, max: 1_000 }),
});

test('whatever the terms, the order and the tolerance, what a debt ever owed is paid, waived or open', () => {
  const property = fc.property(
    terms,
    terms,
    fc.array(step, { minLength: 1, maxLength: 6 }),
    (ofOlder: ContractTerms, ofNewer: ContractTerms, steps) => {
      let debts = [
        { ...older, terms: ofOlder },
        { ...newer, terms: ofNewer },
      ].map((debt) => ({ ...debt, ledger: untouchedLedger(debt) }));
      const gone = new Map(debts.map(({ debtId }) => [debtId, 0]));
      let day = addDays(due, -5);
      for (const { days, amount, strategy, tolerance } of steps) {
        day = addDays(day, days);
        const asked = { on: day, consumer: true, rules, strategy, tolerance: centavos(tolerance) };
        const { allocations, waived, overpaid, ledgers } = allocate(debts, centavos(amount), asked);
        expect(allocatedBy(allocations) + overpaid).toBe(amount);
        for (const part of [...allocations, ...waived]) {
          gone.set(part.debtId, (gone.get(part.debtId) ?? 0) + part.principal);
        }
        debts = debts.map((debt) => ({
          ...debt,
          ledger: ledgers.find(({ debtId }) => debtId === debt.debtId)?.ledger ?? debt.ledger,
        }));
        for (const debt of debts) {
          const paid = gone.get(debt.debtId) ?? 0;
          expect(paid + debt.ledger.principalOpen).toBe(principalOwed(debt));
        }
      }
    },
  );
  fc.assert(property);
});
