import { type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import type { ContractTerms } from './debt.ts';
import { type MonthPart, monthParts, RATE_SCALE, type SeriesId } from './index-series.ts';
import type { Stretch } from './late-charges-stretches.ts';
import { daysByRule } from './money-law.ts';
import type { MoneyRules } from './money-rules.ts';

export type Correction = {
  readonly amount: Centavos;
  /** The last day that is counted; the first day after it is counted once its month is published. */
  readonly through: LocalDate;
  /** The series that counted, each once, in the order of the days. */
  readonly series: readonly SeriesId[];
};

/**
 * Monetary correction of the open principal over the days of a stretch: months compound, a part of a month
 * counts in proportion to its days, and the product is rounded half up once. Deflation offsets inflation within the
 * stretch, and never lowers the principal itself (STJ, REsp 1.361.191).
 *
 * By the contract's index; where the contract is silent of interest too, by that of the law, which had none of its own
 * while the Selic held it (STJ Tema 1.368; Código Civil art. 389, red. Lei 14.905/2024).
 */
export function correctionOver(
  { from, to, principal, asOf }: Stretch,
  terms: ContractTerms,
  { law, series }: MoneyRules,
): Correction {
  const { index, interestMode } = terms;
  if (!isCorrected(terms)) return { amount: ZERO_CENTAVOS, through: from, series: [] };
  const stretches =
    interestMode === 'legal'
      ? daysByRule(law.legalInterest, from, to).map(({ rule, ...days }) => {
          const byLaw = rule?.correction ?? 'none';
          return { ...days, by: byLaw === 'none' ? byLaw : (index ?? byLaw) };
        })
      : [{ from, to, by: index ?? ('none' as const) }];

  const parts: MonthPart[] = [];
  const counted = new Set<SeriesId>();
  let through = from;
  for (const { by, ...days } of stretches) {
    const known =
      by === 'none'
        ? { through: days.to, parts: [] }
        : monthParts(series.get(by), days.from, days.to, asOf);
    parts.push(...known.parts);
    if (by !== 'none' && known.parts.length > 0) counted.add(by);
    through = known.through;
    if (through < days.to) break;
  }
  return { amount: growthOf(principal, parts), through, series: [...counted] };
}

/** Whether contract or law correct the principal at all. */
export const isCorrected = ({ index, interestMode }: ContractTerms): boolean =>
  index !== undefined || interestMode === 'legal';

/** `principal` times the product of all months' factors, less itself, exact until it is rounded. */
function growthOf(principal: Centavos, parts: readonly MonthPart[]): Centavos {
  let numerator = 1n;
  let denominator = 1n;
  for (const { rate, days, monthDays } of parts) {
    const whole = BigInt(RATE_SCALE) * BigInt(monthDays);
    numerator *= whole + BigInt(rate) * BigInt(days);
    denominator *= whole;
  }
  if (numerator <= denominator) return ZERO_CENTAVOS;
  const twice = 2n * BigInt(principal) * (numerator - denominator) + denominator;
  return centavos(Number(twice / (2n * denominator)));
}
