import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestCharge } from '#shared/domain/charge/request-charge.ts';
import { amountDue } from '#shared/domain/debt/amount-due.ts';
import { IndexSeriesDocument, seriesOf } from '#shared/domain/debt/index-series.ts';
import { type MoneyRules, RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { takePayment } from '#shared/domain/payment/take-payment.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { paid, refunded } from '#shared/testing/agreement-money.ts';
import { rulesWith } from '#shared/testing/index-series.ts';
import { AURORA, aDebt, aRecord, instant, MARIA, TERMS } from '#shared/testing/records.ts';

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

/** The same without the index of the correction, which is paid like principal. */
const interestAlone = (rules: MoneyRules): MoneyRules => {
  const rate = rules.series.get('taxa-legal');
  return rulesWith(rate ? { 'taxa-legal': rate } : {});
};

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

/** The same months, known from the day on which they were published: before anybody was late. */
const IN_TIME = loadedOn('2026-03-02');
const LOADED = '2026-04-20';
const owing = (principal: number) =>
  aRecord({
    debts: [
      aDebt({ terms: SILENT, principal: centavos(principal), dueDate: localDate('2026-03-10') }),
    ],
  });
const owedOn = (record: RegisteredRecord, rules: MoneyRules) => {
  const [debt] = record.debts;
  if (!debt || debt.status !== 'open') throw new Error('nothing is open');
  return amountDue(debt, localDate('2026-04-30'), true, rules);
};

describe('what is owed once a late series is there', () => {
  test('is what the law says of each day, on what was open on it', () => {
    const before = paid(owing(100_000), 60_000, at('2026-03-31'), null, 'E1', loadedOn(LOADED));
    expect(before.debts[0]?.ledger).toMatchObject({
      principalOpen: 40_000,
      uncounted: [{ until: '2026-03-31', principal: 100_000 }],
    });
    const due = owedOn(before, loadedOn(LOADED));
    // 21/31 of 1% of 1.000,00, and 1% of 400,00; the correction is the same, as both series say 1%.
    expect([due.interest, due.correction, due.total]).toEqual([1_077, 1_077, 42_154]);
    expect(due.memory.map(({ label, amount }) => [label, amount])).toEqual([
      ['Principal', 40_000],
      ['Correção monetária', 677],
      ['Correção monetária', 400],
      ['Juros legais', 677],
      ['Juros legais', 400],
    ]);
  });

  test('bears to the centavo the interest that it would have borne, had the series been there from the start', () => {
    const parts = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9_000 })),
      {
        maxLength: 10,
      },
    );
    fc.assert(
      fc.property(parts, (payments) => {
        const lives = [IN_TIME, loadedOn(LOADED)].map(interestAlone).map((rules) =>
          payments
            .toSorted(([a], [b]) => a - b)
            .reduce((record, [day, amount], index) => {
              const paidAt = at(addDays(localDate('2026-03-10'), day));
              return principalPaid(record, amount, paidAt, `E${index}`, rules);
            }, owing(100_000)),
        );
        const [inTime, late] = lives.map((record) =>
          owedOn(record, interestAlone(loadedOn(LOADED))),
        );
        expect(late?.interest).toBe(inTime?.interest);
        expect(late?.total).toBe(inTime?.total);
      }),
    );
  });
});

/** Money that goes to principal first, so that what is known of interest does not change what is open of it. */
const principalPaid = (
  record: RegisteredRecord,
  amount: number,
  paidAt: Instant,
  id: string,
  rules: MoneyRules,
) => {
  const payment = {
    paymentId: paymentIdOf('sandbox', id),
    credorId: AURORA,
    gateway: 'sandbox',
    chargeId: null,
    amount: centavos(amount),
    paidAt,
    strategy: 'principal-first' as const,
  };
  return preview(record, [takePayment(record, payment, rules)], { debtorId: MARIA, at: paidAt });
};
