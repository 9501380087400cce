import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fixture from '#shared/testing/fixtures/brazil/late-charges.json' with { type: 'json' };
import { nextBusinessDay } from '#shared/domain/values/business-days.ts';
import { addDays, type LocalDate, localDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, centavos } from '#shared/domain/values/money.ts';
import type { Uf } from '#shared/domain/values/uf.ts';
import type { ContractTerms, DebtLedger } from './debt.ts';
import { lateChargesOn } from './late-charges.ts';
import { RULES_WITHOUT_SERIES as rules } from './money-rules.ts';

const PRO_RATA: ContractTerms = {
  fineBps: 200,
  monthlyInterestBps: 100,
  interestMode: 'pro-rata',
};
const PER_DAY: ContractTerms = { ...PRO_RATA, interestMode: 'value-per-day' };
const TUESDAY = localDate('2026-03-03');

const untouched = (principal: number): DebtLedger => ({
  principalOpen: centavos(principal),
  fineOpen: centavos(0),
  fineCharged: false,
  interestOpen: centavos(0),
  accruedThrough: null,
});

const debtOf = (principal: number, terms = PRO_RATA, dueDate: LocalDate = TUESDAY) => ({
  dueDate,
  terms,
  ledger: untouched(principal),
});

const consumer = true;

describe('a debtor late for the first time', () => {
  it.each(fixture.vectors)(
    'owes $total for $principal paid $daysLate days late',
    ({ principal, daysLate, fine, interest, total, interestByDay }) => {
      const on = addDays(TUESDAY, daysLate);
      const expected = { daysLate, fine, interest, total };
      expect(lateChargesOn(debtOf(principal), on, consumer, rules)).toMatchObject(expected);
      const perDay = lateChargesOn(debtOf(principal, PER_DAY), on, consumer, rules);
      expect(perDay).toMatchObject({ fine, interest: interestByDay });
    },
  );

  it.each(fixture.wrong)('does not owe the $published of a public article', (vector) => {
    const on = addDays(TUESDAY, vector.daysLate);
    const { total } = lateChargesOn(debtOf(vector.principal), on, consumer, rules);
    expect(total).toBe(vector.correct);
    expect(total).not.toBe(vector.published);
  });

  it('reads the calculation line by line', () => {
    const { memory } = lateChargesOn(debtOf(100_000), localDate('2026-03-08'), consumer, rules);
    expect(memory).toEqual([
      {
        label: 'Principal',
        formula: 'venceu em 03/03/2026, 5 dias de atraso',
        amount: 100_000,
      },
      { label: 'Multa', formula: '2% de R$ 1.000,00, uma única vez', amount: 2_000 },
      {
        label: 'Juros de mora',
        formula: 'R$ 1.000,00 × 1% ao mês × 5/30 dias, de 04/03/2026 a 08/03/2026',
        amount: 167,
      },
    ]);
  });

  it('reads the price of a day where the contract states it', () => {
    const { memory } = lateChargesOn(
      debtOf(100_000, PER_DAY),
      addDays(TUESDAY, 1),
      consumer,
      rules,
    );
    expect(memory.at(-1)).toEqual({
      label: 'Juros de mora',
      formula: 'R$ 0,33 por dia × 1 dia, de 04/03/2026 a 04/03/2026',
      amount: 33,
    });
  });

  it('pays a fine of 2 % as a consumer, whatever the contract says, and of what it says as a company', () => {
    const harsh = debtOf(100_000, { ...PRO_RATA, fineBps: 1_000 });
    const asConsumer = lateChargesOn(harsh, addDays(TUESDAY, 1), true, rules);
    expect(asConsumer.fine).toBe(2_000);
    expect(asConsumer.memory[1]?.formula).toBe(
      '2% de R$ 1.000,00, uma única vez; o contrato diz 10%, acima do limite do CDC art. 52 §1º',
    );
    expect(lateChargesOn(harsh, addDays(TUESDAY, 1), false, rules).fine).toBe(10_000);
  });
});

describe('a debt due on a day without banks', () => {
  const saturdayBeforeCarnival = localDate('2026-02-14');
  const debt = debtOf(100_000, PRO_RATA, saturdayBeforeCarnival);

  it('costs nothing more until banks open', () => {
    const charges = lateChargesOn(debt, localDate('2026-02-18'), consumer, rules);
    expect(charges).toMatchObject({ daysLate: 0, fine: 0, interest: 0, total: 100_000 });
    expect(charges.ledger).toEqual(debt.ledger);
    expect(charges.memory).toEqual([
      {
        label: 'Principal',
        formula: 'venceu em 14/02/2026, dia sem banco: sem acréscimo até 18/02/2026',
        amount: 100_000,
      },
    ]);
  });

  it('costs interest from the due date itself once that day is missed', () => {
    const charges = lateChargesOn(debt, localDate('2026-02-19'), consumer, rules);
    expect(charges).toMatchObject({ daysLate: 5, fine: 2_000, interest: 167 });
  });

  describe('that only the state keeps where it is payable', () => {
    const [ninth, tenth] = [localDate('2026-07-09'), localDate('2026-07-10')];
    const costIn = (uf: Uf | undefined, on: LocalDate): number =>
      lateChargesOn(debtOf(100_000, { ...PRO_RATA, payableIn: uf }, ninth), on, consumer, rules)
        .total;

    it.each<[string, Uf | undefined, number]>([
      ['São Paulo keeps 9 July', 'SP', 100_000],
      ['Rio de Janeiro does not', 'RJ', 102_033],
      ['nobody knows the state', undefined, 102_033],
    ])('is paid on the next day for as much: %s', (_, uf, cost) => {
      expect(costIn(uf, tenth)).toBe(cost);
    });

    it('costs what it would have, once that day is missed', () => {
      expect(costIn('SP', addDays(ninth, 2))).toBe(102_067);
    });

    it('keeps a discount that ends on it until the next day', () => {
      const discount = { until: ninth, amount: centavos(5_000) };
      const terms = { ...PRO_RATA, payableIn: 'SP' as const, discount };
      const due = debtOf(100_000, terms, addDays(ninth, 20));
      expect(lateChargesOn(due, tenth, consumer, rules).total).toBe(95_000);
      expect(lateChargesOn(due, addDays(ninth, 2), consumer, rules).total).toBe(100_000);
    });
  });
});

describe('a debtor who paid a part', () => {
  const partlyPaid = {
    ...debtOf(0),
    ledger: {
      principalOpen: centavos(40_000),
      fineOpen: centavos(500),
      fineCharged: true,
      interestOpen: centavos(123),
      accruedThrough: localDate('2026-03-13'),
    },
  };

  it('owes interest only on what is left, from that day on, and no second fine', () => {
    const charges = lateChargesOn(partlyPaid, localDate('2026-03-28'), consumer, rules);
    expect(charges).toMatchObject({ daysLate: 25, fine: 500, interest: 123 + 200, total: 40_823 });
    expect(charges.ledger).toEqual({
      principalOpen: 40_000,
      fineOpen: 500,
      fineCharged: true,
      interestOpen: 323,
      accruedThrough: '2026-03-28',
    });
    expect(charges.memory.map(({ label, formula }) => `${label}: ${formula}`)).toEqual([
      'Principal: venceu em 03/03/2026, 25 dias de atraso',
      'Multa anterior: já lançada, em aberto',
      'Juros anteriores: apurados até 13/03/2026, em aberto',
      'Juros de mora: R$ 400,00 × 1% ao mês × 15/30 dias, de 14/03/2026 a 28/03/2026',
    ]);
  });

  it('owes no second fine when the part paid the first one', () => {
    const paidFine = { ...partlyPaid.ledger, fineOpen: centavos(0), interestOpen: centavos(0) };
    const debt = { ...partlyPaid, ledger: paidFine };
    expect(lateChargesOn(debt, localDate('2026-03-28'), consumer, rules)).toMatchObject({
      fine: 0,
      interest: 200,
      total: 40_200,
    });
  });

  it('owes nothing more for a day that was already counted', () => {
    const charges = lateChargesOn(partlyPaid, localDate('2026-03-10'), consumer, rules);
    expect(charges).toMatchObject({ fine: 500, interest: 123 });
    expect(charges.ledger).toEqual(partlyPaid.ledger);
  });
});

describe('whatever the debt', () => {
  const debts = fc.record({
    dueDate: fc.nat(3_000).map((days) => addDays(localDate('2022-01-01'), days)),
    terms: fc.record({
      fineBps: fc.integer({ min: 0, max: 1_000 }),
      monthlyInterestBps: fc.integer({ min: 0, max: 1_000 }),
      interestMode: fc.constantFrom('pro-rata' as const, 'value-per-day' as const),
    }),
    ledger: fc.integer({ min: 0, max: 99_999_999_99 }).map(untouched),
  });
  const delays = fc.nat(2_000);

  it('costs as much as its lines add up to', () => {
    fc.assert(
      fc.property(debts, delays, fc.boolean(), (debt, delay, isConsumer) => {
        const { total, memory } = lateChargesOn(
          debt,
          addDays(debt.dueDate, delay),
          isConsumer,
          rules,
        );
        expect(memory.reduce((sum, line) => sum + line.amount, 0)).toBe(total);
      }),
    );
  });

  it('never costs less by waiting, and nothing more until banks open', () => {
    fc.assert(
      fc.property(debts, delays, delays, (debt, a, b) => {
        const costAfter = (days: number): Centavos =>
          lateChargesOn(debt, addDays(debt.dueDate, days), consumer, rules).total;
        expect(costAfter(Math.min(a, b))).toBeLessThanOrEqual(costAfter(Math.max(a, b)));
        const payableUntil = nextBusinessDay(debt.dueDate);
        expect(lateChargesOn(debt, payableUntil, consumer, rules).ledger).toEqual(debt.ledger);
      }),
    );
  });

  it('costs a consumer a fine of at most 2 %, once, and interest within a centavo however often counted', () => {
    fc.assert(
      fc.property(debts, delays, delays, (debt, a, b) => {
        const later = addDays(debt.dueDate, a + b);
        const atOnce = lateChargesOn(debt, later, consumer, rules);
        const { ledger } = lateChargesOn(debt, addDays(debt.dueDate, a), consumer, rules);
        const inTwo = lateChargesOn({ ...debt, ledger }, later, consumer, rules);
        expect(inTwo.fine).toBe(atOnce.fine);
        expect(atOnce.fine * 50).toBeLessThanOrEqual(debt.ledger.principalOpen + 25);
        expect(Math.abs(inTwo.interest - atOnce.interest)).toBeLessThanOrEqual(1);
        expect(lateChargesOn({ ...debt, ledger: inTwo.ledger }, later, consumer, rules).total).toBe(
          inTwo.total,
        );
      }),
    );
  });
});
