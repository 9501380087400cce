import { asAdmin } from '#local/sample/as-admin.ts';
import type { ReceivablesFile } from '#local/sample/book.ts';
import type { World } from '#local/world.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { cellsOf } from './cells-of.ts';
import { despite } from './despite.ts';
import { insist } from './insist.ts';

/** Days after the opening that each place keeps; the city's are its own. */
const KEPT: Readonly<Record<string, readonly number[]>> = {
  SP: [2, 9, 17],
  MG: [3, 10],
  BA: [4],
  'SP.campinas': [6, 13, 15],
};
const SOURCE = 'Lei inventada para o ensaio';
/** How many people of SP tell that they live in Campinas. */
const MOVED_MAX = 12;

/**
 * Loads the holidays of some states and of a city, and lets the first credor tell the address of some people there.
 *
 * @returns the days by UF, and by the CPF of whoever lives in the city
 */
export async function keepLocalHolidays(
  world: World,
  files: readonly ReceivablesFile[],
  opening: LocalDate,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const closed = new Map<string, ReadonlySet<string>>();
  for (const [place, ahead] of Object.entries(KEPT)) {
    const dates = ahead.map((days) => addDays(opening, days));
    const days = dates.map((date) => ({ date, name: 'Festa do lugar', source: SOURCE }));
    await publish(world, place, { name: place, days });
    closed.set(place, new Set(dates));
  }
  for (const cpf of await tellAddresses(world, files[0])) {
    closed.set(cpf, closed.get('SP.campinas') ?? new Set());
  }
  return closed;
}

/** A conflict may be an earlier try that went through, or a clash with nobody: whoever publishes looks, and tries again. */
async function publish(world: World, place: string, document: object): Promise<void> {
  const path = `/api/local-holidays/${place}`;
  const body = { expectedVersion: 0, document };
  let isThere = false;
  while (!isThere) {
    await insist(world, () => despite(409, asAdmin(world, 'PUT', path, body)));
    isThere = (await insist(world, () => despite(404, asAdmin(world, 'GET', path)))) !== null;
  }
}

/** Sends rows that are known already once more, with an address. */
async function tellAddresses(
  world: World,
  file: ReceivablesFile | undefined,
): Promise<readonly string[]> {
  const [header = '', ...lines] = file?.csv.split('\n') ?? [];
  const rows = lines
    .map((line) => cellsOf(header, line))
    .filter((row) => row.get('uf') === 'SP' && !row.get('contrato')?.startsWith('ERR-'))
    .slice(0, MOVED_MAX);
  if (file === undefined || rows.length === 0) return [];
  const address = { endereco: 'Rua das Flores', numero: '10', cidade: 'Campinas', cep: '13010000' };
  const told = rows.map((row) => ({ ...Object.fromEntries(row), ...address }));
  const body = { credorId: file.credorId, rows: told };
  await insist(world, () => asAdmin(world, 'POST', '/api/debts', body));
  return rows.map((row) => row.get('cpf_cnpj') ?? '');
}
