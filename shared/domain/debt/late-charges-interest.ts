import { type Centavos, centavos, multiplyAndDivide } from '#shared/domain/values/money.ts';
import type { ContractTerms } from './debt.ts';

/** Months of thirty days, as contracts and banks count `% ao mês`. */
export const DAYS_PER_MONTH = 30;
const BPS_PER_WHOLE = 10_000;

/**
 * Simple interest over calendar days, rounded half up once. `pro-rata` rounds the whole stretch;
 * `value-per-day` rounds one day and multiplies it, as boletos and CNAB files state it in reais per day.
 */
export function interestOver(days: number, principal: Centavos, terms: ContractTerms): Centavos {
  const { interestMode, monthlyInterestBps } = terms;
  switch (interestMode) {
    case 'pro-rata':
      return multiplyAndDivide(
        principal,
        monthlyInterestBps * days,
        BPS_PER_WHOLE * DAYS_PER_MONTH,
      );
    case 'value-per-day':
      return centavos(interestPerDay(principal, monthlyInterestBps) * days);
  }
}

export const interestPerDay = (principal: Centavos, monthlyBps: number): Centavos =>
  multiplyAndDivide(principal, monthlyBps, BPS_PER_WHOLE * DAYS_PER_MONTH);
