import { accepted, type Parsed, refused } from '#shared/domain/values/parsed.ts';
import {
  CAMPO_LIVRE_LAYOUTS,
  type CampoLivreField,
  type CampoLivreLayout,
  type CampoLivreLayoutId,
  type Piece,
} from './campo-livre-layouts.ts';
import { CHECK_DIGITS } from './check-digits.ts';

/** Digits by field, with or without the zeros in front. */
export type CampoLivreFields = Readonly<Partial<Record<CampoLivreField, string>>>;

export type NumbersOfBoleto = {
  /** 25 digits, for the barcode. */
  readonly campoLivre: string;
  /** As it stands on paper and in the bank's files, with its check digit: `109/12345678-9`. */
  readonly nossoNumero: string;
};

/** Writes a bank's campo livre and nosso número, or says which number is missing, too long or not made of digits. */
export function numbersOfBoleto(
  layoutId: CampoLivreLayoutId,
  fields: CampoLivreFields,
): Parsed<NumbersOfBoleto> {
  const layout: CampoLivreLayout = CAMPO_LIVRE_LAYOUTS[layoutId];
  const filled: Partial<Record<CampoLivreField, string>> = {};
  for (const [field, width] of widthsIn([...layout.campoLivre, ...layout.nossoNumero])) {
    const digits = fields[field] ?? '';
    if (!/^\d+$/.test(digits)) return refused(`${field} deve ter só números, e é "${digits}"`);
    if (digits.length > width) {
      return refused(`${field} tem no máximo ${width} números, e "${digits}" tem mais`);
    }
    filled[field] = digits.padStart(width, '0');
  }
  if (!fitsCarteira(layout, filled)) {
    return refused(`carteira ${fields.carteira} não é do leiaute ${layoutId}; escolha o dela`);
  }
  return accepted({
    campoLivre: write(layout.campoLivre, filled),
    nossoNumero: write(layout.nossoNumero, filled),
  });
}

/** Takes a campo livre apart, or null when its fixed digits, carteira or check digits are not of that layout. */
export function fieldsOfCampoLivre(
  layoutId: CampoLivreLayoutId,
  campoLivre: string,
): CampoLivreFields | null {
  const layout: CampoLivreLayout = CAMPO_LIVRE_LAYOUTS[layoutId];
  const fields: Partial<Record<CampoLivreField, string>> = {};
  for (const [field] of widthsIn(layout.campoLivre)) fields[field] = '';
  let at = 0;
  for (const piece of layout.campoLivre) {
    if ('field' in piece) {
      const known = fields[piece.field] ?? '';
      const digits = campoLivre.slice(at, at + piece.length);
      fields[piece.field] =
        known.slice(0, piece.from).padEnd(piece.from, '0') +
        digits +
        known.slice(piece.from + piece.length);
      at += piece.length;
    } else {
      at += 'fixed' in piece ? piece.fixed.length : 1;
    }
  }
  const fits = fitsCarteira(layout, fields) && write(layout.campoLivre, fields) === campoLivre;
  return fits ? fields : null;
}

/** How many digits each field has, wherever it is written or goes into a check digit. */
function widthsIn(pieces: readonly Piece[]): ReadonlyMap<CampoLivreField, number> {
  const widths = new Map<CampoLivreField, number>();
  const widen = (field: CampoLivreField, width: number) =>
    widths.set(field, Math.max(width, widths.get(field) ?? 0));
  for (const piece of pieces) {
    if ('field' in piece) widen(piece.field, piece.from + piece.length);
    if ('check' in piece && piece.over !== 'before') {
      for (const [field, width] of widthsIn(piece.over)) widen(field, width);
    }
  }
  return widths;
}

function write(pieces: readonly Piece[], fields: CampoLivreFields): string {
  let written = '';
  for (const piece of pieces) {
    if ('field' in piece) {
      written += (fields[piece.field] ?? '').slice(piece.from, piece.from + piece.length);
    } else if ('fixed' in piece) {
      written += piece.fixed;
    } else {
      const over = piece.over === 'before' ? written : write(piece.over, fields);
      written += CHECK_DIGITS[piece.check](over);
    }
  }
  return written;
}

function fitsCarteira(layout: CampoLivreLayout, { carteira }: CampoLivreFields): boolean {
  if (carteira === undefined) return true;
  if (layout.carteiras !== undefined) return layout.carteiras.includes(carteira);
  return LAYOUTS.every(
    ({ bank, carteiras }) => bank !== layout.bank || carteiras?.includes(carteira) !== true,
  );
}

const LAYOUTS: readonly CampoLivreLayout[] = Object.values(CAMPO_LIVRE_LAYOUTS);
