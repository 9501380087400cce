import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { chargeIdOf, paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { instantAt, epochMsOf } from '#shared/domain/values/zone.ts';
import { AURORA, aDebt, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { allocatedBy } from './allocate.ts';
import { type NewPayment, takePayment } from './take-payment.ts';

const now = instant('2026-06-01T12:00:00.000Z');
const other = aDebt({ externalId: 'B', dueDate: localDate('2026-03-20') });
const charge: Charge = {
  chargeId: chargeIdOf(MARIA, 'x'),
  credorId: AURORA,
  debtIds: [aDebt().debtId],
  amount: centavos(102_167),
  forDate: localDate('2026-03-15'),
  number: 1,
  requestedAt: instant('2026-03-15T20:00:00.000Z'),
  status: 'issued',
  gateway: 'sandbox',
  copiaECola: '0'.repeat(40),
  expiresAt: instant('2026-03-16T20:00:00.000Z'),
};
const record = aRecord({ debts: [aDebt(), other], charges: [charge] });

const aPayment = (changes: Partial<NewPayment> & { id?: string } = {}): NewPayment => {
  const { id = 'E1', ...rest } = changes;
  return {
    paymentId: paymentIdOf('sandbox', id),
    credorId: AURORA,
    gateway: 'sandbox',
    chargeId: charge.chargeId,
    amount: charge.amount,
    paidAt: instant('2026-03-15T21:00:00.000Z'),
    ...rest,
  };
};

const paid = (before: RegisteredRecord, payments: readonly NewPayment[]): RegisteredRecord =>
  payments.reduce(
    (known, payment) =>
      preview(known, [takePayment(known, payment, RULES_WITHOUT_SERIES)], {
        debtorId: MARIA,
        at: now,
      }),
    before,
  );

test('a charge paid on its day settles exactly the debts that it covers, and no other', () => {
  const after = paid(record, [aPayment()]);
  expect(after.debts.map(({ status }) => status)).toEqual(['settled', 'open']);
  expect(after.payments[0]).toMatchObject({ overpaid: 0 });
  expect(after.charges[0]).toMatchObject({ status: 'paid' });
});

test.each([
  [
    'a day later, before it expires: the amount promised is honoured',
    '2026-03-16T19:59:00.000Z',
    'settled',
  ],
  ['after it expired: a day of interest is still owed', '2026-03-16T20:01:00.000Z', 'open'],
])('a charge paid %s', (_, paidAt, status) => {
  const [debt] = paid(record, [aPayment({ paidAt: instant(paidAt) })]).debts;
  expect(debt?.status).toBe(status);
});

test('who pays at half past ten in the evening pays as on that day, whatever the day in Greenwich', () => {
  const settlesThatDay = centavos(102_167);
  const evening = instant('2026-03-16T01:30:00.000Z');
  const late = { chargeId: null, amount: settlesThatDay, paidAt: evening };
  expect(takePayment(aRecord(), aPayment(late), RULES_WITHOUT_SERIES)).toMatchObject({
    overpaid: 0,
    ledgers: [{ ledger: { principalOpen: 0, interestOpen: 0, accruedThrough: '2026-03-15' } }],
  });
});

test('a charge paid twice overpays by all of the second payment, and other debts are left alone', () => {
  const after = paid(record, [aPayment(), aPayment({ id: 'E2' })]);
  expect(after.payments[1]).toMatchObject({ allocations: [], overpaid: 102_167 });
  expect(after.debts[1]).toBe(record.debts[1]);
});

test('money without a charge pays whatever is open, oldest first', () => {
  const fact = takePayment(
    record,
    aPayment({ chargeId: null, amount: centavos(110_000) }),
    RULES_WITHOUT_SERIES,
  );
  expect(fact.allocations.map(({ debtId }) => debtId)).toEqual([aDebt().debtId, other.debtId]);
});

test('a payment that becomes known late still counts from the day on which it was made', () => {
  const early = aPayment({
    chargeId: null,
    amount: centavos(50_000),
    paidAt: instant('2026-03-10T15:00:00.000Z'),
  });
  const late = aPayment({
    id: 'E2',
    chargeId: null,
    amount: centavos(60_000),
    paidAt: instant('2026-04-20T15:00:00.000Z'),
  });
  expect(paid(record, [late, early]).debts).toEqual(paid(record, [early, late]).debts);
  expect(takePayment(paid(record, [late]), early, RULES_WITHOUT_SERIES).restated).toHaveLength(1);
});

test('what was paid late was too much once an earlier payment becomes known', () => {
  const told = (id: string, amount: number, day: string) =>
    aPayment({
      id,
      chargeId: null,
      amount: centavos(amount),
      paidAt: instant(`${day}T15:00:00.000Z`),
    });
  const late = paid(aRecord(), [told('E2', 60_000, '2026-04-20')]);
  expect(late.debts).toMatchObject([{ ledger: { principalOpen: 43_367 } }]);
  const both = paid(late, [told('E1', 50_000, '2026-03-10')]);
  expect(both.debts).toMatchObject([{ status: 'settled' }]);
  expect(both.payments.map(({ overpaid }) => overpaid)).toContain(8_317);
});

const payments = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 6 }),
      amount: fc.integer({ min: 1, max: 90_000 }),
      hours: fc.integer({ min: 0, max: 1_500 }),
      viaCharge: fc.boolean(),
    }),
    { selector: ({ id }) => id, minLength: 2, maxLength: 6 },
  )
  .map((list) =>
    list.map(({ id, amount, hours, viaCharge }) =>
      aPayment({
        id,
        amount: centavos(amount),
        chargeId: viaCharge ? charge.chargeId : null,
        paidAt: instantAt(epochMsOf(instant('2026-03-01T12:00:00.000Z')) + hours * 3_600_000),
      }),
    ),
  );

const shuffled = payments.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
);

const byId = (after: RegisteredRecord) =>
  after.payments.toSorted((a, b) => (a.paymentId < b.paymentId ? -1 : 1));

test('any order of arrival leads to the same ledgers and the same splits', () => {
  fc.assert(
    fc.property(shuffled, ([inOrder, arrived]) => {
      const a = paid(record, inOrder);
      const b = paid(record, arrived);
      expect(b.debts.map(({ ledger }) => ledger)).toEqual(a.debts.map(({ ledger }) => ledger));
      expect(byId(b)).toEqual(byId(a));
    }),
  );
});

test('whatever came in is allocated or overpaid, to the centavo', () => {
  fc.assert(
    fc.property(payments, (list) => {
      for (const payment of paid(record, list).payments) {
        expect(allocatedBy(payment.allocations) + payment.overpaid).toBe(payment.amount);
      }
    }),
  );
});
