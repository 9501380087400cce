import { asAdmin } from '#local/sample/as-admin.ts';
import { type Dice, diceOf } from '#shared/domain/values/dice.ts';
import type { Person } from '#local/sample/person.ts';
import { DOCUMENT_KEY, type World } from '#local/world.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import type { Behaviour } from './behaviour.ts';
import { insist } from './insist.ts';

const ODDS = { deceased: 0.02, minor: 0.01, hardship: 0.05, lifted: 0.5, reached: 0.15 } as const;

/** Goes through everybody as the team does on the telephone: speaks with some, and notes what it learns of them. */
export async function lookAtPeople(
  world: World,
  table: Table,
  people: readonly Person[],
  seed: number,
  behaviours: ReadonlySet<Behaviour>,
): Promise<void> {
  const dice = diceOf(seed);
  for (const { cpf } of people) {
    const { record } = await loadDebtor(table, debtorIdOf(cpf, DOCUMENT_KEY));
    if (!isRegistered(record)) continue;
    if (behaviours.has('speaks-with-people')) await speak(world, record, dice);
    if (behaviours.has('marks-people')) await mark(world, record, dice);
  }
}

async function speak(world: World, { debtor, cases }: RegisteredRecord, dice: Dice): Promise<void> {
  const credorId = cases[0]?.credorId;
  if (!dice.chance(ODDS.reached) || !credorId) return;
  const path = `/api/debtors/${debtor.debtorId}/conversations`;
  const via = dice.pick(['phone', 'reply', 'in-person']);
  await insist(world, () => asAdmin(world, 'POST', path, { credorId, via }));
}

async function mark(world: World, { debtor }: RegisteredRecord, dice: Dice): Promise<void> {
  const flags = `/api/debtors/${debtor.debtorId}/flags`;
  const evidence = 'Contado por telefone';
  for (const flag of ['deceased', 'minor', 'hardship'] as const) {
    if (dice.chance(ODDS[flag]))
      await insist(world, () => asAdmin(world, 'POST', flags, { flag, evidence }));
  }
  for (const { flag } of debtor.flags ?? []) {
    if (flag === 'hardship' && dice.chance(ODDS.lifted))
      await insist(world, () => asAdmin(world, 'DELETE', `${flags}/${flag}`));
  }
}
