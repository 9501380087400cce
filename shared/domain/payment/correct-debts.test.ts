import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { addCentavos, centavos } from '#shared/domain/values/money.ts';
import { AURORA, aDebt, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { allocatedBy } from './allocate.ts';
import { withRestatedPayments } from './correct-debts.ts';
import { takePayment } from './take-payment.ts';

const context = { debtorId: MARIA, at: instant('2026-03-20T15:00:00.000Z') };
const other = aDebt({ externalId: 'NF-1002/1', principal: centavos(50_000) });

function paid(
  record: RegisteredRecord,
  amount: number,
  id = 'E1',
  paidAt = '2026-03-09T15:00:00.000Z',
): RegisteredRecord {
  const payment = {
    paymentId: paymentIdOf('sandbox', id),
    credorId: AURORA,
    gateway: 'sandbox',
    chargeId: null,
    amount: centavos(amount),
    paidAt: instant(paidAt),
  };
  return preview(record, [takePayment(record, payment, RULES_WITHOUT_SERIES)], context);
}

type Changes = readonly [string, number][];

function told(record: RegisteredRecord, changes: Changes): readonly Fact[] {
  const facts = changes.map(([externalId, principal]): Fact => {
    const { debtId, credorId, description, dueDate, terms } = aDebt({ externalId });
    const whose = { credorId, debtId, description, dueDate, terms };
    return { type: 'debt-corrected', ...whose, principal: centavos(principal) };
  });
  return withRestatedPayments(record, facts, context, RULES_WITHOUT_SERIES);
}

const corrected = (record: RegisteredRecord, ...changes: Changes) =>
  preview(record, told(record, changes), context);

/** Every centavo of every payment is in a debt, went back or waits; every debt's principal is paid or open. */
function expectBalanced({ payments, debts }: RegisteredRecord): void {
  for (const { amount, allocations, overpaid, refunded } of payments)
    expect(addCentavos(allocatedBy(allocations), overpaid, refunded)).toBe(amount);
  for (const { debtId, principal, ledger, status } of debts) {
    const taken = payments
      .flatMap(({ allocations }) => allocations)
      .filter((allocation) => allocation.debtId === debtId);
    const parts = taken.map((part) => part.principal);
    expect(addCentavos(...parts, ledger.principalOpen)).toBe(principal);
    expect(status === 'settled').toBe(ledger.principalOpen + ledger.interestOpen === 0);
  }
}

test('a debtor whose debt turns out to be less than was paid has the rest waiting', () => {
  const after = corrected(paid(aRecord(), 80_000), ['NF-1001/1', 50_000]);
  expect(after.payments).toMatchObject([{ overpaid: 30_000 }]);
  expect(after.debts).toMatchObject([{ status: 'settled', principal: 50_000 }]);
  expectBalanced(after);
});

test('a debtor who paid for a debt that never was has all of it waiting', () => {
  const after = corrected(paid(aRecord(), 80_000), ['NF-1001/1', 0]);
  expect(after.payments).toMatchObject([{ allocations: [], overpaid: 80_000 }]);
  expectBalanced(after);
});

test('a debt that is corrected down and up again takes what waits before more is asked for', () => {
  const down = corrected(paid(aRecord(), 80_000), ['NF-1001/1', 50_000]);
  const up = corrected(down, ['NF-1001/1', 100_000]);
  expect(up.payments).toMatchObject([{ overpaid: 0 }]);
  expect(up.debts).toMatchObject([{ ledger: { principalOpen: 20_000 } }]);
  expectBalanced(up);
});

test('what one debt no longer takes goes to the next one, also when both are corrected at once', () => {
  const record = paid(aRecord({ debts: [aDebt(), other] }), 120_000);
  expectBalanced(corrected(record, ['NF-1001/1', 90_000]));
  const after = corrected(record, ['NF-1001/1', 60_000], ['NF-1002/1', 10_000]);
  expect(after.payments).toMatchObject([{ overpaid: 50_000 }]);
  expectBalanced(after);
});

test('a late debt to which a correction brings money owes nothing again, though fine and interest are counted with it', () => {
  const late = { ...other, dueDate: localDate('2026-03-11') };
  const before = aRecord({ debts: [aDebt(), late] });
  const record = paid(before, 100_000, 'E1', '2026-03-19T15:00:00.000Z');
  const facts = told(record, [['NF-1001/1', 97_500]]);
  const after = preview(record, facts, context);
  expect(after.payments.flatMap(({ allocations }) => allocations)).toHaveLength(2);
  expect(after.debts[1]?.ledger).toMatchObject({ fineCharged: true });
  expect(facts.map(({ type }) => type)).toEqual(['debt-corrected']);
});

test('a correction that leaves what was paid alone says nothing of payments', () => {
  const record = paid(aRecord(), 30_000);
  const after = corrected(record, ['NF-1001/1', 90_000]);
  expect(after.payments).toEqual(record.payments);
  expectBalanced(after);
});

test('no centavo is lost or made, however often debts are corrected and paid', () => {
  const step = fc.oneof(
    fc.record({ pay: fc.integer({ min: 1, max: 90_000 }) }),
    fc.record({
      code: fc.constantFrom('NF-1001/1', 'NF-1002/1'),
      to: fc.integer({ min: 0, max: 120_000 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let record = aRecord({ debts: [aDebt(), other] });
      for (const [index, now] of steps.entries()) {
        record =
          'pay' in now ? paid(record, now.pay, `E${index}`) : corrected(record, [now.code, now.to]);
        expectBalanced(record);
      }
      expect(record.debts).toHaveLength(2);
    }),
  );
});
