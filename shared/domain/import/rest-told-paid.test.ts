import { expect, test } from 'vitest';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { after, agreed } from '#shared/testing/agreements.ts';
import { AURORA, aCase, aDebt, aRecord, HORIZONTE, instant } from '#shared/testing/records.ts';
import { restToldPaid } from './rest-told-paid.ts';

const NOW = instant('2026-03-20T15:00:00.000Z');
const debt = aDebt();
const rest = (record: RegisteredRecord, debtIds = [debt.debtId], now = NOW) =>
  restToldPaid(record, AURORA, debtIds, now);
const RESTING = [
  {
    type: 'ladder-paused',
    credorId: AURORA,
    from: NOW,
    until: '2026-03-28T03:00:00.000Z',
    motive: 'checking',
  },
];

test('whoever is asked for a debt that its creditor tells to be paid is left alone for seven days', () => {
  expect(rest(aRecord())).toEqual(RESTING);
});

test('told again the same day they rest as they do, and the next day a day longer', () => {
  const resting = after(aRecord(), rest(aRecord()), NOW);
  expect(rest(resting)).toEqual([]);
  expect(rest(resting, [debt.debtId], addMinutes(NOW, 24 * 60))).toMatchObject([
    { until: '2026-03-29T03:00:00.000Z' },
  ]);
});

test('a pause that ends sooner is not enough, and one that ends later is', () => {
  const paused = (until: string) => {
    const pauses = [{ from: NOW, until: instant(until), motive: 'asked' as const }];
    return aRecord({ cases: [aCase({ pauses })] });
  };
  expect(rest(paused('2026-03-21T16:00:00.000Z'))).toEqual(RESTING);
  expect(rest(paused('2026-04-20T03:00:00.000Z'))).toEqual([]);
});

test('instalments of an agreement about that debt rest, too', () => {
  const agreement = agreed(aRecord(), 3, NOW);
  expect(agreement.debts.map(({ status }) => status)).toContain('agreed');
  expect(rest(agreement)).toEqual(RESTING);
});

test('whoever owes nothing of it here goes on as they do', () => {
  const settled = { ...debt, status: 'settled' as const, settledAt: NOW };
  expect(rest(aRecord({ debts: [settled, aDebt({ externalId: 'NF-2' })] }))).toEqual([]);
  expect(rest(aRecord(), [aDebt({ credorId: HORIZONTE }).debtId])).toEqual([]);
});
