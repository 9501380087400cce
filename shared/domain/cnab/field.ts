/**
 * One field of a CNAB record. Columns count from 1 and both are included, as the banks' manuals count.
 *
 * - `text`: left-aligned, cut when too long (names, addresses)
 * - `code`: left-aligned letters and digits that must fit whole (a document number)
 * - `digits`: right-aligned behind zeros, must fit whole. Also takes the letters of a CNPJ (IN RFB 2.229/2024)
 * - `zeros-after`: left-aligned before zeros (Caixa's code of the beneficiário)
 * - `amount`: centavos, right-aligned behind zeros
 * - `date`: DDMMAAAA or DDMMAA by its width
 * - `year-first`: AAAAMMDD
 */
export type Field = {
  readonly kind: 'text' | 'code' | 'digits' | 'zeros-after' | 'amount' | 'date' | 'year-first';
  readonly from: number;
  readonly to: number;
  /** What always stands there. */
  readonly fixed?: string;
};

const fieldMaker =
  (kind: Field['kind']) =>
  (from: number, to: number, fixed?: string): Field =>
    fixed === undefined ? { kind, from, to } : { kind, from, to, fixed };

export const text = fieldMaker('text');
export const code = fieldMaker('code');
export const digits = fieldMaker('digits');
export const zerosAfter = fieldMaker('zeros-after');
export const amount = fieldMaker('amount');
export const date = fieldMaker('date');
export const yearFirst = fieldMaker('year-first');

export const widthOf = ({ from, to }: Field): number => to - from + 1;
