import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interestPerDay } from '#shared/domain/debt/late-charges-interest.ts';
import { MONEY_LAW } from '#shared/domain/debt/money-law.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { TERMS } from '#shared/testing/records.ts';
import { dearRate } from './dear-rates.ts';

const ON = localDate('2026-03-20');
const PER_DAY = { ...TERMS, interestMode: 'value-per-day' as const };
const SILENT = { fineBps: null, monthlyInterestBps: null };
const of = (principal: number, terms: typeof TERMS = PER_DAY, isConsumer = true) =>
  dearRate({ ...SILENT, principal: centavos(principal) }, terms, isConsumer, ON, MONEY_LAW);

test.each([
  ['R$ 15,01, whose day is a centavo', 1_501, true],
  ['R$ 15,00, whose day is just half a centavo', 1_500, true],
  ['R$ 14,99, whose day is nothing', 1_499, false],
  ['R$ 29,99, whose day is still a centavo', 2_999, false],
  ['R$ 45,01, whose day is two', 4_501, true],
  ['R$ 500,00, whose day is a third of a centavo too much', 50_000, false],
  ['R$ 1.000,00, whose day is less than the rate says', 100_000, false],
])('in reais per day a debt of %s is dear or not', (_, principal, isDear) => {
  expect(of(principal) !== null).toBe(isDear);
});

test('the doubt says what a day and a year cost, and what the contract says', () => {
  expect(of(1_501)).toMatchObject({
    field: 'interest',
    reason: expect.stringContaining(
      'R$ 0,01 por dia somam R$ 3,65 em um ano, e 1% ao mês são R$ 1,83',
    ),
  });
});

test('pro rata no debt is dear, however small', () => {
  expect(of(1_501, TERMS)).toBeNull();
});

test('above a tenth over the rate every debt is told of, and below it none', () => {
  const principal = fc.integer({ min: 1, max: 2_000_000 });
  fc.assert(
    fc.property(principal, fc.integer({ min: 1, max: 1_000 }), (amount, monthlyInterestBps) => {
      const day = interestPerDay(centavos(amount), monthlyInterestBps);
      const over = (day * 300_000) / (amount * monthlyInterestBps);
      // A year is rounded to the centavo, which says nothing just at the border.
      fc.pre(Math.abs(over - 1.1) > 0.01 && amount * monthlyInterestBps * 365 > 300_000_00);
      const doubt = of(amount, { ...PER_DAY, monthlyInterestBps }, false);
      expect(doubt !== null).toBe(over > 1.1);
    }),
  );
});

test.each([
  ['fine', { fineBps: 300 }, 'multa de 3%: de pessoa física se cobra até 2% (CDC'],
  ['interest', { monthlyInterestBps: 200 }, 'juros de 2% ao mês: de pessoa física se cobra até 1%'],
])('a row with a %s above the cap of consumers is told what is charged', (field, rate, said) => {
  const row = { ...SILENT, principal: centavos(100_000), ...rate };
  const doubt = dearRate(row, TERMS, true, ON, MONEY_LAW);
  expect(doubt).toMatchObject({ field, reason: expect.stringContaining(said) });
  expect(dearRate(row, TERMS, false, ON, MONEY_LAW)).toBeNull();
});
