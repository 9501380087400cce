import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aSeries, rulesWith } from '#shared/testing/index-series.ts';
import { TERMS } from '#shared/testing/records.ts';
import type { ContractTerms, DebtLedger } from './debt.ts';
import { lateChargesOn } from './late-charges.ts';
import { untouchedLedger } from './ledger.ts';
import { RULES_WITHOUT_SERIES } from './money-rules.ts';

const SILENT: ContractTerms = { fineBps: 0, monthlyInterestBps: 0, interestMode: 'legal' };

const debtOf = (dueDate: string, terms: ContractTerms, ledger?: DebtLedger) => ({
  dueDate: localDate(dueDate),
  terms,
  ledger: ledger ?? untouchedLedger({ principal: centavos(100_000), terms }),
});

/** Around the day on which Lei 14.905/2024 came into force; figures that are easy to check by hand. */
const rules = rulesWith({
  selic: aSeries(['2024-07', '0.91', '2024-08-01'], ['2024-08', '0.93', '2024-09-02']),
  'taxa-legal': aSeries(
    ['2024-08', '0.62', '2024-08-30'],
    ['2024-09', '0.60', '2024-08-30'],
    ['2024-10', '0.31', '2024-09-30'],
  ),
  ipca: aSeries(
    ['2024-08', '0.31', '2024-09-10'],
    ['2024-09', '0.45', '2024-10-09'],
    ['2024-10', '-0.62', '2024-11-08'],
  ),
});

describe('where the contract is silent', () => {
  const debt = debtOf('2024-08-20', SILENT);

  it('a debtor pays Selic until 29 August 2024, and Selic less IPCA with correction from then on', () => {
    const charges = lateChargesOn(debt, localDate('2024-09-10'), true, rules);
    // 9/31 of 0,93% + 2/31 of 0,62% + 10/30 of 0,60% of 1.000,00 = 2,70 + 0,40 + 2,00.
    expect(charges.interest).toBe(510);
    // Of the IPCA only August is published: 2/31 of 0,31%.
    expect(charges.correction).toBe(20);
    expect(charges.total).toBe(100_530);
    expect(charges.ledger).toMatchObject({
      accruedThrough: '2024-09-10',
      correctedThrough: '2024-08-31',
    });
    expect(charges.memory.slice(1)).toEqual([
      {
        label: 'Correção monetária',
        formula: 'IPCA sobre R$ 1.000,00, até 31/08/2024',
        amount: 20,
      },
      {
        label: 'Juros legais',
        formula:
          'R$ 1.000,00 × 0,510000% no período, juros simples, de 21/08/2024 a 10/09/2024: ' +
          'Código Civil art. 406, redação original; STJ Tema 1.368: Selic, sem outra correção (21/08/2024 a 29/08/2024); ' +
          'Código Civil arts. 389 e 406, red. Lei 14.905/2024; Res. CMN 5.171/2024 (30/08/2024 a 10/09/2024)',
        amount: 510,
      },
    ]);
  });

  it('a month of the index that is published later is counted then', () => {
    const charges = lateChargesOn(debt, localDate('2024-10-09'), true, rules);
    // (1 + 0,31% × 2/31) × (1 + 0,45%) = 1,00470090.
    expect(charges.correction).toBe(470);
  });

  it('a month whose rate is not loaded adds nothing, and is not forgotten', () => {
    const until = lateChargesOn(debt, localDate('2024-11-20'), true, rules);
    expect(until.ledger.accruedThrough).toBe('2024-10-31');
    expect(lateChargesOn(debt, localDate('2024-11-20'), true, RULES_WITHOUT_SERIES)).toMatchObject({
      interest: 0,
      correction: 0,
      ledger: { accruedThrough: null },
    });
  });
});

describe('where the contract names an index', () => {
  const indexed: ContractTerms = { ...TERMS, fineBps: 0, monthlyInterestBps: 0, index: 'ipca' };
  const debt = debtOf('2024-08-30', indexed);

  it('months compound, and a part of one counts by its days', () => {
    // 1/31 of 0,31% in August, then 0,45%: 1,0001 × 1,0045.
    expect(lateChargesOn(debt, localDate('2024-10-10'), true, rules).correction).toBe(460);
  });

  it('deflation takes back inflation, and never anything of the principal', () => {
    // 1,0001 × 1,0045 × (1 − 0,62%) < 1.
    const charges = lateChargesOn(debt, localDate('2024-11-08'), true, rules);
    expect(charges).toMatchObject({ correction: 0, total: 100_000 });
  });

  it('the correction of a month that was not published when a part was paid is counted on what was open in it', () => {
    const atPayment = lateChargesOn(debt, localDate('2024-10-01'), true, rules);
    expect(atPayment.ledger).toMatchObject({ correctionOpen: 10, correctedThrough: '2024-08-31' });
    const ledger = { ...atPayment.ledger, principalOpen: centavos(40_000) };
    const later = lateChargesOn(
      debtOf('2024-08-30', indexed, ledger),
      localDate('2024-10-10'),
      true,
      rules,
    );
    // 0,45% of the 1.000,00 that were open in September, and the 0,10 of August that nobody paid.
    expect(later.correction).toBe(450 + 10);
    expect(later.ledger.uncounted).toEqual([
      { until: '2024-10-01', principal: 100_000 },
      { until: '2024-10-10', principal: 40_000 },
    ]);
    expect(later.memory.map(({ label }) => label)).toEqual([
      'Principal',
      'Correção anterior',
      'Correção monetária',
    ]);
  });
});

describe('whatever the contract says, within the law of the day', () => {
  it.each([
    ['1996-07-30', 10_000],
    ['1996-08-01', 2_000],
  ])(
    'a fine of 10 %% for a consumer who did not pay on %s is %d, whenever it is asked for',
    (due, fine) => {
      const terms = { ...TERMS, fineBps: 1_000, monthlyInterestBps: 0 };
      for (const on of ['1996-08-02', '1996-08-05'].filter((day) => day > due))
        expect(lateChargesOn(debtOf(due, terms), localDate(on), true, rules).fine).toBe(fine);
    },
  );

  it('a consumer pays 1 % a month at most, and reads why', () => {
    const terms = { ...TERMS, fineBps: 0, monthlyInterestBps: 500 };
    const debt = debtOf('2026-03-03', terms);
    const on = localDate('2026-04-02');
    const asConsumer = lateChargesOn(debt, on, true, rules);
    expect(asConsumer.interest).toBe(1_000);
    expect(asConsumer.memory.at(-1)?.formula).toContain(
      'o contrato diz 5% ao mês, acima do limite (Política da casa: 1% ao mês',
    );
    expect(lateChargesOn(debt, on, false, rules).interest).toBe(5_000);
  });
});

describe('a lawyer’s fees', () => {
  const terms = { ...TERMS, fineBps: 0, monthlyInterestBps: 0, honorariosBps: 2_000 };
  const debt = debtOf('2026-03-03', terms);

  it.each([
    [29, 0],
    [30, 10_000],
    [90, 10_000],
  ])('after %d days are %d: from the 30th day, at most 10 %%, once', (days, honorarios) => {
    const on = addDays(localDate('2026-03-03'), days);
    expect(lateChargesOn(debt, on, true, rules).honorarios).toBe(honorarios);
  });

  it('are not asked for again of what is left after a part was paid', () => {
    const { ledger } = lateChargesOn(debt, localDate('2026-04-10'), true, rules);
    const left = { ...ledger, principalOpen: centavos(50_000), honorariosOpen: centavos(400) };
    const later = lateChargesOn({ ...debt, ledger: left }, localDate('2026-06-10'), true, rules);
    expect(later.honorarios).toBe(400);
  });

  it('are not asked for where the contract says nothing of them', () => {
    const silent = debtOf('2026-03-03', TERMS);
    expect(lateChargesOn(silent, localDate('2026-06-10'), true, rules).honorarios).toBe(0);
  });
});

describe('a discount and a rebate', () => {
  const terms: ContractTerms = {
    ...TERMS,
    discount: { until: localDate('2026-02-28'), amount: centavos(5_000) },
    rebate: centavos(10_000),
  };
  const debt = debtOf('2026-03-10', terms);

  it('lower what is asked for: the rebate always, the discount until its day, which waits for the banks', () => {
    // 28 February 2026 is a Saturday.
    expect(lateChargesOn(debt, localDate('2026-03-02'), true, rules)).toMatchObject({
      discount: 5_000,
      total: 85_000,
      memory: [
        {
          label: 'Principal',
          formula: 'vence em 10/03/2026, já com abatimento de R$ 100,00',
          amount: 90_000,
        },
        { label: 'Desconto', formula: 'para quem paga tudo até 28/02/2026', amount: -5_000 },
      ],
    });
    expect(lateChargesOn(debt, localDate('2026-03-03'), true, rules).total).toBe(90_000);
  });

  it('bear no fine and no interest', () => {
    expect(lateChargesOn(debt, localDate('2026-04-09'), true, rules)).toMatchObject({
      fine: 1_800,
      interest: 900,
      discount: 0,
    });
  });
});
