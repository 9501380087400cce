import * as z from 'zod';
import { LocalDate, addDays, daysBetween, localDate } from '#shared/domain/values/local-date.ts';

/**
 * Monthly series that money is corrected and charged by: IPCA (IBGE), IGP-M (FGV), Selic accumulated in the month (BCB)
 * and the legal rate of Lei 14.905/2024, which is Selic less IPCA as the BCB publishes it (Res. CMN 5.171/2024).
 */
export const SeriesId = z.enum(['ipca', 'igpm', 'selic', 'taxa-legal']);
export type SeriesId = z.infer<typeof SeriesId>;

/** Hundred-millionths of the whole: a percentage with six decimals is a whole number of them. */
export const RATE_SCALE = 100_000_000;
const MONTHS_MAX = 600;
/** Hyperinflation ended in 1994: more than this a month is a slip of the comma. */
const RATE_MAX = 20_000_000;

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'escreva o mês como 2026-11');
const Percent = z
  .string()
  .regex(/^-?\d{1,2}(?:\.\d{1,6})?$/, {
    error: 'escreva o percentual do mês como 0.46, com até seis casas',
    abort: true,
  })
  .refine((text) => Math.abs(rateOf(text)) <= RATE_MAX, 'percentual acima de 20% no mês');

/** A series as an admin loads it, oldest month first, without a gap. */
export const IndexSeriesDocument = z
  .strictObject({
    source: z.string().min(3).max(200),
    months: z
      .array(
        z.strictObject({
          month: Month,
          percent: Percent,
          publishedOn: LocalDate,
          /** Stamped when the month is loaded; absent for what was loaded before that was kept. */
          loadedOn: LocalDate.optional(),
        }),
      )
      .min(1)
      .max(MONTHS_MAX),
  })
  .superRefine(({ months }, context) => {
    for (const [index, { month }] of months.entries()) {
      const before = months[index - 1]?.month;
      if (before === undefined || month === monthAfter(before)) continue;
      context.addIssue({
        code: 'custom',
        path: ['months', index, 'month'],
        message: `depois de ${before} vem ${monthAfter(before)}; ponha os meses em ordem, sem falta e sem repetição`,
      });
    }
  });
export type IndexSeriesDocument = z.infer<typeof IndexSeriesDocument>;

/**
 * The series with the day of its loading on every month that is new or says something new; what is as it was keeps its day.
 *
 * @param before what it takes the place of; null for the first
 */
export const stampedSeries = (
  { source, months }: IndexSeriesDocument,
  before: IndexSeriesDocument | null,
  today: LocalDate,
): IndexSeriesDocument => ({
  source,
  months: months.map(({ month, percent, publishedOn }) => {
    const known = before?.months.find(
      (one) => one.month === month && one.percent === percent && one.publishedOn === publishedOn,
    );
    return known ?? { month, percent, publishedOn, loadedOn: today };
  }),
});

/** By month: the rate in units of RATE_SCALE, negative in a deflation, and since when it is known. */
export type IndexSeries = ReadonlyMap<string, KnownMonth>;
type KnownMonth = {
  readonly rate: number;
  readonly publishedOn: LocalDate;
  readonly loadedOn: LocalDate | null;
};

export const seriesOf = ({ months }: IndexSeriesDocument): IndexSeries =>
  new Map(
    months.map(({ month, percent, publishedOn, loadedOn = null }) => [
      month,
      { rate: rateOf(percent), publishedOn, loadedOn },
    ]),
  );

/** Some days of one month, with the rate of the whole month. */
export type MonthPart = {
  readonly rate: number;
  readonly days: number;
  readonly monthDays: number;
};

/**
 * The days after `from` up to `to`, month by month, as far as the series was known on the day of the calculation: it ends
 * before the first month that was missing then, so that what becomes known later is counted then, and a day that is
 * computed again gives what it gave.
 *
 * @returns `through`: the last day that is counted; `from` itself when none is
 */
export function monthParts(
  series: IndexSeries | undefined,
  from: LocalDate,
  to: LocalDate,
  asOf: LocalDate,
): { readonly through: LocalDate; readonly parts: readonly MonthPart[] } {
  const parts: MonthPart[] = [];
  let through = from;
  while (through < to) {
    const first = addDays(through, 1);
    const month = first.slice(0, 7);
    const known = series?.get(month);
    if (known === undefined || !isKnownOn(known, asOf)) break;
    const begin = localDate(`${month}-01`);
    const next = localDate(`${monthAfter(month)}-01`);
    const last = addDays(next, -1) < to ? addDays(next, -1) : to;
    const monthDays = daysBetween(begin, next);
    parts.push({ rate: known.rate, days: daysBetween(through, last), monthDays });
    through = last;
  }
  return { through, parts };
}

/** A month counts from the day after it was loaded, so that what was asked for on that day stays what it was. */
const isKnownOn = ({ publishedOn, loadedOn }: KnownMonth, day: LocalDate): boolean =>
  publishedOn <= day && (loadedOn === null || loadedOn < day);

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function rateOf(percent: string): number {
  const [whole = '', decimals = ''] = percent.replace('-', '').split('.');
  const rate = Number(`${whole}${decimals.padEnd(6, '0')}`);
  return percent.startsWith('-') ? -rate : rate;
}
