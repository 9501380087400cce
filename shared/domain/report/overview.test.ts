import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { ageCase, emptyAging } from './aging.ts';
import { composeOverview } from './overview.ts';

const period = { from: localDate('2026-03-09'), to: localDate('2026-03-12') };
const counter = (day: string, metric: string, amount: number) => ({
  day: localDate(day),
  metric,
  amount,
});
const day = localDate('2026-03-11');
const oldestDueDate = localDate('2026-03-01');
const picture = {
  day,
  activeCases: 3,
  disputedCases: 1,
  settledCases: 2,
  openAmount: 300_000,
  aging: ageCase(emptyAging(), { oldestDueDate, principalOpen: 300_000 }, day),
};

test('a book in which nothing happened shows every day, all at zero', () => {
  const overview = composeOverview(period, [], []);
  expect(overview.evolution.map((line) => line.day)).toEqual([
    '2026-03-09',
    '2026-03-10',
    '2026-03-11',
    '2026-03-12',
  ]);
  expect(overview.evolution.every(({ paidAmount, sent }) => paidAmount === 0 && sent === 0)).toBe(
    true,
  );
  expect(overview).toMatchObject({ snapshotDay: null, heldByReason: [] });
  expect(overview.aging).toEqual(emptyAging());
});

test('a payment that a debtor got back on the same day leaves nothing recovered', () => {
  const { figures, evolution } = composeOverview(
    period,
    [counter('2026-03-10', 'paid-amount', 5_000), counter('2026-03-10', 'refunded-amount', 5_000)],
    [],
  );
  expect(figures.find(({ key }) => key === 'recovered')?.value).toBe(0);
  expect(evolution[1]?.paidAmount).toBe(0);
});

test('the evolution adds up to the figures above it', () => {
  const counters = [
    counter('2026-03-09', 'sent-email', 2),
    counter('2026-03-12', 'sent-sms', 3),
    counter('2026-03-12', 'paid-amount', 1_000),
    counter('2026-03-12', 'held-outside-hours', 4),
  ];
  const { figures, evolution, heldByReason } = composeOverview(period, counters, [picture]);
  const figure = (key: string) => figures.find((known) => known.key === key)?.value;
  expect(evolution.reduce((sum, line) => sum + line.sent, 0)).toBe(figure('sent'));
  expect(evolution.reduce((sum, line) => sum + line.paidAmount, 0)).toBe(figure('recovered'));
  expect(heldByReason).toEqual([{ reason: 'outside-hours', label: 'Fora do horário', count: 4 }]);
});

test('the newest picture of the book stands for aging, and days without one have none', () => {
  const older = { ...picture, day: localDate('2026-03-09'), openAmount: 1, aging: emptyAging() };
  const overview = composeOverview(period, [], [older, picture]);
  expect(overview.snapshotDay).toBe('2026-03-11');
  expect(overview.aging).toEqual(picture.aging);
  expect(overview.evolution.map(({ openAmount }) => openAmount)).toEqual([1, null, 300_000, null]);
  expect(overview.figures[0]).toMatchObject({ key: 'open-amount', value: 300_000 });
});
