import fc from 'fast-check';
import { expect, test } from 'vitest';
import { untouchedLedger } from '#shared/domain/debt/ledger.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import vectors from '#shared/testing/fixtures/brazil/late-charges.json' with { type: 'json' };
import { aDebt } from '#shared/testing/records.ts';
import { allocate, allocatedBy } from './allocate.ts';

const due = localDate('2026-03-10');
const on = localDate('2026-03-15');
const debtId = aDebt().debtId;
const how = { on, consumer: true, rules: RULES_WITHOUT_SERIES };

test.each([
  ['less than the interest goes to interest alone', 100, { interest: 100, fine: 0, principal: 0 }],
  ['then the fine is paid', 1_000, { interest: 167, fine: 833, principal: 0 }],
  ['then the principal', 52_167, { interest: 167, fine: 2_000, principal: 50_000 }],
  ['and the whole settles it', 102_167, { interest: 167, fine: 2_000, principal: 100_000 }],
])('of a payment, %s', (_, amount, expected) => {
  const { allocations, overpaid } = allocate([aDebt()], centavos(amount), how);
  expect(allocations).toEqual([{ debtId, ...expected }]);
  expect(overpaid).toBe(0);
});

test.each(vectors.vectors)(
  'paying $total after $daysLate days settles a debt of $principal to the centavo',
  ({ principal, daysLate, total }) => {
    const debt = aDebt({ principal: centavos(principal) });
    const day = addDays(due, daysLate);
    const { overpaid, ledgers } = allocate([debt], centavos(total), { ...how, on: day });
    expect(overpaid).toBe(0);
    expect(ledgers[0]?.ledger).toMatchObject({ principalOpen: 0, fineOpen: 0, interestOpen: 0 });
  },
);

test('the oldest debt is paid first, whatever order they come in', () => {
  const newer = aDebt({ externalId: 'B', dueDate: localDate('2026-03-12') });
  const { allocations } = allocate([newer, aDebt()], centavos(102_267), how);
  expect(allocations.map((a) => a.debtId)).toEqual([debtId, newer.debtId]);
});

test('what no debt takes is overpaid', () => {
  const { overpaid, allocations } = allocate([aDebt()], centavos(103_000), how);
  expect({ overpaid, allocated: allocatedBy(allocations) }).toEqual({
    overpaid: 833,
    allocated: 102_167,
  });
});

test('a debt that is settled takes nothing', () => {
  const settled = aDebt({ ledger: untouchedLedger({ ...aDebt(), principal: centavos(0) }) });
  expect(allocate([settled], centavos(500), how)).toEqual({
    allocations: [],
    waived: [],
    overpaid: 500,
    ledgers: [],
  });
});

test('paying in part brings the ledger to the day of the payment and charges the fine once', () => {
  const first = allocate([aDebt()], centavos(50_000), how).ledgers[0];
  expect(first?.ledger).toMatchObject({ accruedThrough: '2026-03-15', fineCharged: true });
  const later = aDebt({ ledger: first?.ledger ?? aDebt().ledger });
  const [second] = allocate([later], centavos(1_000_000), {
    ...how,
    on: localDate('2026-03-25'),
  }).allocations;
  expect(second).toEqual({ debtId, interest: 174, fine: 0, principal: 52_167 });
});

test('no sequence of partial payments makes or loses a centavo', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 12 });
  const step = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(amounts, step, (paid, days) => {
      let debts = [aDebt(), aDebt({ externalId: 'B', principal: centavos(33_333) })];
      let principalPaid = 0;
      for (const [i, amount] of paid.entries()) {
        const split = allocate(debts, centavos(amount), { ...how, on: addDays(due, i * days) });
        expect(allocatedBy(split.allocations) + split.overpaid).toBe(amount);
        principalPaid += split.allocations.reduce((sum, a) => sum + a.principal, 0);
        debts = debts.map((debt) => ({
          ...debt,
          ledger: split.ledgers.find((l) => l.debtId === debt.debtId)?.ledger ?? debt.ledger,
        }));
        const open = debts.reduce((sum, debt) => sum + debt.ledger.principalOpen, 0);
        expect(principalPaid + open).toBe(133_333);
      }
    }),
  );
});
