import { csvLine } from '#shared/domain/import/csv-text.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { centavos, formatAmount } from '#shared/domain/values/money.ts';
import type { CashFlowDay } from './cash-flow.ts';

const HEADERS = [
  'Dia',
  'Cobranças emitidas',
  'Parcelas de acordo',
  'Promessas',
  'Dívidas a vencer',
  'Previsto',
  'Provável',
  'Recebido',
];

/** The cash flow for a Brazilian spreadsheet, a line a day; nothing in it is taken for a formula. */
export const cashFlowCsv = (days: readonly CashFlowDay[]): string =>
  csvLine(HEADERS) + days.map(lineOf).join('');

const lineOf = ({ day, expected, expectedTotal, likely, received }: CashFlowDay): string =>
  csvLine([
    formatDate(day),
    ...[expected.charge, expected.instalment, expected.promise, expected.debt].map(reais),
    reais(expectedTotal),
    reais(likely),
    received === null ? '' : reais(received),
  ]);

/** More may go back on a day than comes in. */
const reais = (amount: number): string =>
  `${amount < 0 ? '-' : ''}${formatAmount(centavos(Math.abs(amount)))}`;
