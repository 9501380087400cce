import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA, aDebt, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { allocatedBy } from './allocate.ts';
import { chargeBack, reverseChargeback } from './chargeback.ts';
import { withdrawnOf } from './payment.ts';
import { refundPayment } from './refund.ts';
import { takePayment } from './take-payment.ts';

const context = { debtorId: MARIA, at: instant('2026-06-01T12:00:00.000Z') };
const idOf = (payment: string) => paymentIdOf('sandbox', payment);
const write = (record: RegisteredRecord, fact: Fact) => preview(record, [fact], context);

const DAYS = { E1: '2026-03-15', E2: '2026-03-20' } as const;
type Id = keyof typeof DAYS;

const paid = (record: RegisteredRecord, amount: number, id: Id = 'E1') =>
  write(
    record,
    takePayment(
      record,
      {
        paymentId: idOf(id),
        credorId: AURORA,
        gateway: 'sandbox',
        chargeId: null,
        amount: centavos(amount),
        paidAt: instant(`${DAYS[id]}T15:00:00.000Z`),
      },
      RULES_WITHOUT_SERIES,
    ),
  );

const chargedBack = (amount: number, chargebackId = 'C1') => ({
  paymentId: idOf('E1'),
  chargebackId,
  amount: centavos(amount),
});

function withdrawn(record: RegisteredRecord, amount: number, chargebackId = 'C1') {
  const answer = chargeBack(record, chargedBack(amount, chargebackId), RULES_WITHOUT_SERIES);
  if (answer.outcome !== 'charged-back') throw new Error(answer.outcome);
  return write(record, answer.fact);
}

function reversed(record: RegisteredRecord, chargebackId = 'C1', id: Id = 'E1') {
  const answer = reverseChargeback(
    record,
    { paymentId: idOf(id), chargebackId },
    RULES_WITHOUT_SERIES,
  );
  if (answer.outcome !== 'chargeback-reversed') throw new Error(answer.outcome);
  return write(record, answer.fact);
}

/** The debt as if nobody had paid, so much of it held open by the bank alone. */
const owingWith = (held: number) =>
  aRecord().debts.map((debt) => ({ ...debt, ledger: { ...debt.ledger, held: centavos(held) } }));

test('a payment that the bank takes back leaves the debt as if it had never come', () => {
  const after = withdrawn(paid(aRecord(), 102_167), 102_167);
  expect(after.debts).toEqual(owingWith(100_000));
  expect(after.payments[0]).toMatchObject({ allocations: [], overpaid: 0, refunded: 0 });
});

test('a chargeback that is reversed leaves the debt settled, as before it', () => {
  const before = paid(aRecord(), 102_167);
  const after = reversed(withdrawn(before, 102_167));
  expect(after.debts.map(({ ledger }) => ledger)).toEqual(before.debts.map(({ ledger }) => ledger));
  expect(after.payments[0]).toMatchObject({
    allocations: before.payments[0]?.allocations,
    chargebacks: [{ chargebackId: 'C1', amount: 102_167, status: 'reversed' }],
  });
});

test('a reversal that overtakes its chargeback ends the same as one that follows it', () => {
  const before = paid(aRecord(), 102_167);
  const overtaken = withdrawn(reversed(before), 102_167);
  expect(overtaken.payments).toEqual(reversed(withdrawn(before, 102_167)).payments);
  expect(overtaken.debts[0]?.status).toBe('settled');
});

test('the second of two payments pays the debt when the first is charged back', () => {
  const twice = paid(paid(aRecord(), 102_167), 110_000, 'E2');
  expect(twice.payments[1]).toMatchObject({ overpaid: 110_000 });
  const after = withdrawn(twice, 102_167);
  expect(after.debts[0]?.status).toBe('settled');
});

test('of a payment that is contested whole, it takes what a refund has left, before its reversal or after', () => {
  const refund = { paymentId: idOf('E1'), refundId: 'R1', amount: centavos(10_000) };
  const answer = refundPayment(paid(aRecord(), 102_167), refund, RULES_WITHOUT_SERIES);
  if (answer.outcome !== 'refunded') throw new Error(answer.outcome);
  const less = write(paid(aRecord(), 102_167), answer.fact);
  const contested = (record: RegisteredRecord) => {
    const told = { ...chargedBack(102_167), whole: true as const };
    const news = chargeBack(record, told, RULES_WITHOUT_SERIES);
    if (news.outcome !== 'charged-back') throw new Error(news.outcome);
    return write(record, news.fact);
  };
  expect(contested(less).debts).toEqual(owingWith(90_000));
  expect(contested(less).payments[0]).toMatchObject({ refunded: 10_000, allocations: [] });
  expect(contested(reversed(less)).payments).toEqual(reversed(contested(less)).payments);
  expect(reversed(contested(less)).debts).toEqual(less.debts);
});

test('a second contest of all, while the first holds it, is for a person: what was won of the first would hide it', () => {
  const whole = { ...chargedBack(500, 'C2'), whole: true as const };
  const held = withdrawn(paid(aRecord(), 500), 500);
  expect(chargeBack(held, whole, RULES_WITHOUT_SERIES)).toEqual({ outcome: 'too-much' });
  expect(chargeBack(reversed(held), whole, RULES_WITHOUT_SERIES)).toMatchObject({
    outcome: 'charged-back',
    fact: { amount: 500 },
  });
  const refund = { paymentId: idOf('E1'), refundId: 'R1', amount: centavos(500) };
  const answer = refundPayment(paid(aRecord(), 500), refund, RULES_WITHOUT_SERIES);
  if (answer.outcome !== 'refunded') throw new Error(answer.outcome);
  const gone = write(paid(aRecord(), 500), answer.fact);
  expect(chargeBack(gone, whole, RULES_WITHOUT_SERIES)).toEqual({ outcome: 'already-known' });
});

test.each([
  ['of a payment that we do not know', aRecord(), 1, 'unknown-payment'],
  ['larger than the payment', paid(aRecord(), 500), 501, 'too-much'],
  ['that was told before', withdrawn(paid(aRecord(), 500), 500), 500, 'already-known'],
])('a chargeback %s is not applied', (_, record, amount, outcome) => {
  expect(chargeBack(record, chargedBack(amount), RULES_WITHOUT_SERIES)).toEqual({ outcome });
});

test.each([
  ['of a payment that we do not know', aRecord(), 'unknown-payment'],
  ['told twice', reversed(withdrawn(paid(aRecord(), 500), 500)), 'already-known'],
])('a reversal %s is not applied', (_, record, outcome) => {
  const news = { paymentId: idOf('E1'), chargebackId: 'C1' };
  expect(reverseChargeback(record, news, RULES_WITHOUT_SERIES)).toEqual({ outcome });
});

test('what a chargeback holds cannot be given back too, until it is reversed', () => {
  const held = withdrawn(paid(aRecord(), 500), 400);
  const refund = { paymentId: idOf('E1'), refundId: 'R1', amount: centavos(101) };
  expect(refundPayment(held, refund, RULES_WITHOUT_SERIES)).toEqual({ outcome: 'withdrawn-now' });
  expect(refundPayment(reversed(held), refund, RULES_WITHOUT_SERIES)).toMatchObject({
    outcome: 'refunded',
  });
});

/** Two payments, and of each a refund, a chargeback that stands and one that is reversed. */
type Plan = Readonly<Record<Id, { paid: number; refund: number; stands: number; undone: number }>>;
type News = {
  readonly id: Id;
  readonly what: 'paid' | 'refund' | 'stands' | 'undone' | 'reversal';
};
const NEWS: readonly News[] = (['E1', 'E2'] as const).flatMap((id) =>
  (['paid', 'refund', 'stands', 'undone', 'reversal'] as const).map((what) => ({ id, what })),
);

/** The news as the queue would deliver it: what needs its payment, or room in it, comes again at the end. */
function live(plan: Plan, order: readonly News[]): RegisteredRecord {
  const start = aRecord({
    debts: [aDebt(), aDebt({ externalId: 'B', principal: centavos(33_333) })],
  });
  let record = start;
  let waiting = order;
  for (let round = 0; waiting.length > 0 && round < 4; round += 1) {
    const again: News[] = [];
    for (const news of waiting) {
      const fact = factOf(record, plan, news);
      if (fact === null) again.push(news);
      else record = write(record, fact);
    }
    waiting = again;
  }
  expect(waiting).toEqual([]);
  return record;
}

function factOf(record: RegisteredRecord, plan: Plan, { id, what }: News): Fact | null {
  const amounts = plan[id];
  const paymentId = idOf(id);
  if (what === 'paid') return paidFact(record, amounts.paid, id);
  const amount = centavos(what === 'reversal' ? 0 : amounts[what]);
  const chargebackId = what === 'stands' ? 'C1' : 'C2';
  const answer =
    what === 'refund'
      ? refundPayment(record, { paymentId, refundId: 'R1', amount }, RULES_WITHOUT_SERIES)
      : what === 'reversal'
        ? reverseChargeback(record, { paymentId, chargebackId }, RULES_WITHOUT_SERIES)
        : chargeBack(record, { paymentId, chargebackId, amount }, RULES_WITHOUT_SERIES);
  return 'fact' in answer ? answer.fact : null;
}

const paidFact = (record: RegisteredRecord, amount: number, id: Id): Fact =>
  takePayment(
    record,
    {
      paymentId: idOf(id),
      credorId: AURORA,
      gateway: 'sandbox',
      chargeId: null,
      amount: centavos(amount),
      paidAt: instant(`${DAYS[id]}T15:00:00.000Z`),
    },
    RULES_WITHOUT_SERIES,
  );

const share = fc
  .tuple(fc.integer({ min: 3, max: 150_000 }), fc.integer({ min: 1, max: 99 }))
  .map(([whole, part]) => {
    const refund = Math.max(1, Math.floor((whole * part) / 200));
    return { paid: whole, refund, stands: Math.max(1, Math.floor(refund / 2)), undone: refund };
  });
const scenarios = fc.tuple(
  fc.record({ E1: share, E2: share }),
  fc.shuffledSubarray([...NEWS], { minLength: NEWS.length }),
);
const byId = (record: RegisteredRecord) =>
  record.payments.toSorted((a, b) => (a.paymentId < b.paymentId ? -1 : 1));

test('in any order of payments, refunds, chargebacks and reversals no centavo is made or lost', () => {
  fc.assert(
    fc.property(scenarios, ([plan, order]) => {
      const after = live(plan, order);
      for (const payment of after.payments) {
        const { amount, allocations, overpaid, refunded } = payment;
        expect(allocatedBy(allocations) + overpaid + refunded + withdrawnOf(payment)).toBe(amount);
      }
    }),
  );
});

test('the order in which it all becomes known does not matter for what is owed in the end', () => {
  fc.assert(
    fc.property(scenarios, ([plan, order]) => {
      const calm = live(plan, NEWS);
      const rough = live(plan, order);
      expect(rough.debts.map(({ ledger }) => ledger)).toEqual(
        calm.debts.map(({ ledger }) => ledger),
      );
      expect(byId(rough)).toEqual(byId(calm));
    }),
  );
});
