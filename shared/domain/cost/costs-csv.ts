import { csvLine } from '#shared/domain/import/csv-text.ts';
import { centavos, formatAmount } from '#shared/domain/values/money.ts';
import type { CostMonthLine } from './compose-costs.ts';

const HEADERS = [
  'Mês',
  'Carteira',
  'Canal',
  'Régua e versão',
  'Passo',
  'Experimento e grupo',
  'Mensagens',
  'Partes',
  'Custo (R$)',
  'Mensagens sem preço',
  'Recuperado (R$)',
];

const MICROS_PER_REAL = 1_000_000;
/** Messages cost fractions of a centavo. */
const COST_DIGITS = 6;

/** The ledger of costs for a Brazilian spreadsheet, a line for each place and month; nothing in it is taken for a formula. */
export const costsCsv = (lines: readonly CostMonthLine[]): string =>
  csvLine(HEADERS) + lines.map(lineOf).join('');

const lineOf = (line: CostMonthLine): string =>
  csvLine([
    line.month,
    line.carteiraId,
    line.channel,
    line.regua,
    line.step,
    line.arm,
    String(line.messages),
    String(line.parts),
    (line.costMicros / MICROS_PER_REAL).toFixed(COST_DIGITS).replace('.', ','),
    String(line.unpriced),
    `${line.recovered < 0 ? '-' : ''}${formatAmount(centavos(Math.abs(line.recovered)))}`,
  ]);
