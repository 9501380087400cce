import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import type { Instant } from '#shared/domain/values/zone.ts';
import { paid } from '#shared/testing/agreement-money.ts';
import { agreed, agreementIn } from '#shared/testing/agreements.ts';
import { aSeries, rulesWith } from '#shared/testing/index-series.ts';
import { aDebt, aRecord, instant, TERMS } from '#shared/testing/records.ts';

const at = (date: string): Instant => instant(`${date}T15:00:00.000Z`);
const JUNE_08 = at('2026-06-08');
const IPCA_RULES = rulesWith({
  ipca: aSeries(['2026-03', '3.00', '2026-04-10'], ['2026-04', '5.00', '2026-05-10']),
});

test.each([
  ['fees', { honorariosBps: 1_000 }, 6_000],
  ['correction', { index: 'ipca' as const }, 5_000],
  ['both', { honorariosBps: 1_000, index: 'ipca' as const }, 12_500],
])('a kept agreement settles %s that a part payment had left open', (_, more, part) => {
  const owing = aRecord({ debts: [aDebt({ terms: { ...TERMS, ...more } })] });
  const partPaid = paid(owing, part, at('2026-06-01'), null, 'E0', IPCA_RULES);
  const start = agreed(partPaid, 0, JUNE_08, { moneyRules: IPCA_RULES });
  const [single] = agreementIn(start).instalments;
  assert(single);
  const now = at('2026-06-10');
  const end = paid(start, single.amount, now, [single.debtId], 'E1', IPCA_RULES);
  expect(end.agreements.map(({ status }) => status)).toEqual(['fulfilled']);
  expect(end.debts.map(({ status }) => status)).toEqual(['settled', 'settled']);
  expect(end.cases[0]?.status).toBe('settled');
});
