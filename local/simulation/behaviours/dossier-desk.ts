import { IssuedDossier } from '#events/api/dossier.ts';
import { asAdmin } from '#local/sample/as-admin.ts';
import type { Person } from '#local/sample/person.ts';
import { DOCUMENT_KEY, type World } from '#local/world.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { diceOf } from '#shared/domain/values/dice.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { insist } from './insist.ts';

const SHARE = 0.2;

/** The team takes out the dossiers of some people, one for each of their creditors. */
export async function issueDossiers(
  world: World,
  table: Table,
  people: readonly Person[],
  seed: number,
): Promise<readonly IssuedDossier[]> {
  const dice = diceOf(seed);
  const issued: IssuedDossier[] = [];
  for (const { cpf } of people) {
    if (!dice.chance(SHARE)) continue;
    const debtorId = debtorIdOf(cpf, DOCUMENT_KEY);
    const { record } = await loadDebtor(table, debtorId);
    for (const { credorId } of record.cases) {
      const path = `/api/debtors/${debtorId}/dossiers`;
      const told = await insist(world, () => asAdmin(world, 'POST', path, { credorId }));
      if (told) issued.push(IssuedDossier.parse(told));
    }
  }
  return issued;
}
