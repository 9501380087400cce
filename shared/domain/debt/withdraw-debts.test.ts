import { expect, test } from 'vitest';
import { preview } from '#shared/domain/history/preview.ts';
import { debtsFor } from '#shared/domain/payment/debts-for.ts';
import { PaymentId } from '#shared/domain/values/ids.ts';
import { AURORA, aDebt, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { returnDebts, withdrawalObstacle, withdrawDebts } from './withdraw-debts.ts';

const NOW = instant('2026-03-20T15:00:00.000Z');
const LATER = instant('2026-03-21T15:00:00.000Z');
const [first, second] = [aDebt(), aDebt({ externalId: 'NF-2' })];
const record = aRecord({ debts: [first, second] });
const after = (facts: ReturnType<typeof withdrawDebts>, known = record) =>
  preview(known, facts, { debtorId: MARIA, at: NOW });

test('what the creditor takes back is owed no more, and what is left goes on', () => {
  const facts = withdrawDebts(record, AURORA, [first.debtId], 'recalled', NOW);
  expect(facts.map(({ type }) => type)).toEqual(['debt-withdrawn']);
  expect(after(facts).debts).toMatchObject([
    { status: 'withdrawn', because: 'recalled', withdrawnAt: NOW },
    { status: 'open' },
  ]);
});

test('a debtor of whom nothing is left to collect is left alone', () => {
  const facts = withdrawDebts(record, AURORA, [first.debtId, second.debtId], 'sold', NOW);
  expect(after(facts).cases).toMatchObject([{ status: 'settled' }]);
});

test('a contested case of which nothing is left is over, and what comes back of it is contested still', () => {
  const contested = { motive: 'nao-comprei' as const, debtId: null, noteId: null };
  const disputed = after([{ type: 'case-disputed', credorId: AURORA, ...contested }]);
  const gone = after(
    withdrawDebts(disputed, AURORA, [first.debtId, second.debtId], 'recalled', NOW),
    disputed,
  );
  expect(gone.cases).toMatchObject([{ status: 'settled' }]);
  const back = after(returnDebts(gone, AURORA, [first.debtId], NOW), gone);
  expect(back.cases).toMatchObject([{ status: 'disputed', ...contested }]);
  const settledAgain = after(withdrawDebts(back, AURORA, [first.debtId], 'recalled', NOW), back);
  const news = after([{ type: 'case-reopened', credorId: AURORA }], settledAgain);
  expect(news.cases).toMatchObject([{ status: 'active' }]);
});

test('taking back twice changes nothing more', () => {
  const once = after(withdrawDebts(record, AURORA, [first.debtId], 'recalled', NOW));
  expect(withdrawDebts(once, AURORA, [first.debtId], 'recalled', LATER)).toEqual([]);
});

test('undone, the debtor owes what they owed before', () => {
  const facts = withdrawDebts(record, AURORA, [first.debtId, second.debtId], 'recalled', NOW);
  const gone = after(facts);
  const back = after(returnDebts(gone, AURORA, [first.debtId], NOW), gone);
  expect(back.debts[0]).toEqual(first);
  expect(back.cases).toMatchObject([{ status: 'active' }]);
  expect(returnDebts(back, AURORA, [first.debtId], NOW)).toEqual([]);
});

test.each([
  [undefined, 'unknown'],
  [{ ...first, status: 'settled' as const, settledAt: NOW }, 'settled'],
  [first, null],
])('%o can be taken back unless %s', (debt, obstacle) => {
  expect(withdrawalObstacle(debt)).toBe(obstacle);
});

test('money without a name does not go to what was taken back, unless it was paid before', () => {
  const gone = after(withdrawDebts(record, AURORA, [first.debtId], 'recalled', NOW));
  const paid = (paidAt: typeof NOW, named: readonly (typeof first.debtId)[] | null) =>
    debtsFor(
      gone,
      gone.debts,
      { paymentId: PaymentId.parse('aaaaaaaabbbbbbbb'), credorId: AURORA, paidAt },
      named,
    ).first.map(({ externalId }) => externalId);
  expect(paid(LATER, null)).toEqual([second.externalId]);
  expect(paid(instant('2026-03-19T15:00:00.000Z'), null)).toHaveLength(2);
  expect(paid(LATER, [first.debtId])).toEqual([first.externalId]);
});
