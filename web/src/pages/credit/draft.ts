import type { CreditPolicy } from '#shared/domain/credit/credit-policy.ts';

/** Figures that people type; what was emptied is null until it is published, which the API refuses by its name. */
const FIGURES = [
  'approveFrom',
  'reviewFrom',
  'amountMax',
  'monthsMax',
  'instalmentShareMax',
  'validDays',
  'keepDays',
  'reportPrice',
  'monthlyBudget',
  'reportsPerMinute',
] as const;
type Figure = (typeof FIGURES)[number];
export type Draft = Omit<CreditPolicy, Figure> & Readonly<Record<Figure, number | null>>;

export const FIELDS: readonly {
  readonly name: Figure;
  readonly label: string;
  readonly unit: 'count' | 'reais' | 'percent' | 'days';
}[] = [
  { name: 'approveFrom', label: 'Aprovar a partir da nota', unit: 'count' },
  { name: 'reviewFrom', label: 'Recusar abaixo da nota', unit: 'count' },
  { name: 'amountMax', label: 'Valor máximo sem uma pessoa', unit: 'reais' },
  { name: 'monthsMax', label: 'Prazo máximo sem uma pessoa, em meses', unit: 'count' },
  { name: 'instalmentShareMax', label: 'Parcela, no máximo da renda', unit: 'percent' },
  { name: 'validDays', label: 'A recomendação vale', unit: 'days' },
  { name: 'keepDays', label: 'A análise é guardada', unit: 'days' },
  { name: 'reportPrice', label: 'Preço do relatório do birô', unit: 'reais' },
  { name: 'monthlyBudget', label: 'Orçamento do mês para o birô', unit: 'reais' },
  { name: 'reportsPerMinute', label: 'Relatórios por minuto', unit: 'count' },
];

/** Basis points of a share, which is how percent fields count. */
const BASIS_POINTS = 10_000;

/** What is typed over: the policy in force, or a careful first one that nothing is granted by without a person. */
export const draftOf = (policy: CreditPolicy | null): Draft =>
  policy ?? {
    bureau: null,
    usesOwnBook: true,
    basis: 'credit-protection',
    approveFrom: 650,
    reviewFrom: 400,
    amountMax: null,
    monthsMax: 12,
    instalmentShareMax: 0.3,
    validDays: 30,
    keepDays: 1_825,
    reportPrice: 0,
    monthlyBudget: 0,
    reportsPerMinute: 60,
  };

export function shownAt(draft: Draft, name: Figure): number | null {
  const value = draft[name];
  return name === 'instalmentShareMax' && value !== null ? Math.round(value * BASIS_POINTS) : value;
}

export const withFigure = (name: Figure, value: number | null): Partial<Draft> => ({
  [name]: name === 'instalmentShareMax' && value !== null ? value / BASIS_POINTS : value,
});
