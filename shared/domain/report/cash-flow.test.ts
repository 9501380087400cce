import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { emptyAging } from './aging.ts';
import { type BookPicture, composeCashFlow } from './cash-flow.ts';
import { cashFlowCsv } from './cash-flow-csv.ts';
import type { ExpectedKind } from './expected-money.ts';

const TODAY = localDate('2026-03-11');
const period = { from: localDate('2026-03-10'), to: localDate('2026-03-13') };

const expected = (day: string, amount: number, kind: ExpectedKind = 'debt') => ({
  day: localDate(day),
  kind,
  amount,
});
const picture = (day: string, ...items: BookPicture['expected']): BookPicture => ({
  day: localDate(day),
  aging: emptyAging(),
  expected: items,
});
const counter = (day: string, metric: string, amount: number) => ({
  day: localDate(day),
  metric,
  amount,
});

const counters = [
  counter('2026-03-09', 'paid-amount', 200_000),
  counter('2026-03-10', 'paid-amount', 70_000),
  counter('2026-03-10', 'refunded-amount', 20_000),
  counter('2026-03-11', 'paid-amount', 5_000),
];
const pictures = [
  picture('2026-03-09', expected('2026-03-09', 300_000), expected('2026-03-10', 90_000)),
  picture('2026-03-10', expected('2026-03-10', 100_000), expected('2026-03-12', 40_000)),
  picture('2026-03-11', expected('2026-03-12', 30_000), expected('2026-03-12', 50_000, 'charge')),
];
const flow = composeCashFlow(period, TODAY, counters, pictures);

test('what was expected of a past day is what was known on it, and what was received is what stayed', () => {
  expect(flow.days[0]).toMatchObject({
    day: '2026-03-10',
    expectedTotal: 100_000,
    received: 50_000,
  });
});

test('days to come are as the newest picture has them, weighed by how much usually comes', () => {
  // Of 300.000 and 100.000 there came 200.000 and 50.000.
  expect(flow.keptRate).toBe(0.625);
  expect(flow.days[2]).toEqual({
    day: '2026-03-12',
    expected: { charge: 50_000, instalment: 0, promise: 0, debt: 30_000 },
    expectedTotal: 80_000,
    likely: 50_000,
    received: null,
  });
  expect(flow.days[1]).toMatchObject({ expectedTotal: 0, received: 5_000 });
  expect(flow.pictureDay).toBe('2026-03-11');
});

test('a book without pictures, or of which little was expected, has no rate and no weight', () => {
  expect(composeCashFlow(period, TODAY, counters, [])).toMatchObject({
    keptRate: null,
    pictureDay: null,
    days: [{ expectedTotal: 0, received: 50_000 }, {}, {}, {}],
  });
  const small = [picture('2026-03-10', expected('2026-03-12', 99_999))];
  expect(composeCashFlow(period, TODAY, counters, small).days[2]).toMatchObject({ likely: 99_999 });
});

test('more than was expected never makes a rate above one', () => {
  const paid = [counter('2026-03-10', 'paid-amount', 900_000)];
  const known = [picture('2026-03-10', expected('2026-03-10', 100_000))];
  expect(composeCashFlow(period, TODAY, paid, known).keptRate).toBe(1);
});

test('the spreadsheet reads in reais, a line a day, and takes nothing for a formula', () => {
  const back = composeCashFlow(
    period,
    TODAY,
    [counter('2026-03-11', 'refunded-amount', 5_000)],
    [],
  );
  const [header, first, second, third] = cashFlowCsv(back.days).split('\r\n');
  expect(header).toBe(
    'Dia;Cobranças emitidas;Parcelas de acordo;Promessas;Dívidas a vencer;Previsto;Provável;Recebido',
  );
  expect(first).toBe('10/03/2026;0,00;0,00;0,00;0,00;0,00;0,00;0,00');
  expect(second).toBe("11/03/2026;0,00;0,00;0,00;0,00;0,00;0,00;'-50,00");
  expect(third).toBe('12/03/2026;0,00;0,00;0,00;0,00;0,00;0,00;');
});

test('promises are weighed by how many of them are kept, once enough were judged', () => {
  const promised = picture(
    '2026-03-11',
    expected('2026-03-12', 40_000, 'promise'),
    expected('2026-03-12', 8_000),
  );
  const known = [...pictures.slice(0, 2), promised];
  const judged = (kept: number, broken: number) => [
    ...counters,
    counter('2026-03-09', 'promises-kept', kept),
    counter('2026-03-10', 'promises-broken', broken),
  ];
  const likely = (kept: number, broken: number) =>
    composeCashFlow(period, TODAY, judged(kept, broken), known).days[2]?.likely;
  expect(likely(9, 3)).toBe(30_000 + 5_000);
  expect(likely(3, 3)).toBe(25_000 + 5_000);
});
