import { describe, expect, test } from 'vitest';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { sumCentavos } from '#shared/domain/values/money.ts';
import { at, lookedAtOn, owed } from '#shared/testing/agreement-clock.ts';
import { chargedBack, paid, refunded } from '#shared/testing/agreement-money.ts';
import { after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { AURORA, aDebt, aRecord } from '#shared/testing/records.ts';
import { afterMoney } from './after-money.ts';
import { reverseChargeback } from './chargeback.ts';

const E0 = paymentIdOf('sandbox', 'E0');
const PAID = 102_167;

/** Maria pays her debt, her bank takes so much of that back, and she agrees on what is owed since. */
const agreedWhileHeld = (...held: readonly number[]): RegisteredRecord =>
  agreed(heldOf(...held), 0, at('2026-06-08'));

const heldOf = (...held: readonly number[]): RegisteredRecord =>
  held.reduce<RegisteredRecord>(
    (record, amount, index) => chargedBack(record, E0, amount, at(`2026-03-1${6 + index}`)),
    paid(aRecord(), PAID, at('2026-03-15'), null, 'E0'),
  );

/** The bank gives back what it took on that day. */
function won(record: RegisteredRecord, day: string, took = '2026-03-16'): RegisteredRecord {
  const news = { paymentId: E0, chargebackId: `C${at(took)}` };
  const answer = reverseChargeback(record, news, RULES_WITHOUT_SERIES);
  if (answer.outcome !== 'chargeback-reversed') throw new Error(answer.outcome);
  const now = at(day);
  const facts = afterMoney(record, answer.fact, DEFAULT_ASSESSMENT, now, RULES_WITHOUT_SERIES);
  return after(record, facts, now);
}

const payWhole = (record: RegisteredRecord, day: string) => {
  const [whole] = agreementIn(record).instalments;
  if (!whole) throw new Error('no instalment');
  return paid(record, whole.amount, at(day), [whole.debtId], 'E1');
};

const tooMuch = ({ payments }: RegisteredRecord) =>
  sumCentavos(payments.map(({ overpaid }) => overpaid));

describe('what a bank held when an agreement was made, and gives back later', () => {
  test.each([
    ['all of it', PAID],
    ['a part', 60_000],
  ])('pays the agreement, and what is left over waits for a person: %s', (_, held) => {
    const resting = agreedWhileHeld(held);
    const { total } = agreementIn(resting);
    const back = won(resting, '2026-06-09');
    expect(back.agreements).toMatchObject([{ status: 'fulfilled' }]);
    expect(back.cases).toMatchObject([{ status: 'settled' }]);
    expect(tooMuch(back)).toBe(held - total);
    expect(sumsThatFail(back)).toEqual([]);
  });

  test.each([
    ['all of it', PAID],
    ['a part', 60_000],
  ])('waits for a person when the agreement was paid before: %s', (_, held) => {
    const back = won(payWhole(agreedWhileHeld(held), '2026-06-09'), '2026-06-20');
    expect(back.agreements).toMatchObject([{ status: 'fulfilled' }]);
    expect(tooMuch(back)).toBe(held);
    expect(sumsThatFail(back)).toEqual([]);
  });

  test('leaves of the agreement what one of two chargebacks does not fill', () => {
    const resting = agreedWhileHeld(30_000, 20_000);
    const { total } = agreementIn(resting);
    const back = won(resting, '2026-06-09', '2026-03-17');
    expect(owed(back)).toMatchObject([[expect.any(String), total - 20_000]]);
    expect(tooMuch(back)).toBe(0);
    const rest = won(back, '2026-06-10');
    expect(rest.agreements).toMatchObject([{ status: 'fulfilled' }]);
    expect(tooMuch(rest)).toBe(50_000 - total);
    expect(sumsThatFail(rest)).toEqual([]);
  });

  test('counts for the debts as what was there did, once the agreement is over', () => {
    const broken = lookedAtOn(agreedWhileHeld(60_000), '2026-12-01');
    expect(broken.agreements).toMatchObject([{ status: 'broken' }]);
    const back = won(broken, '2026-12-02');
    expect(openDebtsOf(back, AURORA)).toEqual([]);
    expect(back.cases).toMatchObject([{ status: 'settled' }]);
    expect(sumsThatFail(back)).toEqual([]);
  });

  test('is owed again once its creditor gives it back, or its bank takes it anew', () => {
    const resting = agreedWhileHeld(60_000);
    const { total } = agreementIn(resting);
    const back = won(resting, '2026-06-09');
    const left = 60_000 - total;
    const returned = refunded(back, E0, left + 1_000, at('2026-06-12'));
    expect(owed(returned)).toEqual([['2026-06-22', 1_000]]);
    expect(sumsThatFail(returned)).toEqual([]);
    const taken = chargedBack(back, E0, 60_000, at('2026-06-12'));
    expect(owed(taken)).toMatchObject([[expect.any(String), total]]);
    expect(sumsThatFail(taken)).toEqual([]);
  });
});

test('of a debt that rests in an agreement which a bank’s hold has nothing to do with any more, a refund makes nothing else missing', () => {
  const other = aDebt({ externalId: 'B', dueDate: localDate('2026-02-10') });
  const both = paid(
    aRecord({ debts: [aDebt(), other] }),
    103_000,
    at('2026-03-12'),
    [other.debtId],
    'B0',
  );
  const held = chargedBack(
    paid(both, PAID, at('2026-03-15'), [aDebt().debtId], 'E0'),
    E0,
    PAID,
    at('2026-03-16'),
  );
  const resting = agreed(held, 2, at('2026-06-08'));
  expect(resting.debts[0]).toMatchObject({ status: 'agreed' });
  expect(resting.debts[0]?.ledger.held).toBeUndefined();
  const back = refunded(resting, paymentIdOf('sandbox', 'B0'), 50_000, at('2026-06-10'));
  expect(
    back.cases[0]?.owedAgain?.parts.map(({ debtId, rests = false }) => [debtId, rests]),
  ).toEqual([[other.debtId, false]]);
});

test('what nobody took back when an agreement was made counts for its debts, whatever becomes of it', () => {
  const part = paid(aRecord(), 30_000, at('2026-03-15'), null, 'E0');
  const resting = agreed(part, 0, at('2026-06-08'));
  const { total } = agreementIn(resting);
  const lost = chargedBack(resting, E0, 30_000, at('2026-06-09'));
  expect(owed(lost)).toMatchObject([[expect.any(String), total]]);
  const back = won(lost, '2026-06-10', '2026-06-09');
  expect(owed(back)).toEqual(owed(resting));
  expect(sumsThatFail(back)).toEqual([]);
});
