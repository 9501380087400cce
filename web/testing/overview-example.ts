import type { OverviewQuery } from '#events/api/overview.ts';
import { type AgingLine, ageCase, emptyAging } from '#shared/domain/report/aging.ts';
import {
  type BookPicture,
  composeOverview,
  type DayCounter,
} from '#shared/domain/report/overview.ts';
import { addDays, type LocalDate, localDate, weekdayOf } from '#shared/domain/values/local-date.ts';

const TODAY = localDate('2026-05-13');
/** How late each slice of the book is, in days, and what it is worth, in centavos. */
const SLICES = [
  [-4, 1_840_200],
  [9, 3_120_750],
  [21, 2_264_300],
  [44, 1_530_900],
  [75, 902_400],
  [130, 611_850],
  [240, 298_700],
  [500, 120_000],
] as const;
const A_DAY: Readonly<Record<string, number>> = {
  'sent-email': 21,
  'sent-sms': 14,
  'delivered-email': 19,
  'delivered-sms': 13,
  'opened-email': 9,
  'bounced-email': 1,
  'undelivered-sms': 1,
  payments: 6,
  'paid-amount': 248_350,
  'cases-settled': 4,
  'identities-confirmed': 5,
  'cost-micros': 1_180_000,
  'held-holiday': 2,
  'held-outside-hours': 3,
  'held-minimum-interval': 5,
  'held-weekly-cap': 2,
  'withheld-paid': 1,
};
const SUNDAY = 7;
/** What no Sunday brings, since nothing is sent on one. */
const QUIET = /^(sent|delivered|opened|bounced|undelivered)-|cost/;

/** The figures of a book that shrinks as money comes in, computed by the product's own rules. */
export function overviewExample({ credorId, days }: OverviewQuery) {
  const from = addDays(TODAY, 1 - days);
  const period = Array.from({ length: days }, (_, index) => addDays(from, index));
  const counters = period.flatMap(countersOf);
  const pictures = period.slice(0, -1).map((day, index) => pictureOf(day, period.length - index));
  const overview = composeOverview({ from, to: TODAY }, counters, pictures);
  return {
    ...overview,
    credorId,
    figures: [...overview.figures],
    aging: [...overview.aging],
  };
}

function countersOf(day: LocalDate): readonly DayCounter[] {
  const isSunday = weekdayOf(day) === SUNDAY;
  const swing = 0.55 + ((Number(day.slice(8)) * 37) % 100) / 110;
  return Object.entries(A_DAY).map(([metric, usual]) => ({
    day,
    metric,
    amount: isSunday && QUIET.test(metric) ? 0 : Math.round(usual * swing),
  }));
}

function pictureOf(day: LocalDate, daysLeft: number): BookPicture {
  const share = 1 + Math.min(daysLeft, 90) / 140;
  const aging = SLICES.reduce<readonly AgingLine[]>(
    (lines, [late, amount]) =>
      ageCase(
        lines,
        { oldestDueDate: addDays(day, -late), principalOpen: Math.round(amount * share) },
        day,
      ),
    emptyAging(),
  ).map((line) => ({ ...line, cases: Math.ceil(line.amount / 61_000) }));
  const openAmount = aging.reduce((sum, { amount }) => sum + amount, 0);
  const activeCases = aging.reduce((sum, { cases }) => sum + cases, 0);
  return { day, activeCases, disputedCases: 7, settledCases: 118, openAmount, aging };
}
