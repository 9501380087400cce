import type { Cep } from '#shared/domain/values/cep.ts';
import { PostalAddress } from '#shared/domain/values/postal-address.ts';
import type { Uf } from '#shared/domain/values/uf.ts';
import { type Cells, problemOf } from './cells.ts';
import { type Field, FIELD_LABELS } from './columns.ts';
import type { RowProblem } from './rejects-file.ts';

export type RowAddress = {
  /** Null where the row tells none, or not enough of one. */
  readonly address: PostalAddress | null;
  /** Why what is there is no address. The debt comes in without it, and its sender is told. */
  readonly leftOut: readonly RowProblem[];
};

/** `Rua das Flores, 10 - ap 3`: files that have no column for the number write it after a comma. */
const STREET_WITH_NUMBER = /^(.+?),\s*(?:n[º°o.]?\s*)?(\d+[a-z]?|s\/?n)\b[\s,–-]*(.*)$/i;
const NO_NUMBER = 'S/N';

/**
 * The address of a row, whole or not at all: street, city, state and CEP are what a boleto takes. Cells are trimmed;
 * the state may be told by the CEP alone.
 */
export function readAddress(
  cells: Cells,
  { uf, cep }: { readonly uf: Uf | null; readonly cep: Cep | null },
): RowAddress {
  const text = (field: Field): string =>
    (cells(field)[0]?.text ?? '').replaceAll(/\s+/g, ' ').trim();
  const [street, city] = [text('street'), text('city')];
  if (street === '' && city === '') return { address: null, leftOut: [] };
  const missing = [
    ...(street === '' ? [FIELD_LABELS.street] : []),
    ...(city === '' ? [FIELD_LABELS.city] : []),
    ...(cep === null ? [FIELD_LABELS.cep] : []),
  ];
  const leaveOut = (reason: string): RowAddress => {
    const cell = cells(street === '' ? 'city' : 'street')[0] ?? { column: '', text: '' };
    return { address: null, leftOut: [problemOf(cell, `${reason} (a dívida entra sem endereço)`)] };
  };
  if (cep === null || missing.length > 0) return leaveOut(`endereço sem ${missing.join(', ')}`);
  if (uf !== null && uf !== cep.uf) return leaveOut(`endereço em ${uf} com CEP de ${cep.uf}`);
  const [, name, number, rest] = STREET_WITH_NUMBER.exec(street) ?? [];
  const isSplit = text('streetNumber') === '' && name !== undefined;
  const parsed = PostalAddress.safeParse({
    street: isSplit ? name.trim() : street,
    number: (isSplit ? number : text('streetNumber')) || NO_NUMBER,
    complement: text('complement') || (isSplit ? rest : ''),
    district: text('district'),
    city,
    uf: cep.uf,
    cep: cep.digits,
  });
  if (!parsed.success) return leaveOut('endereço longo demais; confira as colunas');
  return /[\p{Cc}<>\ufffd]/u.test(Object.values(parsed.data).join(''))
    ? leaveOut('endereço com caracteres inválidos')
    : { address: parsed.data, leftOut: [] };
}
