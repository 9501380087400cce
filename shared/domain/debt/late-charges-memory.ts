import {
  addDays,
  daysBetween,
  formatDate,
  type LocalDate,
} from '#shared/domain/values/local-date.ts';
import { type Centavos, formatReais, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import type { ContractTerms, DebtLedger } from './debt.ts';
import { RATE_SCALE, type SeriesId } from './index-series.ts';
import type { Correction } from './late-charges-correction.ts';
import {
  DAYS_PER_MONTH,
  type Interest,
  interestPerDay,
  type RateDays,
} from './late-charges-interest.ts';
import type { Over, Stretch } from './late-charges-stretches.ts';

/**
 * One line of the "memória de cálculo": what, how it was reached, how much in centavos, negative for what is taken off.
 * Texts are in pt-BR.
 */
export type MemoryLine = {
  readonly label: string;
  readonly formula: string;
  readonly amount: number;
};

/** What is charged once, now, of an amount. `bps` is the rate applied, which the law may have lowered. */
export type OnceCharged = {
  readonly amount: Centavos;
  readonly bps: number;
  readonly of: Centavos;
};

export type Calculation = {
  readonly dueDate: LocalDate;
  /** When it was due before the creditor gave back what was paid of it; absent where it is still due then. */
  readonly contractDay?: LocalDate;
  /** What went back of a debt that is late for another part, and until when that bears nothing. */
  readonly spared?: { readonly until: LocalDate; readonly amount: Centavos };
  readonly terms: ContractTerms;
  /** As it stood before this calculation. */
  readonly ledger: DebtLedger;
  readonly payableUntil: LocalDate;
  readonly daysLate: number;
  readonly on: LocalDate;
  readonly newFine: OnceCharged | null;
  readonly newHonorarios: OnceCharged | null;
  readonly newInterest: Over<Interest>;
  readonly newCorrection: Over<Correction>;
  readonly discount: Centavos;
};

/** Lines that add up to what is owed, in the order in which a debtor reads them. */
export function memoryOf(calculation: Calculation): readonly MemoryLine[] {
  return [
    principalLine(calculation),
    ...correctionLines(calculation),
    ...fineLines(calculation),
    ...interestLines(calculation),
    ...honorariosLines(calculation),
    ...discountLines(calculation),
    ...letGoLines(calculation),
  ];
}

function principalLine(calculation: Calculation): MemoryLine {
  const { dueDate, contractDay, spared, terms, ledger, payableUntil, daysLate, on } = calculation;
  const { rebate = ZERO_CENTAVOS } = terms;
  const lowered = rebate > 0 ? `, já com abatimento de ${formatReais(rebate)}` : '';
  return {
    label: 'Principal',
    formula: `${due()}${delay()}${lowered}${back()}`,
    amount: ledger.principalOpen,
  };

  function counted(): string {
    return terms.lateFrom === 'open-day'
      ? `, contados de ${formatDate(payableUntil)}, pois venceu em dia sem banco`
      : '';
  }

  function due(): string {
    const verb = on > dueDate ? 'venceu' : 'vence';
    return contractDay
      ? `vencimento do contrato em ${formatDate(contractDay)}; o que foi pago voltou a faltar por ato do credor, o que não é atraso, e ${verb} de novo em ${formatDate(dueDate)}`
      : `${verb} em ${formatDate(dueDate)}`;
  }

  function back(): string {
    if (!spared) return '';
    const { amount, until } = spared;
    return `; ${formatReais(amount)} foram pagos e voltaram a faltar por ato do credor, e não têm multa nem juros até ${formatDate(until)}`;
  }

  function delay(): string {
    const moved = payableUntil > dueDate;
    if (daysLate > 0) return `, ${dayCount(daysLate)} de atraso${moved ? counted() : ''}`;
    return moved ? `, dia sem banco: sem acréscimo até ${formatDate(payableUntil)}` : '';
  }
}

const SERIES_NAMES: Readonly<Record<SeriesId, string>> = {
  ipca: 'IPCA',
  igpm: 'IGP-M',
  selic: 'Selic',
  'taxa-legal': 'taxa legal',
};

function correctionLines({ ledger, newCorrection }: Calculation): MemoryLine[] {
  const before = ledger.correctionOpen ?? 0;
  return [
    ...(before > 0
      ? [{ label: 'Correção anterior', formula: 'já apurada, em aberto', amount: before }]
      : []),
    ...newCorrection.parts
      .filter(({ amount }) => amount > 0)
      .map(({ series, principal, through, amount }) => {
        const names = series.map((id) => SERIES_NAMES[id]).join(' e ');
        const formula = `${names} sobre ${formatReais(principal)}, até ${formatDate(through)}`;
        return { label: 'Correção monetária', formula, amount };
      }),
  ];
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
    lines.push({
      label: 'Multa',
      formula: `${once(newFine)}${limit}`,
      amount: newFine.amount,
    });
  }
  return lines;
}

function interestLines(calculation: Calculation): MemoryLine[] {
  const { ledger, terms, newInterest } = calculation;
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
  const counted = newInterest.parts.filter(({ spans, rate: whole }) => {
    return spans.length > 0 && (whole !== null || terms.monthlyInterestBps > 0);
  });
  return [...lines, ...counted.map((part) => newInterestLine(part, terms))];
}

function newInterestLine(counted: Interest & Stretch, terms: ContractTerms): MemoryLine {
  const { amount, spans, through, from, principal, rate: whole } = counted;
  const span = `de ${formatDate(addDays(from, 1))} a ${formatDate(through)}`;
  if (whole !== null) {
    const laws = spans.map(({ source, from: after, to }) => `${source} (${range(after, to)})`);
    const percent = `${percentOf(whole)} no período, juros simples`;
    return {
      label: 'Juros legais',
      formula: `${formatReais(principal)} × ${percent}, ${span}: ${laws.join('; ')}`,
      amount,
    };
  }
  const capped = spans.find(({ source }) => source !== null);
  const limit = capped
    ? `; o contrato diz ${rate(terms.monthlyInterestBps)} ao mês, acima do limite (${capped.source})`
    : '';
  const formulas = spans.map((part) => interestFormula(principal, terms, part));
  return { label: 'Juros de mora', formula: `${formulas.join(' + ')}, ${span}${limit}`, amount };
}

function interestFormula(principal: Centavos, terms: ContractTerms, part: RateDays): string {
  const monthlyBps = part.monthlyBps ?? 0;
  return terms.interestMode === 'value-per-day'
    ? `${formatReais(interestPerDay(principal, monthlyBps))} por dia × ${dayCount(part.days)}`
    : `${formatReais(principal)} × ${rate(monthlyBps)} ao mês × ${part.days}/${DAYS_PER_MONTH} dias`;
}

function honorariosLines({ ledger, newHonorarios }: Calculation): MemoryLine[] {
  const before = ledger.honorariosOpen ?? 0;
  return [
    ...(before > 0
      ? [{ label: 'Honorários anteriores', formula: 'já lançados, em aberto', amount: before }]
      : []),
    ...(newHonorarios === null
      ? []
      : [
          {
            label: 'Honorários de advogado',
            formula: once(newHonorarios),
            amount: newHonorarios.amount,
          },
        ]),
  ];
}

const discountLines = ({ terms, discount }: Calculation): MemoryLine[] =>
  discount > 0 && terms.discount
    ? [
        {
          label: 'Desconto',
          formula: `para quem paga tudo até ${formatDate(terms.discount.until)}`,
          amount: -Number(discount),
        },
      ]
    : [];

/** It was settled before anything above was counted, so it takes nothing off a second time. */
const letGoLines = ({ ledger: { letGo = [] } }: Calculation): MemoryLine[] =>
  letGo.map(({ on, amount }) => ({
    label: 'Perdoado pelo credor',
    formula: `${formatReais(amount)} em ${formatDate(on)}, já fora dos valores desta conta`,
    amount: 0,
  }));

const once = ({ bps, of }: OnceCharged): string =>
  `${rate(bps)} de ${formatReais(of)}, uma única vez`;

const range = (after: LocalDate, to: LocalDate): string => {
  const first = addDays(after, 1);
  return daysBetween(first, to) === 0 ? formatDate(to) : `${formatDate(first)} a ${formatDate(to)}`;
};

/** `1,5%` for 150 basis points. */
const rate = (bps: number): string => `${String(bps / 100).replace('.', ',')}%`;

/** `3,214500%`, with six decimals, as the BCB publishes rates. */
const percentOf = (units: number): string =>
  `${(units / (RATE_SCALE / 100)).toFixed(6).replace('.', ',')}%`;

const dayCount = (days: number): string => (days === 1 ? '1 dia' : `${days} dias`);
