import { inForceOn, type MoneyLaw } from '#shared/domain/debt/money-law.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import {
  addCentavos,
  type Centavos,
  centavos,
  multiplyAndDivide,
  sumCentavos,
} from '#shared/domain/values/money.ts';

const PARTS_PER_MILLION = 1_000_000;
const BPS_PER_WHOLE = 10_000;

/** `daily` grows with the days of each part, `additional` is taken once. */
export type Iof = {
  readonly daily: Centavos;
  readonly additional: Centavos;
  readonly total: Centavos;
  /** The law behind it. */
  readonly source: string;
};

/**
 * The tax on a credit operation (IOF, Decreto 6.306/2007 art. 7º): a rate a day on each part of the principal until it is due, for
 * at most 365 days, and once an additional rate on the whole. Each of the two is rounded half up once.
 *
 * @param parts principal, and the days from the operation until it is due
 * @param on the day of the operation, whose law holds
 * @returns null for a day of which the law's data says nothing
 */
export function iofOf(
  parts: readonly { readonly principal: Centavos; readonly days: number }[],
  borrower: 'cpf' | 'cnpj',
  on: LocalDate,
  law: MoneyLaw,
): Iof | null {
  const rule = inForceOn(law.iof[borrower], on);
  if (rule === null) return null;
  const { dailyPpm, additionalBps, daysMax, source } = rule;
  const centavoDays = sumCentavos(
    parts.map(({ principal, days }) => centavos(principal * Math.min(days, daysMax))),
  );
  const daily = multiplyAndDivide(centavoDays, dailyPpm, PARTS_PER_MILLION);
  const principal = sumCentavos(parts.map((part) => part.principal));
  const additional = multiplyAndDivide(principal, additionalBps, BPS_PER_WHOLE);
  return { daily, additional, total: addCentavos(daily, additional), source };
}
