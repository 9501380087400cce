import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import {
  addDays,
  daysBetween,
  formatDate,
  type LocalDate,
  localDate,
} from '#shared/domain/values/local-date.ts';

/** Written where a boleto has no due date. */
export const NO_DUE_FACTOR = '0000';

/** The day of factor 1000. Factors go up to 9999, which was 2025-02-21, and start again at 1000. */
const FIRST_DAY = localDate('2000-07-03');
const FIRST_FACTOR = 1_000;
const FACTORS = 9_000;

/** How far from the day of reading a factor is looked for (FEBRABAN, comunicado 082/2012). */
const DAYS_BACK_MAX = 3_000;
const DAYS_AHEAD_MAX = 5_500;

/**
 * The four digits that stand for a due date in a barcode: days from 1997-10-07 on, from 1000 to 9999 and over again
 * (FEBRABAN; Banco do Brasil, Especificação Boleto, Jan/2016, annex IV). 2025-02-22 is 1000.
 */
export function dueFactorOf(dueDate: LocalDate): Parsed<string> {
  const days = daysBetween(FIRST_DAY, dueDate);
  if (days < 0) {
    return refused(
      `vencimento ${formatDate(dueDate)} não cabe em boleto; o primeiro é ${formatDate(FIRST_DAY)}`,
    );
  }
  return accepted(String((days % FACTORS) + FIRST_FACTOR));
}

/**
 * The due date that a factor stands for. Each stands for a date every 9000 days: the one from 3000 days before to 5500
 * days after the reference date counts, and where none lies there, the factor is refused.
 *
 * @param referenceDate the day on which the boleto is read
 * @returns null for a boleto without due date
 */
export function dueDateOf(factor: string, referenceDate: LocalDate): Parsed<LocalDate | null> {
  if (factor === NO_DUE_FACTOR) return accepted(null);
  const number = Number(factor);
  if (number < FIRST_FACTOR) {
    return refused(`fator de vencimento ${factor} não existe; vai de 1000 a 9999, ou 0000`);
  }
  const sinceFirst = daysBetween(FIRST_DAY, referenceDate) - DAYS_BACK_MAX;
  const turns = Math.max(0, Math.ceil((sinceFirst - (number - FIRST_FACTOR)) / FACTORS));
  const dueDate = addDays(FIRST_DAY, number - FIRST_FACTOR + turns * FACTORS);
  if (daysBetween(referenceDate, dueDate) > DAYS_AHEAD_MAX) {
    return refused(
      `fator de vencimento ${factor} é uma data longe demais de ${formatDate(referenceDate)}; ` +
        'confira a linha digitável com quem a emitiu',
    );
  }
  return accepted(dueDate);
}
