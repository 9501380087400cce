import { expect, test } from 'vitest';
import { addDays, daysBetween, localDate } from '#shared/domain/values/local-date.ts';
import { aSeries } from '#shared/testing/index-series.ts';
import { IndexSeriesDocument, monthParts, seriesOf } from './index-series.ts';

const document = (...months: readonly (readonly [string, string])[]) => ({
  source: 'IBGE, SIDRA 1737',
  months: months.map(([month, percent]) => ({ month, percent, publishedOn: '2026-03-11' })),
});

test.each([
  ['a gap', document(['2026-01', '0.33'], ['2026-03', '0.20']), 'depois de 2026-01 vem 2026-02'],
  ['a month twice', document(['2026-01', '0.33'], ['2026-01', '0.33']), 'depois de 2026-01'],
  ['a comma', document(['2026-01', '0,33']), 'escreva o percentual do mês como 0.46'],
  ['a slip of the comma', document(['2026-01', '33.0']), 'acima de 20%'],
  ['a thirteenth month', document(['2026-13', '0.1']), 'escreva o mês como 2026-11'],
])('a series with %s is refused with the reason', (_, given, reason) => {
  const { success, error } = IndexSeriesDocument.safeParse(given);
  expect(success).toBe(false);
  expect(error?.issues[0]?.message).toContain(reason);
});

test('a series over the turn of the year is in order', () => {
  const given = document(['2025-12', '0.33'], ['2026-01', '-0.04']);
  expect(IndexSeriesDocument.safeParse(given).success).toBe(true);
});

const series = aSeries(
  ['2026-01', '0.33', '2026-02-10'],
  ['2026-02', '0.70', '2026-03-11'],
  ['2026-03', '0.10', '2026-04-10'],
);

test.each([
  ['2026-03-10', '2026-01-31', [[15, 31]]],
  [
    '2026-03-11',
    '2026-02-28',
    [
      [15, 31],
      [28, 28],
    ],
  ],
  [
    '2026-04-10',
    '2026-03-20',
    [
      [15, 31],
      [28, 28],
      [20, 31],
    ],
  ],
])('what is known on %s reaches to %s', (asOf, through, parts) => {
  const known = monthParts(
    series,
    localDate('2026-01-16'),
    localDate('2026-03-20'),
    localDate(asOf),
  );
  expect(known.through).toBe(through);
  expect(known.parts.map(({ days, monthDays }) => [days, monthDays])).toEqual(parts);
});

test('whatever the stretch, every day of it is counted once', () => {
  const from = localDate('2026-01-01');
  for (let days = 0; days < 89; days += 7) {
    const to = addDays(from, days);
    const { parts, through } = monthParts(series, from, to, localDate('2026-12-31'));
    expect(through).toBe(to);
    expect(parts.reduce((sum, part) => sum + part.days, 0)).toBe(daysBetween(from, to));
  }
});

test.each([
  ['2026-02-14', '2026-01-15'],
  ['2026-02-15', '2026-01-31'],
])(
  'a month that was loaded on 14 February counts to what is asked on %s: up to %s',
  (asOf, through) => {
    const late = seriesOf(
      IndexSeriesDocument.parse({
        source: 'teste',
        months: [
          { month: '2026-01', percent: '0.33', publishedOn: '2026-02-10', loadedOn: '2026-02-14' },
        ],
      }),
    );
    const [from, to] = [localDate('2026-01-15'), localDate('2026-01-31')];
    expect(monthParts(late, from, to, localDate(asOf)).through).toBe(through);
  },
);
