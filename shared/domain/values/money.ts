import assert from 'node:assert/strict';
import * as z from 'zod';
import { accepted, type Parsed, refused } from './parsed.ts';

/** Money is whole centavos of real, never negative: what is owed, paid or split. There is no float. */
export const Centavos = z.int().nonnegative().brand<'Centavos'>();
export type Centavos = z.infer<typeof Centavos>;

/** One percent in basis points, the unit of every rate. */
const BPS_PER_WHOLE = 10_000;

/** @throws when the amount is not a safe, whole, non-negative number: a programmer's error */
export function centavos(amount: number): Centavos {
  assert(isCentavos(amount), `not an amount in centavos: ${amount}`);
  return amount;
}

const isCentavos = (amount: number): amount is Centavos =>
  Number.isSafeInteger(amount) && amount >= 0;

export const ZERO_CENTAVOS = centavos(0);

export const sumCentavos = (amounts: Iterable<Centavos>): Centavos => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return centavos(total);
};

export const addCentavos = (...amounts: readonly Centavos[]): Centavos => sumCentavos(amounts);

/** @throws when more is taken than there is */
export function subtractCentavos(from: Centavos, amount: Centavos): Centavos {
  assert(amount <= from, `cannot take ${amount} centavos from ${from}`);
  return centavos(from - amount);
}

/**
 * `amount * numerator / denominator`, multiplied before it is divided, exact, rounded once, half up.
 *
 * @param numerator safe integer >= 0
 * @param denominator safe integer >= 1
 */
export function multiplyAndDivide(
  amount: Centavos,
  numerator: number,
  denominator: number,
): Centavos {
  assert(Number.isSafeInteger(numerator) && numerator >= 0, `bad numerator: ${numerator}`);
  assert(Number.isSafeInteger(denominator) && denominator >= 1, `bad denominator: ${denominator}`);
  const divisor = BigInt(denominator);
  const twice = 2n * BigInt(amount) * BigInt(numerator) + divisor;
  return centavos(Number(twice / (2n * divisor)));
}

/** A rate in basis points (200 = 2 %) of an amount, rounded half up. */
export const percentOf = (amount: Centavos, bps: number): Centavos =>
  multiplyAndDivide(amount, bps, BPS_PER_WHOLE);

/**
 * Parts that add up to the total: all alike, and the first also carries the remainder, so that the debtor
 * never finds a later instalment dearer than the one already paid.
 */
export function splitEqually(total: Centavos, parts: number): Centavos[] {
  assert(Number.isSafeInteger(parts) && parts >= 1, `cannot split in ${parts} parts`);
  const remainder = total % parts;
  const base = (total - remainder) / parts;
  return Array.from({ length: parts }, (_, i) => centavos(i === 0 ? base + remainder : base));
}

/**
 * The largest amount read from text: what the Pix API can carry (`^\d{1,10}\.\d{2}$`, Bacen openapi 2.9.0).
 * A larger figure in a file is a slip of columns or of separators.
 */
export const WRITTEN_AMOUNT_MAX = centavos(999_999_999_999);

const WRITTEN_LENGTH_MAX = 40;
const EXAMPLE = 'escreva como 1.234,56';

/** `1.234,56` for 123456 centavos. */
export function formatAmount(amount: Centavos): string {
  const cents = amount % 100;
  const whole = String((amount - cents) / 100).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${whole},${String(cents).padStart(2, '0')}`;
}

/** `R$ 1.234,56`, with a plain space so that it survives SMS and search. */
export const formatReais = (amount: Centavos): string => `R$ ${formatAmount(amount)}`;

/** As `formatReais`, and `-R$ 50,00` for what is taken off. @param amount in centavos, of either sign */
export const formatSignedReais = (amount: number): string =>
  `${amount < 0 ? '-' : ''}${formatReais(centavos(Math.abs(amount)))}`;

/** What databases write behind the centavos, `150.0000`. One zero alone would be the end of thousands. */
const ZEROS_BEHIND = /(?<=[.,]\d{2})0{2,}$/;
/** Whole part without or with one kind of thousands separator, then at most two decimals. */
const PLAIN = /^(0|[1-9]\d*)(?:[.,](\d{1,2}))?$/;
const DOT_GROUPED = /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d{1,2}))$|^([1-9]\d{0,2}(?:\.\d{3}){2,})$/;
const COMMA_GROUPED = /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,2}))$|^([1-9]\d{0,2}(?:,\d{3}){2,})$/;

/**
 * Reads an amount of reais as Brazilian and spreadsheet files write it: `1.234,56`, `1234,56`, `1234.56`,
 * `1,234.56`, `1.234.567`, `1234`, `1234,5`, `1234.5600`, each with or without `R$`. What has two readings is refused,
 * never guessed: `1.234` and `1,234` (thousands or decimals?), `000012345` (whole reais or centavos?).
 */
export function parseReais(text: string): Parsed<Centavos> {
  const shown = text.slice(0, WRITTEN_LENGTH_MAX);
  const bare = shown
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^R\$ ?/i, '')
    .replace(ZEROS_BEHIND, '');
  if (text.length > WRITTEN_LENGTH_MAX) return refused(`valor longo demais; ${EXAMPLE}`);
  if (bare === '') return refused(`valor em branco; ${EXAMPLE}`);
  if (/^[-\u2212(]|-$/.test(bare))
    return refused(`valor negativo "${shown}"; informe o valor devido`);
  if (/^\d{1,3}[.,]\d{3}$/.test(bare)) {
    return refused(`valor ambíguo "${shown}": milhar ou decimal? ${EXAMPLE}, com os centavos`);
  }
  if (/^0\d/.test(bare)) {
    return refused(`valor ambíguo "${shown}": tire os zeros à esquerda e ${EXAMPLE}`);
  }
  if (/^[\d.,]*\d[.,]\d{4,}$/.test(bare)) {
    return refused(`valor "${shown}" com fração de centavo; ${EXAMPLE}, com duas casas`);
  }
  const match = PLAIN.exec(bare) ?? DOT_GROUPED.exec(bare) ?? COMMA_GROUPED.exec(bare);
  if (match === null) return refused(`valor inválido "${shown}"; ${EXAMPLE}`);
  const whole = (match[1] ?? match[3] ?? '').replace(/[.,]/g, '');
  const amount = Number(whole) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  if (amount > WRITTEN_AMOUNT_MAX) {
    return refused(
      `valor "${shown}" acima de ${formatReais(WRITTEN_AMOUNT_MAX)}; confira a coluna`,
    );
  }
  return accepted(centavos(amount));
}
