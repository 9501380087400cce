import { searchNameOf } from '#shared/domain/values/person-name.ts';
import { type ColumnView, fieldsOf, type GivenMapping } from './column-mapping.ts';
import type { Field } from './columns.ts';
import { saidIn } from './csv-text.ts';
import { HONORARIOS_BPS_MAX, parsePercent } from './percent.ts';

/** Reports have reais so far under these, and contracts a rate in percent; `Juros a.m.` and `Multa %` are sure. */
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
const BLANK = /^[\s–-]*$/;
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
    const values = rows.map((row) => saidIn(row[index] ?? '')).filter((text) => !BLANK.test(text));
    return isVague(column) && !areRates(values, SMALL_BPS_MAX.get(column.field) ?? 0)
      ? [{ index, header: column.header, reason: reasonOf(column.header, values) }]
      : [];
  });
}

const isVague = ({ header, field, isSaved }: ColumnView): boolean =>
  !isSaved && SMALL_BPS_MAX.has(field) && !header.includes('%') && VAGUE.has(searchNameOf(header));

/** Every value says so itself, or the bare ones are few, small and round, and many rows have them. */
function areRates(values: readonly string[], smallBpsMax: number): boolean {
  const bare = values.filter((text) => !SAYS_RATE.test(text)).map(bpsOf);
  const told = bare.filter((bps) => bps !== 0);
  if (told.length === 0) return bare.length < values.length;
  const areSmall = told.every((bps) => bps !== null && bps <= smallBpsMax && bps % ROUND_BPS === 0);
  return areSmall && told.length >= ROWS_MIN && new Set(told).size <= RATES_MAX;
}

function bpsOf(text: string): number | null {
  const parsed = parsePercent(text, HONORARIOS_BPS_MAX);
  return parsed.ok ? parsed.value : null;
}

function reasonOf(header: string, values: readonly string[]): string {
  const shown = [...new Set(values)].slice(0, SHOWN_MAX).map((text) => `"${text.slice(0, 20)}"`);
  const seen = shown.length === 0 ? 'em branco nas primeiras linhas' : shown.join(', ');
  return (
    `A coluna "${header.slice(0, 40)}" (${seen}) pode ser uma taxa em % ou um valor em reais, e não foi lida: diga em Colunas que ela ` +
    'traz a taxa em %, ou escreva os valores com o sinal %. Valem as condições do credor.'
  );
}
