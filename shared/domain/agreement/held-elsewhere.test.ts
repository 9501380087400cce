import { expect, test } from 'vitest';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { at, breaksOn, owed } from '#shared/testing/agreement-clock.ts';
import { chargedBack, paid, refunded } from '#shared/testing/agreement-money.ts';
import { agreed, agreementIn } from '#shared/testing/agreements.ts';
import { aDebt, aRecord } from '#shared/testing/records.ts';
import { restToLetGo } from './let-go.ts';
import { stillOwedAgain } from './owed-again.ts';

/** Maria's agreement at sight, kept two days after she signed it. */
function kept(): RegisteredRecord {
  const record = agreed(aRecord(), 0, at('2026-06-08'));
  const [entry] = agreementIn(record).instalments;
  return paid(record, entry?.amount ?? 0, at('2026-06-10'), entry ? [entry.debtId] : null, 'A');
}

const payment = (name: string) => paymentIdOf('sandbox', name);

/** One centavo of what she paid goes back by the creditor's own act. */
const givenBack = (record: RegisteredRecord) => refunded(record, payment('A'), 1, at('2026-09-15'));

test('whoever paid twice and took the second back at the bank has an agreement that a refund does not let break', () => {
  const twice = paid(kept(), 95_000, at('2026-06-11'), null, 'B');
  const record = givenBack(chargedBack(twice, payment('B'), 95_000, at('2026-06-20')));
  expect(breaksOn(record)).toBeUndefined();
  expect(restToLetGo(record, agreementIn(record))).toBe(1);
});

test('whoever paid twice is told of the refund that the second, which a bank took, does not fill, whichever was first', () => {
  const twice = paid(kept(), 95_000, at('2026-06-11'), null, 'B');
  const taken = chargedBack(twice, payment('B'), 95_000, at('2026-06-20'));
  const told = refunded(taken, payment('A'), 10_000, at('2026-09-15'));
  expect(stillOwedAgain(told, agreementIn(told))).toMatchObject({
    missing: 10_000,
    payBy: '2026-09-25',
  });
  const filled = refunded(twice, payment('A'), 10_000, at('2026-09-15'));
  const late = chargedBack(filled, payment('B'), 95_000, at('2026-09-16'));
  expect(stillOwedAgain(late, agreementIn(late))).toMatchObject({
    since: at('2026-09-15'),
    returned: 10_000,
    missing: 10_000,
    payBy: '2026-09-28',
  });
  // Ten days from the one that made it known, here on the Monday.
  expect(owed(told)).toEqual([['2026-09-25', 10_000]]);
  expect(owed(late)).toEqual([['2026-09-28', 10_000]]);
  for (const record of [told, late]) expect(breaksOn(record)).toBeUndefined();
});

test.each([
  ['the first payment', 'A'],
  ['what repaid it', 'B'],
])('what went back and was repaid excuses nothing of what a bank takes of %s later', (_, which) => {
  const back = refunded(kept(), payment('A'), 10_000, at('2026-09-15'));
  const repaid = paid(back, 10_000, at('2026-09-16'), null, 'B');
  expect(repaid.agreements[0]?.status).toBe('fulfilled');
  const record = chargedBack(repaid, payment(which), 5_000, at('2026-09-20'));
  expect(owed(record)).toEqual([['2026-09-25', 5_000]]);
  expect(breaksOn(record)).toBe('2026-10-06');
  expect(restToLetGo(record, agreementIn(record))).toBeNull();
});

test('what was repaid in part excuses only the rest, and a bank’s hold ends with its money', () => {
  const back = refunded(kept(), payment('A'), 10_000, at('2026-09-15'));
  const part = paid(back, 6_000, at('2026-09-16'), null, 'B');
  const taken = chargedBack(part, payment('A'), 5_000, at('2026-09-17'));
  expect(breaksOn(taken)).toBeDefined();
  expect(stillOwedAgain(taken, agreementIn(taken))?.missing).toBe(4_000);
  const covered = paid(taken, 4_000, at('2026-09-18'), null, 'C');
  expect(stillOwedAgain(covered, agreementIn(covered))).toBeNull();
  expect(owed(covered)).toEqual([['2026-09-25', 5_000]]);
  expect(breaksOn(covered)).toBeDefined();
});

test('what a bank took of the payment of another debt does not let a kept agreement break', () => {
  const other = aDebt({ externalId: 'OUTRA', dueDate: localDate('2026-07-01') });
  const before = kept();
  const both = { ...before, debts: [...before.debts, other] };
  const settled = paid(both, 100_000, at('2026-07-01'), null, 'B');
  const record = givenBack(chargedBack(settled, payment('B'), 100_000, at('2026-07-10')));
  expect(breaksOn(record)).toBeUndefined();
  expect(restToLetGo(record, agreementIn(record))).toBe(1);
});

test('where a bank holds what is missing beside what the creditor gave back the agreement breaks like any other', () => {
  const record = chargedBack(givenBack(kept()), payment('A'), 5_000, at('2026-09-16'));
  expect(breaksOn(record)).toBeDefined();
  expect(restToLetGo(record, agreementIn(record))).toBeNull();
});

test('a refund lets no instalment be late that a bank holds the money of beside it, whichever was first', () => {
  // An entry due on 11 June and three parcels, the first due on 13 July; one payment is for both.
  const running = agreed(aRecord(), 3, at('2026-06-08'));
  const [entry, first] = agreementIn(running).instalments;
  if (!entry || !first) throw new Error('no parcels');
  const both = [entry.debtId, first.debtId];
  const ahead = paid(running, entry.amount + first.amount, at('2026-06-10'), both, 'A');
  const back = (record: RegisteredRecord) =>
    refunded(record, payment('A'), 5_000, at('2026-07-15'));
  const taken = (record: RegisteredRecord) =>
    chargedBack(record, payment('A'), first.amount, at('2026-07-15'));
  expect(breaksOn(taken(ahead))).toBe('2026-07-24');
  for (const record of [back(taken(ahead)), taken(back(ahead))]) {
    expect(owed(record).slice(0, 2)).toEqual([
      ['2026-07-27', 5_000],
      ['2026-07-27', first.amount],
    ]);
    expect(breaksOn(record)).toBe('2026-08-07');
    expect(stillOwedAgain(record, agreementIn(record))).toMatchObject({
      missing: 5_000,
      payBy: '2026-07-27',
    });
  }
});

test('whoever gets back what was paid in place of what a bank holds is told of it, and the team that the bank has money, too', () => {
  const taken = chargedBack(kept(), payment('A'), 95_000, at('2026-09-10'));
  const again = paid(taken, 120_000, at('2026-09-11'), null, 'B');
  const back = refunded(again, payment('B'), 120_000, at('2026-09-12'));
  expect(stillOwedAgain(back, agreementIn(back))).toMatchObject({
    returned: 120_000,
    missing: 95_000,
    payBy: '2026-09-22',
  });
  expect(owed(back)).toEqual([['2026-09-22', 95_000]]);
  expect(back.tasks.at(-1)?.script).toContain('Fale com ela');
});
