import type { ScoreModelList } from '#events/api/score.ts';
import type { ShadowScore } from '#shared/domain/score/shadow-score.ts';
import type { CaseAttribute } from '#shared/domain/score/attributes.ts';

type Model = ScoreModelList['models'][number];

export const MODEL_STATUS: Readonly<
  Record<Model['status'] | 'live', { name: string; color: string }>
> = {
  live: { name: 'Em vigor', color: 'green.7' },
  candidate: { name: 'Espera decisão', color: 'orange.6' },
  approved: { name: 'Já esteve em vigor', color: 'gray.6' },
  refused: { name: 'Recusado', color: 'red.7' },
};

export const DEPTH_NAMES: Readonly<Record<Model['card']['depth'], string>> = {
  card: 'O cartão especialista',
  fitted: 'O cartão com os pontos aprendidos',
  gam: 'Uma tabela por dado (GAM)',
  ga2m: 'Tabelas por dado e por pares de dados (GA2M)',
};

export const MEASURE_NAMES = [
  ['auc', 'AUC: ordena bem'],
  ['ks', 'KS: separa quem paga de quem não'],
  ['brier', 'Brier: erro das probabilidades'],
  ['ece', 'Erro de calibração'],
  ['lift', 'Décimo de cima contra todos'],
] as const satisfies readonly (readonly [keyof Model['card']['measures'], string])[];

const FACT_NAMES: Readonly<Record<CaseAttribute, string>> = {
  daysLate: 'dias de atraso',
  openDebts: 'dívidas em aberto',
  amountOpen: 'valor em aberto',
  daysInCollection: 'dias em cobrança',
  debtsSettled: 'dívidas quitadas',
  payments: 'pagamentos',
  daysSinceLastPayment: 'dias desde o último pagamento',
  recentPayments: 'pagamentos recentes',
  paidShare: 'parte já paga',
  promisesKept: 'promessas cumpridas',
  promisesBroken: 'promessas quebradas',
  agreementsBroken: 'acordos quebrados',
  shortestDelay: 'menor atraso com que já quitou',
  contractDays: 'dias desde o primeiro contrato',
  timesGreatestPayment: 'vezes o maior pagamento',
  timesIncome: 'vezes a renda declarada',
  engagement: 'reação às mensagens',
  reach: 'alcance dos contatos',
};

/** A fact as the API names it, in words; a name that is not known stays as it is. */
export const factName = (name: string): string =>
  Object.entries(FACT_NAMES).find(([known]) => known === name)?.[1] ?? name;

/** An alarm with the names of facts in words. */
export const inWords = (alarm: string): string =>
  alarm.replaceAll(/"(\w+)"/g, (_, name: string) => `"${factName(name)}"`);

export const groupName = (by: 'uf' | 'kind', name: string): string =>
  by === 'uf' ? `Estado: ${name}` : name === 'cnpj' ? 'Empresas' : 'Pessoas';

const figure = new Intl.NumberFormat('pt-BR', {
  minimumFractionDigits: 3,
  maximumFractionDigits: 3,
});
export const formatFigure = (value: number): string => figure.format(value);

/** Log-odds with their sign. */
export const formatPoints = (points: number): string =>
  `${points < 0 ? '−' : '+'}${formatFigure(Math.abs(points))}`;

/** A figure and where the true one lies, 19 times in 20. */
export const formatInterval = ({ value, low, high }: Interval): string =>
  `${formatFigure(value)} (${formatFigure(low)} a ${formatFigure(high)})`;
type Interval = { readonly value: number; readonly low: number; readonly high: number };

const monthName = new Intl.DateTimeFormat('pt-BR', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
/** @param month YYYY-MM */
export const formatMonth = (month: string): string => {
  const text = monthName.format(new Date(`${month}-15T12:00:00Z`));
  return text.slice(0, 1).toUpperCase() + text.slice(1);
};

/** How a candidate would have done, beside the model in force. */
export const shadowText = ({ modelId, measures, delta }: ShadowScore): string =>
  `Na sombra, o candidato ${modelId} teria AUC ${told(measures.auc)} em ${measures.rows} pessoas que vieram depois dele: ${told(delta.delta)} a mais do que o modelo em vigor (de ${told(delta.low)} a ${told(delta.high)}).`;

const told = (value: number): string => value.toFixed(3).replace('.', ',').replace('-', '−');
