import { addDays, daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type AgingLine, emptyAging } from './aging.ts';
import { EXPECTED_KINDS, type ExpectedKind, type ExpectedMoney } from './expected-money.ts';
import { recoveredIn, totalsOf } from './figures.ts';

/** How far back the kept rate looks. */
export const KEPT_RATE_DAYS = 60;
/** Under this much that was expected, a rate says more about chance than about payers. */
const KEPT_RATE_EXPECTED_MIN = 100_000;
/** So many promises must have been judged for their own rate to say something. */
const PROMISES_JUDGED_MIN = 10;

type Counter = { readonly day: LocalDate; readonly metric: string; readonly amount: number };
/** The nightly picture of a book, as far as the cash flow looks at it. */
export type BookPicture = {
  readonly day: LocalDate;
  readonly aging: readonly AgingLine[];
  readonly expected: readonly ExpectedMoney[];
};

export type CashFlowDay = {
  readonly day: LocalDate;
  /** Centavos by source, as the newest picture that is not younger than the day tells. */
  readonly expected: Readonly<Record<ExpectedKind, number>>;
  readonly expectedTotal: number;
  /** The total times the kept rate, promises times their own; the total itself while there is no rate. */
  readonly likely: number;
  /** What came in and stayed; null on days that have not come yet. */
  readonly received: number | null;
};

export type CashFlow = {
  readonly pictureDay: LocalDate | null;
  /** Received ÷ expected over the last KEPT_RATE_DAYS, at most 1; null when too little was expected. */
  readonly keptRate: number | null;
  readonly days: readonly CashFlowDay[];
  readonly aging: readonly AgingLine[];
};

/**
 * Money expected by day against money received by day. What was expected of a past day is what the picture of that
 * day, or of the last night before it, said; of a day to come, what the newest picture says.
 *
 * @param counters of the period and of the KEPT_RATE_DAYS before today
 * @param pictures of the same days, oldest first
 * @param today the book's day
 */
export function composeCashFlow(
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  today: LocalDate,
  counters: readonly Counter[],
  pictures: readonly BookPicture[],
): CashFlow {
  const countersByDay = Map.groupBy(counters, ({ day }) => day);
  const receivedOn = (day: LocalDate) => recoveredIn(totalsOf(countersByDay.get(day) ?? []));
  const keptRate = keptRateOf(today, pictures, receivedOn);
  const promiseRate = promiseRateOf(today, counters) ?? keptRate;
  const length = Math.max(0, daysBetween(from, to) + 1);
  const newest = pictures.at(-1);
  return {
    pictureDay: newest?.day ?? null,
    keptRate,
    aging: newest?.aging ?? emptyAging(),
    days: Array.from({ length }, (_, index) => {
      const day = addDays(from, index);
      const expected = expectedOn(day, pictures);
      const expectedTotal = sumOf(expected);
      return {
        day,
        expected,
        expectedTotal,
        likely: Math.round(
          (expectedTotal - expected.promise) * (keptRate ?? 1) +
            expected.promise * (promiseRate ?? 1),
        ),
        received: day > today ? null : receivedOn(day),
      };
    }),
  };
}

function keptRateOf(
  today: LocalDate,
  pictures: readonly BookPicture[],
  receivedOn: (day: LocalDate) => number,
): number | null {
  let expected = 0;
  let received = 0;
  for (let back = 1; back <= KEPT_RATE_DAYS; back++) {
    const day = addDays(today, -back);
    if (pictureFor(day, pictures) === undefined) continue;
    expected += sumOf(expectedOn(day, pictures));
    received += receivedOn(day);
  }
  if (expected < KEPT_RATE_EXPECTED_MIN) return null;
  return Math.min(1, Math.max(0, received / expected));
}

/** Promises kept ÷ promises judged over the same days; null when too few were judged. */
function promiseRateOf(today: LocalDate, counters: readonly Counter[]): number | null {
  const judged = (metric: string): number =>
    counters
      .filter(({ day }) => day < today && daysBetween(day, today) <= KEPT_RATE_DAYS)
      .reduce((sum, counter) => (counter.metric === metric ? sum + counter.amount : sum), 0);
  const kept = judged('promises-kept');
  const all = kept + judged('promises-broken');
  return all < PROMISES_JUDGED_MIN ? null : kept / all;
}

function expectedOn(
  day: LocalDate,
  pictures: readonly BookPicture[],
): Record<ExpectedKind, number> {
  const sums = { charge: 0, instalment: 0, promise: 0, debt: 0 };
  for (const item of pictureFor(day, pictures)?.expected ?? []) {
    if (item.day === day) sums[item.kind] += item.amount;
  }
  return sums;
}

const pictureFor = (day: LocalDate, pictures: readonly BookPicture[]): BookPicture | undefined =>
  pictures.findLast((picture) => picture.day <= day);

const sumOf = (sums: Readonly<Record<ExpectedKind, number>>): number =>
  EXPECTED_KINDS.reduce((whole, kind) => whole + sums[kind], 0);
