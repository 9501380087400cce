import { expect, test } from 'vitest';
import { amountDue } from '#shared/domain/debt/amount-due.ts';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { aCredor } from '#shared/testing/credores.ts';
import { textOfPdf } from '#shared/testing/read-pdf.ts';
import { aDebt, MARIA_PROFILE, TERMS } from '#shared/testing/records.ts';
import { calculationPaper } from './calculation-paper.ts';

const ON = localDate('2026-04-14');

test.each([
  ['pro-rata', 'R$ 1.000,00 × 1% ao mês × 35/30 dias', 'Cada linha é arredondada uma única vez'],
  ['value-per-day', 'R$ 0,33 por dia × 35 dias', 'O contrato diz os juros em reais por dia'],
] as const)(
  'of a debt whose interest is counted %s, the paper says each line and how it was rounded',
  async (interestMode, line, rounding) => {
    const debt = aDebt({ terms: { ...TERMS, interestMode } });
    const due = amountDue(debt, ON, true, RULES_WITHOUT_SERIES);
    const facts = { credor: aCredor(), profile: null, due, on: ON, madeOn: ON };
    const said = (await textOfPdf(await calculationPaper(facts))).flat().join(' ');
    for (const words of [line, rounding, 'Pessoa anonimizada'])
      expect(said.replace(/\s+/g, ' ')).toContain(words);
    expect(said).not.toContain('ainda não chegou');
  },
);

test('the same facts give the same bytes', async () => {
  const due = amountDue(aDebt(), ON, true, RULES_WITHOUT_SERIES);
  const facts = { credor: aCredor(), profile: MARIA_PROFILE, due, on: ON, madeOn: ON };
  expect(await calculationPaper(facts)).toEqual(await calculationPaper(facts));
});
