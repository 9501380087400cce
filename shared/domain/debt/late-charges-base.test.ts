import { expect, test } from 'vitest';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { TERMS } from '#shared/testing/records.ts';
import { lateChargesOn } from './late-charges.ts';
import { untouchedLedger } from './ledger.ts';
import { MONEY_LAW } from './money-law.ts';
import { RULES_WITHOUT_SERIES } from './money-rules.ts';

test('only the share of an instalment that came from principal bears fine and interest', () => {
  const terms = TERMS;
  const bearing = centavos(50_000);
  const instalment = (open: number) => ({
    dueDate: localDate('2026-04-20'),
    terms,
    bearing,
    ledger: {
      ...untouchedLedger({ principal: centavos(51_117), terms }),
      principalOpen: centavos(open),
    },
  });
  const on = localDate('2026-05-20');
  const whole = lateChargesOn(instalment(51_117), on, true, RULES_WITHOUT_SERIES);
  expect([whole.fine, whole.interest]).toEqual([1_000, 500]);
  // What is paid takes the share that bears nothing first.
  const paid = lateChargesOn(instalment(50_500), on, true, RULES_WITHOUT_SERIES);
  expect([paid.fine, paid.interest]).toEqual([1_000, 500]);
  const little = lateChargesOn(instalment(10_000), on, true, RULES_WITHOUT_SERIES);
  expect([little.fine, little.interest]).toEqual([200, 100]);
});

test('a fine obeys the law of the first day of lateness, whatever was made law before it was asked for', () => {
  const rule = MONEY_LAW.consumerFine.find(({ validUntil }) => validUntil === null);
  if (!rule) throw new Error('no rule in force');
  const until = localDate('2026-03-20');
  const halved = { ...rule, maxBps: rule.maxBps / 2, validFrom: addDays(until, 1) };
  const law = { ...MONEY_LAW, consumerFine: [{ ...rule, validUntil: until }, halved] };
  const debt = {
    dueDate: localDate('2026-03-10'),
    terms: TERMS,
    ledger: untouchedLedger({ principal: centavos(100_000), terms: TERMS }),
  };
  const rules = { ...RULES_WITHOUT_SERIES, law };
  for (const on of ['2026-03-15', '2026-03-25'])
    expect(lateChargesOn(debt, localDate(on), true, rules).fine).toBe(2_000);
  const later = { ...debt, dueDate: localDate('2026-03-23') };
  expect(lateChargesOn(later, localDate('2026-03-25'), true, rules).fine).toBe(1_000);
});
