import { describe, expect, test } from 'vitest';
import { closeDispute } from '#shared/domain/case/close-dispute.ts';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import { correctDebt } from '#shared/domain/debt/correct-debt.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { at, breaksOn, lookedAtOn, owed } from '#shared/testing/agreement-clock.ts';
import { chargedBack, paid, refunded } from '#shared/testing/agreement-money.ts';
import { after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { AURORA, aDebt, aRecord, instant } from '#shared/testing/records.ts';

const idOf = (id: string) => paymentIdOf('sandbox', id);

// An entry due on 11 June 2026 and three parcels, the first due on Monday, 13 July; ten days of tolerance.
const START = agreed(aRecord(), 3, at('2026-06-08'));
const [entry, first, second] = agreementIn(START).instalments;
if (!entry || !first || !second) throw new Error('no instalments');
const TWO_PAID = paid(
  paid(START, entry.amount, at('2026-06-11'), [entry.debtId], 'E0'),
  first.amount,
  at('2026-07-10'),
  [first.debtId],
  'E1',
);

const costOf = (record: RegisteredRecord, on: string) =>
  caseDue(record, AURORA, localDate(on), RULES_WITHOUT_SERIES).debts[0]?.total;

describe('an instalment that was paid, and that the creditor gives back', () => {
  test('falls due some days after it went back, costs nothing more until then, and has its tolerance from there', () => {
    const back = refunded(TWO_PAID, idOf('E0'), entry.amount, at('2026-07-15'));
    // Ten days from Wednesday, 15 July, and then the Monday.
    expect(owed(back)[0]).toEqual(['2026-07-27', entry.amount]);
    expect(costOf(back, '2026-07-27')).toBe(entry.amount);
    expect(costOf(back, '2026-07-28')).toBeGreaterThan(entry.amount);
    expect(breaksOn(back)).toBe('2026-08-07');
    expect(lookedAtOn(back, '2026-08-06').agreements[0]?.status).toBe('active');
    expect(lookedAtOn(back, '2026-08-07').agreements[0]?.status).toBe('broken');
  });

  test('keeps what it had rightly cost when it was paid late', () => {
    // A week after its day, with a fine and seven days of interest.
    const due = costOf(START, '2026-06-18') ?? 0;
    const late = paid(START, due, at('2026-06-18'), [entry.debtId], 'L0');
    expect(due).toBeGreaterThan(entry.amount);
    const back = refunded(late, idOf('L0'), 1, at('2026-07-15'));
    expect(owed(back)[0]).toEqual(['2026-07-27', 1]);
    expect(back.payments[0]?.overpaid).toBe(0);
    const twice = refunded(back, idOf('L0'), 1, at('2026-08-20'));
    expect(owed(twice)[0]).toEqual(['2026-08-31', 2]);
    expect(sumsThatFail(twice)).toEqual([]);
  });

  test('gives time to pay it again also where it was late, or not yet due, for another part of it', () => {
    const part = paid(START, 10_000, at('2026-06-09'), [entry.debtId], 'P0');
    const early = refunded(part, idOf('P0'), 9_900, at('2026-06-10'));
    expect(owed(early)[0]).toEqual(['2026-06-22', entry.amount - 100]);
    const late = refunded(part, idOf('P0'), 9_900, at('2026-06-15'));
    expect(owed(late)[0]).toEqual(['2026-06-25', entry.amount - 100]);
    expect(breaksOn(late)).toBe('2026-07-06');
  });

  test.each([
    ['whatever is open', null],
    ['by a charge of that day', [entry.debtId]],
  ])('costs no more than went back, also to whoever pays it again on that day, %s', (_, named) => {
    const noon = instant('2026-07-15T12:00:00.000Z');
    const other = paid(START, first.amount, at('2026-07-10'), [first.debtId], 'E1');
    const part = paid(other, 10_000, noon, [entry.debtId], 'L0');
    const back = refunded(part, idOf('L0'), 5_000, at('2026-07-15'));
    const cost = costOf(back, '2026-07-15') ?? 0;
    expect(owed(back)[0]?.[0]).toBe('2026-07-27');
    const evening = instant('2026-07-15T21:00:00.000Z');
    const again = paid(back, cost, evening, named, 'E9');
    expect(again.debts.find(({ debtId }) => debtId === entry.debtId)?.status).toBe('settled');
    expect(again.payments.at(-1)?.overpaid).toBe(0);
  });

  test('costs for what was paid of it before that the same, whenever that becomes known', () => {
    const part = paid(START, 10_000, at('2026-06-11'), [entry.debtId], 'P0');
    const toldAt = (record: RegisteredRecord, moment: Instant) =>
      paid(record, 10_000, at('2026-06-20'), [entry.debtId], 'P1', RULES_WITHOUT_SERIES, moment);
    const back = (record: RegisteredRecord) =>
      refunded(record, idOf('P0'), 5_000, at('2026-07-15'));
    const early = back(toldAt(part, at('2026-06-20')));
    const late = toldAt(back(part), at('2026-07-16'));
    expect(late.debts).toEqual(early.debts);
    // Late on the 20th were 105,00 of it: 2,10 of fine and 0,32 of interest.
    expect(early.payments[1]?.allocations).toMatchObject([{ fine: 210, interest: 32 }]);
  });

  test('stays late where it was paid before that on the same day, also if that becomes known later', () => {
    const due = costOf(START, '2026-07-15') ?? 0;
    const noon = instant('2026-07-15T12:00:00.000Z');
    const early = paid(START, due, noon, [entry.debtId], 'L0');
    const other = paid(early, first.amount, at('2026-07-10'), [first.debtId], 'E1');
    const back = refunded(other, idOf('L0'), 100, at('2026-07-15'));
    expect(owed(back)[0]).toEqual(['2026-07-27', 100]);
    expect(back.payments.every(({ overpaid }) => overpaid === 0)).toBe(true);
  });

  test('is still owed with its own tolerance when the payer’s bank took the money back', () => {
    const back = chargedBack(TWO_PAID, idOf('E0'), entry.amount, at('2026-07-15'));
    expect(owed(back)[0]?.[0]).toBe('2026-06-11');
    expect(breaksOn(back)).toBe('2026-06-22');
  });

  test('keeps its day when that is yet to come', () => {
    const early = paid(TWO_PAID, second.amount, at('2026-07-14'), [second.debtId], 'E2');
    const back = refunded(early, idOf('E2'), second.amount, at('2026-07-15'));
    expect(owed(back)[0]).toEqual([second.dueDate, second.amount]);
  });

  test('stays paid when it was paid twice, although the second payment came after its day', () => {
    const twice = paid(TWO_PAID, first.amount, at('2026-07-14'), [first.debtId], 'E2');
    const back = refunded(twice, idOf('E1'), first.amount, at('2026-08-05'));
    const parcel = back.debts.find(({ debtId }) => debtId === first.debtId);
    expect(parcel?.status).toBe('settled');
    expect(sumsThatFail(back)).toEqual([]);
  });
});

describe('money that was paid for an agreement and for another debt', () => {
  const other = aDebt({
    externalId: 'B',
    dueDate: localDate('2026-06-05'),
  });
  const single = agreed(aRecord(), 0, at('2026-06-08'));
  const [whole] = agreementIn(single).instalments;
  if (!whole) throw new Error('no instalment');
  const both = { ...single, debts: [...single.debts, other] };
  const corrected = (record: RegisteredRecord, principal: number, date: string) => {
    const debt = record.debts.find(({ debtId }) => debtId === other.debtId);
    if (!debt) throw new Error('no such debt');
    const change = { principal: centavos(principal) };
    const facts = correctDebt(record, debt, change, at(date), RULES_WITHOUT_SERIES);
    return after(record, facts, at(date));
  };
  const states = ({ agreements, cases, debts }: RegisteredRecord) => [
    agreements.map(({ status }) => status),
    cases.map(({ status }) => status),
    debts.map(({ status }) => status),
  ];
  const ALL_PAID = [['fulfilled'], ['settled'], ['settled', 'settled', 'settled']];

  test('keeps the agreement as soon as the other turns out not to be owed', () => {
    const part = paid(both, 100_000, at('2026-06-08'), [whole.debtId, other.debtId]);
    expect(states(part)[0]).toEqual(['active']);
    const none = corrected(part, 0, '2026-06-11');
    expect(states(none)).toEqual(ALL_PAID);
    expect(sumsThatFail(none)).toEqual([]);
  });

  test('keeps the agreement as soon as a dispute of the other is upheld', () => {
    const part = paid(both, 100_000, at('2026-06-08'), [whole.debtId, other.debtId]);
    const about = { credorId: AURORA, debtId: other.debtId, noteId: null };
    const disputed = after(
      part,
      [{ type: 'case-disputed', motive: 'nao-comprei', ...about }],
      at('2026-06-11'),
    );
    const facts = closeDispute(disputed, AURORA, 'upheld', at('2026-06-12'), RULES_WITHOUT_SERIES);
    expect(states(after(disputed, facts, at('2026-06-12')))).toEqual(ALL_PAID);
  });

  test('leaves no agreement kept and unpaid when the other turns out to be more', () => {
    const settled = paid(both, whole.amount + 102_100, at('2026-06-08'), [
      whole.debtId,
      other.debtId,
    ]);
    expect(states(settled)).toEqual(ALL_PAID);
    const more = corrected(settled, 130_000, '2026-06-20');
    expect(states(more).slice(0, 2)).toEqual([['active'], ['active']]);
    expect(owed(more)).toEqual([['2026-06-30', expect.any(Number)]]);
    expect(breaksOn(more)).toBeUndefined();
    expect(sumsThatFail(more)).toEqual([]);
  });
});
