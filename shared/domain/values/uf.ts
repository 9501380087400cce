import * as z from 'zod';
import { accepted, type Parsed, refused } from './parsed.ts';
import { searchNameOf } from './person-name.ts';
import type { Zone } from './zone.ts';

/** The 26 states and the Federal District. */
export const Uf = z.enum([
  'AC',
  'AL',
  'AM',
  'AP',
  'BA',
  'CE',
  'DF',
  'ES',
  'GO',
  'MA',
  'MG',
  'MS',
  'MT',
  'PA',
  'PB',
  'PE',
  'PI',
  'PR',
  'RJ',
  'RN',
  'RO',
  'RR',
  'RS',
  'SC',
  'SE',
  'SP',
  'TO',
]);
export type Uf = z.infer<typeof Uf>;

/**
 * The zone in which most people of each UF live (Decreto 2.784/1913, Leis 11.662/2008 and 12.876/2013). Of the west of
 * AM (UTC-5) and of Fernando de Noronha (UTC-2) only the city tells: `zoneOfCity`.
 */
const ZONE_BY_UF: Readonly<Record<Uf, Zone>> = {
  AC: 'America/Rio_Branco',
  AL: 'America/Maceio',
  AM: 'America/Manaus',
  AP: 'America/Belem',
  BA: 'America/Bahia',
  CE: 'America/Fortaleza',
  DF: 'America/Sao_Paulo',
  ES: 'America/Sao_Paulo',
  GO: 'America/Sao_Paulo',
  MA: 'America/Fortaleza',
  MG: 'America/Sao_Paulo',
  MS: 'America/Campo_Grande',
  MT: 'America/Cuiaba',
  PA: 'America/Belem',
  PB: 'America/Fortaleza',
  PE: 'America/Recife',
  PI: 'America/Fortaleza',
  PR: 'America/Sao_Paulo',
  RJ: 'America/Sao_Paulo',
  RN: 'America/Fortaleza',
  RO: 'America/Porto_Velho',
  RR: 'America/Boa_Vista',
  RS: 'America/Sao_Paulo',
  SC: 'America/Sao_Paulo',
  SE: 'America/Maceio',
  SP: 'America/Sao_Paulo',
  TO: 'America/Araguaina',
};

export const zoneOfUf = (uf: Uf): Zone => ZONE_BY_UF[uf];

const NAMES: ReadonlyMap<string, Uf> = new Map([
  ['ACRE', 'AC'],
  ['ALAGOAS', 'AL'],
  ['AMAZONAS', 'AM'],
  ['AMAPA', 'AP'],
  ['BAHIA', 'BA'],
  ['CEARA', 'CE'],
  ['DISTRITO FEDERAL', 'DF'],
  ['ESPIRITO SANTO', 'ES'],
  ['GOIAS', 'GO'],
  ['MARANHAO', 'MA'],
  ['MINAS GERAIS', 'MG'],
  ['MATO GROSSO DO SUL', 'MS'],
  ['MATO GROSSO', 'MT'],
  ['PARA', 'PA'],
  ['PARAIBA', 'PB'],
  ['PERNAMBUCO', 'PE'],
  ['PIAUI', 'PI'],
  ['PARANA', 'PR'],
  ['RIO DE JANEIRO', 'RJ'],
  ['RIO GRANDE DO NORTE', 'RN'],
  ['RONDONIA', 'RO'],
  ['RORAIMA', 'RR'],
  ['RIO GRANDE DO SUL', 'RS'],
  ['SANTA CATARINA', 'SC'],
  ['SERGIPE', 'SE'],
  ['SAO PAULO', 'SP'],
  ['TOCANTINS', 'TO'],
]);

/** Reads `SP`, `sp` or `São Paulo`. */
export function parseUf(text: string): Parsed<Uf> {
  const parsed = Uf.safeParse(text.trim().toUpperCase());
  const uf = parsed.data ?? NAMES.get(searchNameOf(text));
  return uf ? accepted(uf) : refused('UF inválida; use a sigla do estado, como SP');
}
