import { problemOf } from './cells.ts';
import { fieldsOf, type GivenMapping } from './column-mapping.ts';
import { type ColumnView, type Field, plainHeader } from './columns.ts';
import { saidIn } from './csv-text.ts';
import { HONORARIOS_BPS_MAX, parsePercent } from './percent.ts';
import { optional } from './read-terms.ts';
import type { RowProblem } from './rejects-file.ts';

/**
 * Reports have reais so far under these, and contracts a rate in percent; `Juros a.m.` and `Multa %` are sure. A number beside makes
 * none of them sure: under `Multa 2%` most sheets have what 2 % come to, and `Juros 2` is the second of two.
 */
const VAGUE: ReadonlySet<string> = new Set([
  'JUROS',
  'JUROS DE MORA',
  'MULTA',
  'MULTA POR ATRASO',
  'HONORARIOS',
  'HONORARIOS ADVOCATICIOS',
  'HONORARIOS DE ADVOGADO',
]);
/** Basis points up to which a bare number may be a rate unasked: what a consumer may be charged, and a lawyer's usual tenth. */
const SMALL_BPS_MAX: ReadonlyMap<Field | null, number> = new Map([
  ['fine', 200],
  ['interest', 100],
  ['honorarios', 1_000],
]);
const SAYS_RATE = /%|\ba\.?\s?m\b|ao m[eê]s|legal/i;
/** Contracts of one credor have few rates, and round ones, over and over; amounts have neither, and few rows prove nothing. */
const RATES_MAX = 3;
const ROUND_BPS = 50;
const ROWS_MIN = 20;
const SHOWN_MAX = 3;

export type RateInDoubt = {
  readonly index: number;
  readonly header: string;
  readonly reason: string;
};

/**
 * Columns of rates that may hold reais instead: recognised by a name that says neither, and with values that do not look like rates.
 * Nobody is charged by a guess, so nothing is read from them until a person says what they hold.
 *
 * @param rows the first rows of what they are of; of none, nothing is in doubt
 */
export function ratesInDoubt(
  headers: readonly string[],
  given: GivenMapping,
  rows: readonly (readonly string[])[],
): readonly RateInDoubt[] {
  if (rows.length === 0) return [];
  return fieldsOf(headers, given).flatMap((column, index) => {
    const values = rows.map((row) => saidIn(row[index] ?? '')).filter((text) => !isNothing(text));
    return isVague(column) && !areRates(values, column)
      ? [{ index, header: column.header, reason: reasonOf(column.header, values) }]
      : [];
  });
}

const isVague = ({ header, field, isSaved }: ColumnView): boolean =>
  !isSaved &&
  SMALL_BPS_MAX.has(field) &&
  (!header.includes('%') || /\d/.test(header)) &&
  VAGUE.has(plainHeader(header));

/** Every value says so itself, or the bare ones are few, small and round, many rows have them, and the title tells no other. */
function areRates(values: readonly string[], { header, field }: ColumnView): boolean {
  const bare = values.filter((text) => !SAYS_RATE.test(text)).map(bpsOf);
  if (bare.length === 0) return values.length > 0;
  const [inTitle] = /\d+/.exec(header) ?? [];
  const smallBpsMax = SMALL_BPS_MAX.get(field) ?? 0;
  const areSmall = bare.every((bps) => bps !== null && bps <= smallBpsMax && bps % ROUND_BPS === 0);
  const areTold = bare.every((bps) => inTitle === undefined || bps === 100 * Number(inTitle));
  return areSmall && areTold && bare.length >= ROWS_MIN && new Set(bare).size <= RATES_MAX;
}

/** Basis points, 0 where nothing is told; null of what is no rate. */
function bpsOf(text: string): number | null {
  const parsed = optional((told) => parsePercent(told, HONORARIOS_BPS_MAX))(text);
  return parsed.ok ? (parsed.value ?? 0) : null;
}

/** `0%` is told: the contract asks for none. */
const isNothing = (text: string): boolean => !SAYS_RATE.test(text) && bpsOf(text) === 0;
const NO_REAIS = /^\s*R\$\s*(?=0)/i;

export type RatesToldRow = {
  readonly fields: readonly string[];
  /** What stands there and was not read. */
  readonly unread: readonly RowProblem[];
};

/**
 * Rows that come without a file, and without the doubtful rates: only what says itself that it is a rate is left in a column that may
 * hold reais. Blank, a dash and zero are nothing told.
 */
export function withoutDoubtfulRates(
  headers: readonly string[],
  given: GivenMapping,
  rows: readonly (readonly string[])[],
): readonly RatesToldRow[] {
  const doubtful = new Set(ratesInDoubt(headers, given, rows).map(({ index }) => index));
  const isUnread = (text: string, index: number): boolean =>
    doubtful.has(index) && !SAYS_RATE.test(text);
  return rows.map((row) => ({
    fields: row.map((text, index) => (isUnread(text, index) ? '' : text)),
    unread: row.flatMap((text, index) =>
      isUnread(text, index) && !isNothing(saidIn(text).replace(NO_REAIS, ''))
        ? [problemOf({ column: headers[index] ?? '', text: saidIn(text) }, NOT_READ)]
        : [],
    ),
  }));
}

const NOT_READ =
  'pode ser uma taxa em % ou um valor em reais, e não foi lido; escreva com o sinal %, ou diga em Colunas o que a coluna traz; a linha ' +
  'entra sem esta taxa, e valem as condições do credor';

function reasonOf(header: string, values: readonly string[]): string {
  const shown = [...new Set(values)].slice(0, SHOWN_MAX).map((text) => `"${text.slice(0, 20)}"`);
  const seen = shown.length === 0 ? 'em branco ou zero nas primeiras linhas' : shown.join(', ');
  return (
    `A coluna "${header.slice(0, 40)}" (${seen}) pode ser uma taxa em % ou um valor em reais, e não foi lida: diga em Colunas que ela ` +
    'traz a taxa em %, ou escreva os valores com o sinal %. Valem as condições do credor.'
  );
}
