import type { ToldPlace } from '#shared/domain/debtor/place.ts';
import type { Cep } from '#shared/domain/values/cep.ts';
import type { Uf } from '#shared/domain/values/uf.ts';
import { zoneOfCity } from '#shared/domain/values/zone-of-city.ts';
import { type Cells, problemOf } from './cells.ts';
import type { RowProblem } from './rejects-file.ts';

export type RowPlaces = {
  readonly places: readonly ToldPlace[];
  /** There where the row contradicts itself. Its sender is told; the debt comes in. */
  readonly leftOut: readonly RowProblem[];
};

type Told = {
  readonly uf: Uf | null;
  readonly cep: Cep | null;
  readonly ufOfPhone: Uf | null;
};

/**
 * Where a row says that somebody lives: by its UF, else by its CEP, else by the area code of the first phone. A UF and a CEP of
 * two states are both taken, so that the hours of both hold until the row is mended.
 */
export function readPlaces(cells: Cells, { uf, cep, ufOfPhone }: Told): RowPlaces {
  const city = cells('city')[0]?.text ?? '';
  const place = (by: ToldPlace['by'], of: Uf): ToldPlace => {
    const zone = zoneOfCity({ uf: of, city });
    return { by, uf: of, ...(zone && { zone }) };
  };
  if (uf === null && cep === null) {
    return { places: ufOfPhone === null ? [] : [place('ddd', ufOfPhone)], leftOut: [] };
  }
  const isContradiction = uf !== null && cep !== null && uf !== cep.uf;
  const places = [
    ...(uf === null ? [] : [place('uf', uf)]),
    ...(cep !== null && uf !== cep.uf ? [place('cep', cep.uf)] : []),
  ];
  const cell = cells('uf')[0];
  if (!isContradiction || cell === undefined) return { places, leftOut: [] };
  const reason = `UF ${uf}, mas o CEP é de ${cep.uf}; corrija a linha (até lá valem os horários dos dois estados)`;
  return { places, leftOut: [problemOf(cell, reason)] };
}
