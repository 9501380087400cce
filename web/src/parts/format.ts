/** How the console writes figures: the Brazilian way, whatever the browser's own language. */
const reais = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });
const whole = new Intl.NumberFormat('pt-BR');
const percent = new Intl.NumberFormat('pt-BR', { style: 'percent', maximumFractionDigits: 1 });
const ratio = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL', maximumFractionDigits: 3 });
const moment = new Intl.DateTimeFormat('pt-BR', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'America/Sao_Paulo',
});

/** @param amount centavos */
export const formatReais = (amount: number): string => reais.format(amount / 100);
export const formatCount = (count: number): string => whole.format(count);
export const formatPercent = (share: number): string => percent.format(share);
/** Reais spent for each real that came in. */
export const formatCostPerReal = (share: number): string => ratio.format(share);
/** @param instant ISO; shown in Brasília's time */
export const formatMoment = (instant: string): string => moment.format(new Date(instant));
/** @param date YYYY-MM-DD */
export const formatDate = (date: string): string => date.split('-').reverse().join('/');
