import { describe, expect, test } from 'vitest';
import { caseDue } from '#shared/domain/debt/amount-due.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { returnDebts, withdrawDebts } from '#shared/domain/debt/withdraw-debts.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { debtsOwedAgain, debtsRestingAgain } from '#shared/domain/payment/debts-owe-again.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { at, lookedAtOn } from '#shared/testing/agreement-clock.ts';
import { paid } from '#shared/testing/agreement-money.ts';
import { after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import { sumsThatFail } from '#shared/testing/conserved.ts';
import { askedFor, refundFacts } from '#shared/testing/refund-facts.ts';
import { anEmail, AURORA, aDebt, aRecord } from '#shared/testing/records.ts';
import { endAgreement } from './end-agreement.ts';

const costOn = (record: RegisteredRecord, on: string) =>
  caseDue(record, AURORA, localDate(on), RULES_WITHOUT_SERIES).total;
const back = (record: RegisteredRecord, day: string) =>
  after(record, refundFacts(record, 'E0', 60_000, day), at(day));
const NOTICE = ['owed-again-notice', 'divida-devolvida-email'];

// R$ 1.000,00 of 10 March: 600,00 were paid in time, and go back while nobody asks for the debt. Ten days from Thursday, 1 October,
// are Sunday, the 11th, and the 12th is a holiday.
const part = paid(aRecord({ contacts: [anEmail()] }), 60_000, at('2026-03-10'), null, 'E0');

describe('what went back while its debt rested in an agreement that ends before it is kept', () => {
  const resting = agreed(part, 3, at('2026-06-08'));
  const cancelled = (record: RegisteredRecord): readonly Fact[] => {
    const ending = { type: 'agreement-cancelled', because: 'operator' } as const;
    const agreement = agreementIn(record);
    return endAgreement(record, agreement, ending, at('2026-10-01'), RULES_WITHOUT_SERIES);
  };
  const ends: readonly (readonly [string, (record: RegisteredRecord) => RegisteredRecord])[] = [
    ['is cancelled', (record) => after(record, cancelled(record), at('2026-10-01'))],
    ['breaks', (record) => lookedAtOn(record, '2026-10-01')],
  ];

  test.each(ends)('costs nothing more than itself for some days once it %s', (_, end) => {
    const [over, without] = [end(back(resting, '2026-06-10')), end(resting)];
    expect(costOn(over, '2026-10-13')).toBe(costOn(without, '2026-10-13') + 60_000);
    // A day of interest on 1.000,00.
    expect(costOn(over, '2026-10-14')).toBe(costOn(over, '2026-10-13') + 33);
    expect(debtsOwedAgain(over, AURORA)).toMatchObject({ missing: 60_000, payBy: '2026-10-13' });
    expect(debtsRestingAgain(over, AURORA)).toBeNull();
    expect(sumsThatFail(over)).toEqual([]);
  });

  test('is told to the debtor then, with its day', () => {
    const facts = cancelled(back(resting, '2026-06-10'));
    expect(askedFor(facts)).toContainEqual(NOTICE);
    expect(askedFor(cancelled(resting))).not.toContainEqual(NOTICE);
    expect(facts).toContainEqual(
      expect.objectContaining({ type: 'debts-owe-again', returned: 60_000, unkept: true }),
    );
  });

  test('what was paid of the agreement goes to what was late', () => {
    const [first] = agreementIn(resting).instalments;
    if (!first) throw new Error('no instalment');
    const gone = back(resting, '2026-06-10');
    const pay = (record: RegisteredRecord) =>
      paid(record, first.amount, at('2026-06-25'), [first.debtId], 'E1');
    const over = after(pay(gone), cancelled(pay(gone)), at('2026-10-01'));
    const without = after(pay(resting), cancelled(pay(resting)), at('2026-10-01'));
    expect(costOn(over, '2026-10-13')).toBe(costOn(without, '2026-10-13') + 60_000);
    expect(sumsThatFail(over)).toEqual([]);
  });

  test('is told to nobody where the debt turns out not to be owed', () => {
    const ending = { type: 'agreement-cancelled', because: 'dispute-upheld' } as const;
    const gone = back(resting, '2026-06-10');
    const now = at('2026-10-01');
    const facts = endAgreement(gone, agreementIn(gone), ending, now, RULES_WITHOUT_SERIES);
    expect(askedFor(facts)).not.toContainEqual(NOTICE);
  });
});

describe('what went back of a debt that its creditor had taken back', () => {
  const { debtId } = aDebt();
  const gone = after(
    part,
    withdrawDebts(part, AURORA, [debtId], 'absent', at('2026-04-01')),
    at('2026-04-01'),
  );
  const returned = (record: RegisteredRecord) =>
    returnDebts(record, AURORA, [debtId], at('2026-10-01'));

  test('costs nothing more than itself for some days once that is owed again, and is told', () => {
    const facts = returned(back(gone, '2026-04-06'));
    expect(askedFor(facts)).toEqual([NOTICE]);
    const again = after(back(gone, '2026-04-06'), facts, at('2026-10-01'));
    const without = after(gone, returned(gone), at('2026-10-01'));
    expect(costOn(again, '2026-10-13')).toBe(costOn(without, '2026-10-13') + 60_000);
    expect(costOn(again, '2026-10-14')).toBe(costOn(again, '2026-10-13') + 33);
    expect(debtsOwedAgain(again, AURORA)).toMatchObject({ missing: 60_000, payBy: '2026-10-13' });
    expect(sumsThatFail(again)).toEqual([]);
  });

  test('is told to nobody where nothing went back', () => {
    expect(askedFor(returned(gone))).toEqual([]);
  });
});
