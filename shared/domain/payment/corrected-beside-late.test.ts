import { expect, test } from 'vitest';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import { correctDebt } from '#shared/domain/debt/correct-debt.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { at } from '#shared/testing/agreement-clock.ts';
import { chargedBack, paid } from '#shared/testing/agreement-money.ts';
import { after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { askedFor } from '#shared/testing/refund-facts.ts';
import { anEmail, AURORA, aDebt, aRecord } from '#shared/testing/records.ts';
import { debtsOwedAgain, debtsRestingAgain } from './debts-owe-again.ts';

// R$ 500,00 of 2 March and 1.000,00 of the 10th: R$ 1.000,00 on 27 February pay the first and a half of the second.
const other = aDebt({
  externalId: 'B',
  dueDate: localDate('2026-03-02'),
  principal: centavos(50_000),
});
const debts = [aDebt(), other];
const part = paid(aRecord({ contacts: [anEmail()], debts }), 100_000, at('2026-02-27'), null, 'E0');

const costOn = (record: RegisteredRecord, on: string) =>
  caseDue(record, AURORA, localDate(on), RULES_WITHOUT_SERIES).total;
const NOTICE = ['owed-again-notice', 'divida-devolvida-email'];

function correction(record: RegisteredRecord, principal: number, day: string) {
  const debt = record.debts.find(({ debtId }) => debtId === other.debtId) ?? other;
  return correctDebt(
    record,
    debt,
    { principal: centavos(principal) },
    at(day),
    RULES_WITHOUT_SERIES,
  );
}

const corrected = (record: RegisteredRecord, principal: number, day: string) =>
  after(record, correction(record, principal, day), at(day));

test('what a correction takes away from a debt that is late for another part bears nothing for some days, and is told', () => {
  const raised = corrected(part, 90_000, '2026-07-15');
  expect(askedFor(correction(part, 90_000, '2026-07-15'))).toEqual([NOTICE]);
  expect(costOn(raised, '2026-07-27')).toBe(costOn(part, '2026-07-27') + 40_000);
  // Ten days of interest on 900,00 instead of 500,00.
  expect(costOn(raised, '2026-08-06')).toBe(costOn(raised, '2026-07-27') + 300);
  expect(debtsOwedAgain(raised, AURORA)).toMatchObject({ missing: 40_000, payBy: '2026-07-27' });
  expect(sumsThatFail(raised)).toEqual([]);
});

test('a correction that is taken back leaves nothing of that', () => {
  const back = corrected(corrected(part, 90_000, '2026-07-15'), 50_000, '2026-07-16');
  expect(back.debts.map(({ ledger }) => ledger)).toEqual(part.debts.map(({ ledger }) => ledger));
  expect(costOn(back, '2026-08-06')).toBe(costOn(part, '2026-08-06'));
  expect(debtsOwedAgain(back, AURORA)).toBeNull();
});

test('whoever pays what is late afterwards owes what was taken away, and no interest of it', () => {
  const raised = corrected(part, 90_000, '2026-07-15');
  const late = costOn(part, '2026-07-16');
  const done = paid(raised, late, at('2026-07-16'), null, 'E1');
  expect(costOn(done, '2026-07-27')).toBe(40_000);
  const taken = chargedBack(done, paymentIdOf('sandbox', 'E1'), late, at('2026-07-20'));
  expect(costOn(taken, '2026-07-27')).toBe(costOn(raised, '2026-07-27'));
  expect(sumsThatFail(taken)).toEqual([]);
});

test('of a debt that rests in an agreement it waits until that is kept, and is told once more', () => {
  const running = agreed(part, 0, at('2026-06-08'));
  const raised = corrected(running, 90_000, '2026-06-09');
  expect(debtsRestingAgain(raised, AURORA)).toMatchObject({ amount: 40_000 });
  const [whole] = agreementIn(running).instalments;
  if (!whole) throw new Error('no instalment');
  const kept = paid(raised, whole.amount, at('2026-06-10'), [whole.debtId], 'E2');
  expect(costOn(kept, '2026-06-22')).toBe(40_000);
  expect(debtsOwedAgain(kept, AURORA)).toMatchObject({
    by: 'correction',
    returned: 0,
    missing: 40_000,
    payBy: '2026-06-22',
  });
  expect(sumsThatFail(kept)).toEqual([]);
});
