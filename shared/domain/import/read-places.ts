import type { ToldPlace } from '#shared/domain/debtor/place.ts';
import { type Cep, parseCep } from '#shared/domain/values/cep.ts';
import type { Parsed } from '#shared/domain/values/parsed.ts';
import { parseUf, type Uf } from '#shared/domain/values/uf.ts';
import { zoneOfCity } from '#shared/domain/values/zone-of-city.ts';
import { type Cells, problemOf } from './cells.ts';
import type { Field } from './columns.ts';
import type { RowProblem } from './rejects-file.ts';

export type RowPlaces = {
  /** Null where the row tells none that can be read. */
  readonly uf: Uf | null;
  readonly cep: Cep | null;
  readonly places: readonly ToldPlace[];
  /** What cannot be read, and where the row contradicts itself. Its sender is told; the debt comes in. */
  readonly leftOut: readonly RowProblem[];
};

/** Spreadsheets drop the zero that CEPs of the capital of São Paulo and around it begin with; seven digits are one CEP. */
const withZero = (text: string, uf: Uf | null): string =>
  /^\s*\d{7}\s*$/.test(text) && (uf === null || uf === 'SP') ? `0${text.trim()}` : text;

/**
 * Where a row says that somebody lives: by its UF, else by its CEP, else by the area code of the first phone. A UF and a CEP of
 * two states are both taken, so that the hours of both hold until the row is mended.
 */
export function readPlaces(cells: Cells, ufOfPhone: Uf | null): RowPlaces {
  const leftOut: RowProblem[] = [];
  function read<T>(field: Field, parse: (text: string) => Parsed<T>): T | null {
    const cell = cells(field)[0];
    if (cell === undefined || cell.text.trim() === '') return null;
    const parsed = parse(cell.text);
    if (parsed.ok) return parsed.value;
    leftOut.push(problemOf(cell, `${parsed.reason} (a dívida entra sem isso)`));
    return null;
  }
  const uf = read('uf', parseUf);
  const cep = read('cep', (text) => parseCep(withZero(text, uf)));

  const city = cells('city')[0]?.text ?? '';
  const place = (by: ToldPlace['by'], of: Uf): ToldPlace => {
    const zone = zoneOfCity({ uf: of, city });
    return { by, uf: of, ...(zone && { zone }) };
  };
  if (uf === null && cep === null) {
    const places = ufOfPhone === null ? [] : [place('ddd', ufOfPhone)];
    return { uf, cep, places, leftOut };
  }
  const places = [
    ...(uf === null ? [] : [place('uf', uf)]),
    ...(cep !== null && uf !== cep.uf ? [place('cep', cep.uf)] : []),
  ];
  const cell = cells('uf')[0];
  if (uf !== null && cep !== null && uf !== cep.uf && cell !== undefined) {
    const reason = `UF ${uf}, mas o CEP é de ${cep.uf}; corrija a linha (até lá valem os horários dos dois estados)`;
    leftOut.push(problemOf(cell, reason));
  }
  return { uf, cep, places, leftOut };
}
