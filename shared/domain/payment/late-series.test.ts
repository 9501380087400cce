import { describe, expect, test } from 'vitest';
import { requestCharge } from '#shared/domain/charge/request-charge.ts';
import { IndexSeriesDocument, seriesOf } from '#shared/domain/debt/index-series.ts';
import { type MoneyRules, RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { paid, refunded } from '#shared/testing/agreement-money.ts';
import { rulesWith } from '#shared/testing/index-series.ts';
import { AURORA, aDebt, aRecord, instant, TERMS } from '#shared/testing/records.ts';

const at = (date: string): Instant => instant(`${date}T15:00:00.000Z`);
const SILENT = { ...TERMS, fineBps: 0, interestMode: 'legal' as const };

/** Published before anything was asked for, and loaded on a day. */
function loadedOn(day: string): MoneyRules {
  const months = ['2026-03', '2026-04'].map((month) => ({
    month,
    percent: '1.00',
    publishedOn: '2026-03-01',
    loadedOn: day,
  }));
  const series = seriesOf(IndexSeriesDocument.parse({ source: 'teste', months }));
  return rulesWith({ 'taxa-legal': series, ipca: series });
}

const settled = ({ debts }: RegisteredRecord) => debts.map(({ status }) => status);

describe('a series that is loaded late', () => {
  test.each(['2026-04-09', '2026-04-10'])(
    'leaves settled what was asked for before, loaded on %s',
    (day) => {
      const record = aRecord({ debts: [aDebt({ terms: SILENT })] });
      const now = at('2026-04-09');
      const asked = requestCharge(record, { credorId: AURORA, now, rules: RULES_WITHOUT_SERIES });
      if (asked.outcome !== 'requested') throw new Error(asked.outcome);
      expect(asked.amount).toBe(100_000);
      const after = paid(record, asked.amount, now, asked.fact.debtIds, 'E1', loadedOn(day));
      expect(settled(after)).toEqual(['settled']);
    },
  );

  test('does not take a settled debt up again when another payment goes back', () => {
    const other = aDebt({ externalId: 'B', dueDate: localDate('2026-04-10'), terms: SILENT });
    const record = aRecord({ debts: [aDebt({ terms: SILENT }), other] });
    const first = aDebt().debtId;
    const one = paid(record, 100_000, at('2026-04-09'), [first], 'E1');
    const rules = loadedOn('2026-04-09');
    const two = paid(one, 50_000, at('2026-04-10'), [other.debtId], 'E2', rules);
    const three = refunded(two, paymentIdOf('sandbox', 'E2'), 1, at('2026-04-12'), rules);
    expect(settled(three)).toEqual(['settled', 'open']);
    expect(three.debts[0]?.ledger).toMatchObject({ principalOpen: 0, interestOpen: 0 });
  });
});
