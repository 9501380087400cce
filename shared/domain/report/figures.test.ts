import { expect, test } from 'vitest';
import { channelFigures, figuresOf, heldByReason, totalsOf } from './figures.ts';

const totals = totalsOf([
  { metric: 'paid-amount', amount: 100_000 },
  { metric: 'paid-amount', amount: 3_000 },
  { metric: 'refunded-amount', amount: 3_000 },
  { metric: 'sent-email', amount: 30 },
  { metric: 'sent-sms', amount: 10 },
  { metric: 'delivered-email', amount: 28 },
  { metric: 'delivered-sms', amount: 8 },
  { metric: 'bounced-email', amount: 2 },
  { metric: 'cost-micros', amount: 5_000_000 },
  { metric: 'held-outside-hours', amount: 4 },
  { metric: 'held-daily-cap', amount: 6 },
  { metric: 'withheld-outside-hours', amount: 5 },
]);
const figure = (key: string) => figuresOf(totals).find((line) => line.key === key)?.value;

test.each([
  ['recovered', 100_000],
  ['sent', 40],
  ['delivery-rate', 0.9],
  ['held', 15],
  ['cost', 500],
  ['cost-per-real', 0.005],
])('%s is %d', (key, value) => {
  expect(figure(key)).toBe(value);
});

test('a book in which nothing happened has zeros, not divisions by zero', () => {
  expect(figuresOf(new Map()).map(({ value }) => value)).toEqual(Array(13).fill(0));
});

test('money that was charged back is not recovered, until the chargeback is undone', () => {
  const recovered = (...amounts: readonly (readonly [string, number])[]) =>
    figuresOf(totalsOf(amounts.map(([metric, amount]) => ({ metric, amount })))).find(
      ({ key }) => key === 'recovered',
    )?.value;
  const taken = [
    ['paid-amount', 900],
    ['charged-back-amount', 500],
  ] as const;
  expect(recovered(...taken)).toBe(400);
  expect(recovered(...taken, ['reversed-amount', 500])).toBe(900);
});

test('money that was charged back is not recovered, until the chargeback is undone', () => {
  const recovered = (...amounts: readonly (readonly [string, number])[]) =>
    figuresOf(totalsOf(amounts.map(([metric, amount]) => ({ metric, amount })))).find(
      ({ key }) => key === 'recovered',
    )?.value;
  const taken = [
    ['paid-amount', 900],
    ['charged-back-amount', 500],
  ] as const;
  expect(recovered(...taken)).toBe(400);
  expect(recovered(...taken, ['reversed-amount', 500])).toBe(900);
});

test('money that was charged back is not recovered, until the chargeback is undone', () => {
  const recovered = (...amounts: readonly (readonly [string, number])[]) =>
    figuresOf(totalsOf(amounts.map(([metric, amount]) => ({ metric, amount })))).find(
      ({ key }) => key === 'recovered',
    )?.value;
  const taken = [
    ['paid-amount', 900],
    ['charged-back-amount', 500],
  ] as const;
  expect(recovered(...taken)).toBe(400);
  expect(recovered(...taken, ['reversed-amount', 500])).toBe(900);
});

test('the reasons that held most come first', () => {
  expect(heldByReason(totals)).toEqual([
    { reason: 'outside-hours', count: 9 },
    { reason: 'daily-cap', count: 6 },
  ]);
});

test('what did not arrive counts as failed', () => {
  expect(channelFigures(totals, 'email')).toMatchObject({ sent: 30, delivered: 28, failed: 2 });
});
