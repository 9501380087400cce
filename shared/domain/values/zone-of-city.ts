import { cityKey, type CityOfUf } from './city-key.ts';
import type { Zone } from './zone.ts';

/** West of the line from Tabatinga to Porto Acre (Decreto 2.784/1913, Lei 12.876/2013): two hours behind Brasília. */
const WEST_OF_AMAZONAS = [
  'atalaia-do-norte',
  'benjamin-constant',
  'boca-do-acre',
  'eirunepe',
  'envira',
  'guajara',
  'ipixuna',
  'itamarati',
  'jutai',
  'labrea',
  'pauini',
  'sao-paulo-de-olivenca',
  'tabatinga',
];

const ZONES: ReadonlyMap<string, Zone> = new Map([
  ['PE.fernando-de-noronha', 'America/Noronha'],
  ...WEST_OF_AMAZONAS.map((city): [string, Zone] => [`AM.${city}`, 'America/Eirunepe']),
]);

/** The clock of a city that keeps another than most of its state; null for all others. */
export const zoneOfCity = (place: CityOfUf): Zone | null => ZONES.get(cityKey(place)) ?? null;
