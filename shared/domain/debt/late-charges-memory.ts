import { addDays, formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Centavos, formatReais } from '#shared/domain/values/money.ts';
import type { ContractTerms, DebtLedger } from './debt.ts';
import { DAYS_PER_MONTH, interestPerDay } from './late-charges-interest.ts';

/** One line of the "memória de cálculo": what, how it was reached, how much. Texts are in pt-BR. */
export type MemoryLine = {
  readonly label: string;
  readonly formula: string;
  readonly amount: Centavos;
};

export type Calculation = {
  readonly dueDate: LocalDate;
  readonly terms: ContractTerms;
  /** As it stood before this calculation. */
  readonly ledger: DebtLedger;
  readonly payableUntil: LocalDate;
  readonly daysLate: number;
  readonly on: LocalDate;
  /** Null when no fine is charged now. `bps` is the rate applied, which the law may have lowered. */
  readonly newFine: { readonly amount: Centavos; readonly bps: number } | null;
  readonly newInterest: {
    readonly amount: Centavos;
    readonly days: number;
    readonly from: LocalDate;
  };
};

/** Lines that add up to what is owed, in the order in which a debtor reads them. */
export function memoryOf(calculation: Calculation): readonly MemoryLine[] {
  return [principalLine(calculation), ...fineLines(calculation), ...interestLines(calculation)];
}

function principalLine({ dueDate, ledger, payableUntil, daysLate, on }: Calculation): MemoryLine {
  return {
    label: 'Principal',
    formula: `${on > dueDate ? 'venceu' : 'vence'} em ${formatDate(dueDate)}${delay()}`,
    amount: ledger.principalOpen,
  };

  function delay(): string {
    if (daysLate > 0) return `, ${dayCount(daysLate)} de atraso`;
    const moved = payableUntil > dueDate;
    return moved ? `, dia sem banco: sem acréscimo até ${formatDate(payableUntil)}` : '';
  }
}

function fineLines({ terms, ledger, newFine }: Calculation): MemoryLine[] {
  const lines: MemoryLine[] = [];
  if (ledger.fineOpen > 0) {
    lines.push({
      label: 'Multa anterior',
      formula: 'já lançada, em aberto',
      amount: ledger.fineOpen,
    });
  }
  if (newFine !== null && terms.fineBps > 0) {
    const capped = newFine.bps < terms.fineBps;
    const limit = capped
      ? `; o contrato diz ${rate(terms.fineBps)}, acima do limite do CDC art. 52 §1º`
      : '';
    const base = formatReais(ledger.principalOpen);
    lines.push({
      label: 'Multa',
      formula: `${rate(newFine.bps)} de ${base}, uma única vez${limit}`,
      amount: newFine.amount,
    });
  }
  return lines;
}

function interestLines({ terms, ledger, newInterest, on }: Calculation): MemoryLine[] {
  const lines: MemoryLine[] = [];
  if (ledger.interestOpen > 0) {
    const through =
      ledger.accruedThrough === null ? '' : ` até ${formatDate(ledger.accruedThrough)}`;
    lines.push({
      label: 'Juros anteriores',
      formula: `apurados${through}, em aberto`,
      amount: ledger.interestOpen,
    });
  }
  const { amount, days, from } = newInterest;
  if (days > 0 && terms.monthlyInterestBps > 0) {
    const span = `de ${formatDate(addDays(from, 1))} a ${formatDate(on)}`;
    lines.push({
      label: 'Juros de mora',
      formula: `${interestFormula(ledger.principalOpen, terms, days)}, ${span}`,
      amount,
    });
  }
  return lines;
}

function interestFormula(principal: Centavos, terms: ContractTerms, days: number): string {
  const { interestMode, monthlyInterestBps } = terms;
  switch (interestMode) {
    case 'pro-rata':
      return `${formatReais(principal)} × ${rate(monthlyInterestBps)} ao mês × ${days}/${DAYS_PER_MONTH} dias`;
    case 'value-per-day':
      return `${formatReais(interestPerDay(principal, monthlyInterestBps))} por dia × ${dayCount(days)}`;
  }
}

/** `1,5%` for 150 basis points. */
const rate = (bps: number): string => `${String(bps / 100).replace('.', ',')}%`;

const dayCount = (days: number): string => (days === 1 ? '1 dia' : `${days} dias`);
