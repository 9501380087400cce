import * as z from 'zod';
import { datedRule, isInForce } from '#shared/domain/gate/dated-rule.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { SeriesId } from './index-series.ts';
import document from './laws/br-2026-11.json' with { type: 'json' };

/** Parts per million of the principal a day, for so many days at most, and once basis points of it. */
const Iof = z.object({
  ...datedRule,
  dailyPpm: z.int().min(0).max(10_000),
  additionalBps: z.int().min(0).max(1_000),
  daysMax: z.int().min(1),
});

/** What the law says of late payment, rule by rule, each with its source and the days on which it holds. */
const MoneyLaw = z.object({
  title: z.string().min(3).max(120),
  /** The most that a consumer's fine may be. */
  consumerFine: z.array(z.object({ ...datedRule, maxBps: z.int().min(0).max(10_000) })),
  /** The most that a consumer pays a month, whatever the contract says. */
  consumerInterest: z.array(z.object({ ...datedRule, maxMonthlyBps: z.int().min(0) })),
  /** The most that a creditor outside the financial system asks of a consumer a month for paying in parcels. */
  consumerFinancing: z.array(z.object({ ...datedRule, maxMonthlyBps: z.int().min(0) })),
  /** What is owed where the contract is silent. */
  legalInterest: z.array(
    z.object({
      ...datedRule,
      series: SeriesId,
      /** `none` where the interest holds the correction already. */
      correction: z.union([z.literal('none'), SeriesId]),
    }),
  ),
  /** When a lawyer's fees may be asked for, and the most that they may be. */
  honorarios: z.array(
    z.object({ ...datedRule, maxBps: z.int().min(0).max(2_000), afterDays: z.int().min(1) }),
  ),
  /** By how much a year of interest in reais per day may pass what the rate says, because of the centavo, without a word. */
  valuePerDay: z.array(z.object({ ...datedRule, maxOverBps: z.int().min(0).max(10_000) })),
  /** The tax on credit operations, by whether a person or a company borrows. Shown to financial institutions, never charged. */
  iof: z.object({ cpf: z.array(Iof), cnpj: z.array(Iof) }),
});
export type MoneyLaw = z.infer<typeof MoneyLaw>;

export const MONEY_LAW: MoneyLaw = MoneyLaw.parse(document);

type Dated = { readonly validFrom: LocalDate; readonly validUntil: LocalDate | null };

/** The rule in force on a day, or null. */
export const inForceOn = <T extends Dated>(rules: readonly T[], on: LocalDate): T | null =>
  rules.find((rule) => isInForce(rule, on)) ?? null;

/** Some days in a row under one rule, or under none: those after `from`, up to `to`. */
export type Days<T> = { readonly rule: T | null; readonly from: LocalDate; readonly to: LocalDate };

/** The days after `from` up to `to`, cut wherever the law changed. */
export function daysByRule<T extends Dated>(
  rules: readonly T[],
  from: LocalDate,
  to: LocalDate,
): readonly Days<T>[] {
  const changes = rules
    .flatMap(({ validFrom, validUntil }) => [addDays(validFrom, -1), validUntil ?? to])
    .filter((last) => last > from && last < to);
  const ends = [...new Set([...changes, to])].toSorted();
  return ends
    .map((end, index) => ({ from: ends[index - 1] ?? from, to: end }))
    .filter((days) => days.from < days.to)
    .map((days) => ({ rule: inForceOn(rules, days.to), ...days }));
}
