import { describe, expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { lateChargesOn } from './late-charges.ts';
import { untouchedLedger } from './ledger.ts';
import { RULES_WITHOUT_SERIES as rules } from './money-rules.ts';

const principal = centavos(100_000);
const terms = {
  fineBps: 200,
  monthlyInterestBps: 100,
  interestMode: 'pro-rata' as const,
  lateFrom: 'open-day' as const,
};
/** Due on the Saturday before Carnival, and payable until Ash Wednesday, 18 February. */
const due = (own: object = terms, day = '2026-02-14') => ({
  dueDate: localDate(day),
  terms: { ...terms, ...own },
  ledger: untouchedLedger({ principal, terms }),
});
const on = (day: string, debt = due()) => lateChargesOn(debt, localDate(day), true, rules);

describe('where lateness counts from the day on which a debt could last be paid', () => {
  test('it costs nothing until then, and a day of interest the day after', () => {
    expect(on('2026-02-18')).toMatchObject({ daysLate: 0, total: 100_000 });
    expect(on('2026-02-19')).toMatchObject({ daysLate: 1, fine: 2_000, interest: 33 });
    const usual = on('2026-02-19', due({ lateFrom: undefined }));
    expect(usual).toMatchObject({ daysLate: 5, fine: 2_000, interest: 167 });
  });

  test('the calculation says from when the days count', () => {
    expect(on('2026-02-20').memory.map(({ formula }) => formula)).toEqual([
      'venceu em 14/02/2026, 2 dias de atraso, contados de 18/02/2026, pois venceu em dia sem banco',
      '2% de R$ 1.000,00, uma única vez',
      'R$ 1.000,00 × 1% ao mês × 2/30 dias, de 19/02/2026 a 20/02/2026',
    ]);
  });

  test('what was paid in part goes on from that day, and no day counts twice', () => {
    const { ledger } = on('2026-02-20');
    expect(lateChargesOn({ ...due(), ledger }, localDate('2026-02-25'), true, rules).interest).toBe(
      on('2026-02-20').interest + 167,
    );
  });

  test('a due date on which banks open is as it ever was', () => {
    const open = due(terms, '2026-03-03');
    expect(on('2026-03-08', open)).toMatchObject({ daysLate: 5, total: 102_167 });
  });
});
