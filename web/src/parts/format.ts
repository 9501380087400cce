/** How the console writes figures: the Brazilian way, whatever the browser's own language. */
const reais = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });
const whole = new Intl.NumberFormat('pt-BR');
const percent = new Intl.NumberFormat('pt-BR', { style: 'percent', maximumFractionDigits: 1 });
const ratio = new Intl.NumberFormat('pt-BR', {
  style: 'currency',
  currency: 'BRL',
  maximumSignificantDigits: 2,
});
const size = new Intl.NumberFormat('pt-BR', { maximumFractionDigits: 1 });
const moment = new Intl.DateTimeFormat('pt-BR', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'America/Sao_Paulo',
});
const day = new Intl.DateTimeFormat('pt-BR', { dateStyle: 'full', timeZone: 'UTC' });

/** @param amount centavos */
export const formatReais = (amount: number): string => reais.format(amount / 100);
/** A text of the API's, in which amounts stay on one line. */
export const unbroken = (text: string): string => text.replaceAll(/R\$ (?=\d)/g, 'R$\u00a0');
export const formatCount = (count: number): string => whole.format(count);
export const formatPercent = (share: number): string => percent.format(share);
/** Reais spent for each real that came in. */
export const formatCostPerReal = (share: number): string => ratio.format(share);
/** @param instant ISO; shown in Brasília's time */
export const formatMoment = (instant: string): string => moment.format(new Date(instant));
/** @param date YYYY-MM-DD */
export const formatDate = (date: string): string => date.split('-').reverse().join('/');
/** `quarta-feira, 13 de maio de 2026`. @param date DD/MM/YYYY */
export const formatDayInFull = (date: string): string =>
  day.format(new Date(`${date.split('/').reverse().join('-')}T12:00:00Z`));
export const formatDays = (days: number): string =>
  days === 1 ? '1 dia' : `${formatCount(days)} dias`;
export const formatSize = (bytes: number): string =>
  bytes < 1_000_000 ? `${size.format(bytes / 1_000)} kB` : `${size.format(bytes / 1_000_000)} MB`;

/** `(81) 98765-4321` for a Brazilian number in E.164; anything else as it is. */
export function formatPhone(phone: string): string {
  const [, ddd, start, end] = /^\+55(\d{2})(\d{4,5})(\d{4})$/.exec(phone) ?? [];
  return ddd && start && end ? `(${ddd}) ${start}-${end}` : phone;
}
