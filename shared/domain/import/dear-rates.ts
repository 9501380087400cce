import type { ContractTerms } from '#shared/domain/debt/debt.ts';
import { interestPerDay } from '#shared/domain/debt/late-charges-interest.ts';
import { inForceOn, type MoneyLaw } from '#shared/domain/debt/money-law.ts';
import { rateText } from '#shared/domain/history/words.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { centavos, formatReais, multiplyAndDivide } from '#shared/domain/values/money.ts';
import type { DebtRow } from './debt-row.ts';
import type { RowDoubt } from './row-result.ts';

type RowRates = Pick<DebtRow, 'principal' | 'fineBps' | 'monthlyInterestBps'>;

const DAYS_PER_YEAR = 365;
const BPS_PER_WHOLE = 10_000;
/** Basis points of a month of thirty days. */
const BPS_DAYS_PER_MONTH = 300_000;

/**
 * What costs the debtor of a row more than the contract or the law says, though the row goes in: a rate above what a consumer
 * may be asked, which is then charged up to that only; and interest in reais per day of a debt so small that the centavo to which
 * a day is rounded makes a year of it dear.
 *
 * @param terms those that will hold, of the row or of the credor
 * @param on the day whose law holds
 */
export function dearRate(
  row: RowRates,
  terms: ContractTerms,
  isConsumer: boolean,
  on: LocalDate,
  law: MoneyLaw,
): RowDoubt | null {
  return (isConsumer ? aboveCap(row, on, law) : null) ?? dearDay(row, terms, isConsumer, on, law);
}

function aboveCap(
  { fineBps, monthlyInterestBps }: RowRates,
  on: LocalDate,
  law: MoneyLaw,
): RowDoubt | null {
  const fine = inForceOn(law.consumerFine, on);
  if (fine && (fineBps ?? 0) > fine.maxBps) {
    const reason = `multa de ${rateText(fineBps ?? 0)}: de pessoa física se cobra até ${rateText(fine.maxBps)} (${fine.source}); a dívida entra e é cobrada até aí`;
    return { field: 'fine', reason };
  }
  const interest = inForceOn(law.consumerInterest, on);
  if (interest && (monthlyInterestBps ?? 0) > interest.maxMonthlyBps) {
    const reason = `juros de ${rateText(monthlyInterestBps ?? 0)} ao mês: de pessoa física se cobra até ${rateText(interest.maxMonthlyBps)} (${interest.source}); a dívida entra e é cobrada até aí`;
    return { field: 'interest', reason };
  }
  return null;
}

function dearDay(
  { principal }: RowRates,
  { interestMode, monthlyInterestBps }: ContractTerms,
  isConsumer: boolean,
  on: LocalDate,
  law: MoneyLaw,
): RowDoubt | null {
  const rule = inForceOn(law.valuePerDay, on);
  if (interestMode !== 'value-per-day' || rule === null) return null;
  const cap = isConsumer ? inForceOn(law.consumerInterest, on) : null;
  const monthlyBps = Math.min(monthlyInterestBps, cap?.maxMonthlyBps ?? monthlyInterestBps);
  const perDay = interestPerDay(principal, monthlyBps);
  const yearly = centavos(perDay * DAYS_PER_YEAR);
  const agreed = multiplyAndDivide(principal, monthlyBps * DAYS_PER_YEAR, BPS_DAYS_PER_MONTH);
  if (yearly * BPS_PER_WHOLE <= agreed * (BPS_PER_WHOLE + rule.maxOverBps)) return null;
  return {
    field: 'interest',
    reason: `${formatReais(perDay)} por dia somam ${formatReais(yearly)} em um ano, e ${rateText(monthlyBps)} ao mês são ${formatReais(agreed)}: o dia, arredondado ao centavo, custa mais que o contrato (${rule.source}); a dívida entra assim; conte os juros pro rata`,
  };
}
