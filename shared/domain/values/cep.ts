import { accepted, type Parsed, refused } from './parsed.ts';
import type { Uf } from './uf.ts';

/** A postal code: its eight digits, and the state that they lie in. */
export type Cep = { readonly digits: string; readonly uf: Uf };

/**
 * The last five-digit prefix of each run of postal codes of one state, in ascending order (Correios, faixas de
 * CEP por UF). GO and AM have two runs, because DF and RR lie within theirs.
 */
const LAST_PREFIX: readonly (readonly [number, Uf | null])[] = [
  [999, null],
  [19_999, 'SP'],
  [28_999, 'RJ'],
  [29_999, 'ES'],
  [39_999, 'MG'],
  [48_999, 'BA'],
  [49_999, 'SE'],
  [56_999, 'PE'],
  [57_999, 'AL'],
  [58_999, 'PB'],
  [59_999, 'RN'],
  [63_999, 'CE'],
  [64_999, 'PI'],
  [65_999, 'MA'],
  [68_899, 'PA'],
  [68_999, 'AP'],
  [69_299, 'AM'],
  [69_399, 'RR'],
  [69_899, 'AM'],
  [69_999, 'AC'],
  [72_799, 'DF'],
  [72_999, 'GO'],
  [73_699, 'DF'],
  [76_799, 'GO'],
  [76_999, 'RO'],
  [77_999, 'TO'],
  [78_899, 'MT'],
  [78_999, null],
  [79_999, 'MS'],
  [87_999, 'PR'],
  [89_999, 'SC'],
  [99_999, 'RS'],
];

const EXAMPLE = 'escreva como 01310-100';

/** Reads a CEP with or without its hyphen. Spreadsheets eat the zero in front: such a CEP is refused. */
export function parseCep(text: string): Parsed<Cep> {
  const bare = text.trim();
  if (bare === '') return refused(`CEP em branco; ${EXAMPLE}`);
  if (/^\d{7}$/.test(bare)) {
    return refused('CEP com 7 dígitos; confira se a planilha apagou o zero à esquerda');
  }
  if (!/^\d{5}-?\d{3}$/.test(bare)) return refused(`CEP inválido; ${EXAMPLE}`);
  const digits = bare.replace('-', '');
  const uf = ufOf(Number(digits.slice(0, 5)));
  if (uf === null) return refused('CEP fora das faixas dos Correios; confira os dígitos');
  return accepted({ digits, uf });
}

function ufOf(prefix: number): Uf | null {
  return LAST_PREFIX.find(([last]) => prefix <= last)?.[1] ?? null;
}
