import { daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, centavos, multiplyAndDivide } from '#shared/domain/values/money.ts';
import type { ContractTerms } from './debt.ts';
import { monthParts, RATE_SCALE } from './index-series.ts';
import type { Stretch } from './late-charges-stretches.ts';
import { daysByRule } from './money-law.ts';
import type { MoneyRules } from './money-rules.ts';

/** Months of thirty days, as contracts and banks count `% ao mês`. */
export const DAYS_PER_MONTH = 30;
const BPS_PER_WHOLE = 10_000;
/** A whole number of every length of a month: 28 × 29 × 30 × 31 without what they share. */
const MONTH_LENGTHS = 377_580;

/** Some days at one rate, for the calculation in words. */
export type RateDays = {
  /** The first and the last day that count. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  /** A month's, of the contract or lowered by the law; null where the law's own series holds. */
  readonly monthlyBps: number | null;
  /** What lowered it, or whose the rate is. */
  readonly source: string | null;
};

export type Interest = {
  readonly amount: Centavos;
  /** The last day that is counted, which lies before the day asked for while a series is not known that far. */
  readonly through: LocalDate;
  readonly spans: readonly RateDays[];
  /** Of the whole stretch, in units of RATE_SCALE; null where the contract's rate a month says it better. */
  readonly rate: number | null;
};

/**
 * Simple interest over the calendar days of a stretch, on the open principal alone, rounded half up once.
 * `pro-rata` rounds the whole stretch; `value-per-day` rounds one day and multiplies it, as boletos and CNAB files state
 * it in reais per day; `legal` adds up the law's monthly rates, pro rata of each month's days (Res. CMN 5.171/2024).
 */
export function interestOver(
  stretch: Stretch,
  terms: ContractTerms,
  consumer: boolean,
  rules: MoneyRules,
): Interest {
  return terms.interestMode === 'legal'
    ? legalInterest(stretch, rules)
    : contractInterest(stretch, terms, consumer, rules);
}

export const interestPerDay = (principal: Centavos, monthlyBps: number): Centavos =>
  multiplyAndDivide(principal, monthlyBps, BPS_PER_WHOLE * DAYS_PER_MONTH);

function contractInterest(
  { from, to, principal }: Stretch,
  { interestMode, monthlyInterestBps }: ContractTerms,
  consumer: boolean,
  { law }: MoneyRules,
): Interest {
  const caps = consumer ? law.consumerInterest : [];
  const spans = daysByRule(caps, from, to).map(({ rule, ...days }): RateDays => {
    const isCapped = rule !== null && rule.maxMonthlyBps < monthlyInterestBps;
    return {
      ...days,
      days: daysBetween(days.from, days.to),
      monthlyBps: isCapped ? rule.maxMonthlyBps : monthlyInterestBps,
      source: isCapped ? rule.source : null,
    };
  });
  const sumOver = (amount: (span: RateDays) => number): number =>
    spans.reduce((whole, span) => whole + amount(span), 0);
  const amount =
    interestMode === 'value-per-day'
      ? centavos(sumOver((span) => interestPerDay(principal, span.monthlyBps ?? 0) * span.days))
      : multiplyAndDivide(
          principal,
          sumOver((span) => (span.monthlyBps ?? 0) * span.days),
          BPS_PER_WHOLE * DAYS_PER_MONTH,
        );
  return { amount, through: to, spans, rate: null };
}

/** Under each law by its own series, as far as that is known: what is missing is counted once it is there. */
function legalInterest(
  { from, to, principal, asOf }: Stretch,
  { law, series }: MoneyRules,
): Interest {
  const spans: RateDays[] = [];
  let through = from;
  let numerator = 0;
  for (const { rule, ...days } of daysByRule(law.legalInterest, from, to)) {
    const known = rule && monthParts(series.get(rule.series), days.from, days.to, asOf);
    const reached = known?.through ?? days.to;
    for (const { rate, days: count, monthDays } of known?.parts ?? []) {
      numerator += Math.max(0, rate) * count * (MONTH_LENGTHS / monthDays);
    }
    const count = daysBetween(days.from, reached);
    const source = rule?.source ?? null;
    if (count > 0) spans.push({ ...days, to: reached, days: count, monthlyBps: null, source });
    through = reached;
    if (reached < days.to) break;
  }
  const amount = multiplyAndDivide(principal, numerator, RATE_SCALE * MONTH_LENGTHS);
  return { amount, through, spans, rate: Math.round(numerator / MONTH_LENGTHS) };
}
