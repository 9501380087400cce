import { tableOf } from '#local/flows/table-of.ts';
import { type Dice } from '#local/sample/dice.ts';
import type { Person } from '#local/sample/person.ts';
import { DOCUMENT_KEY, type World } from '#local/world.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';

/**
 * Writes of somebody who owes that nobody waits to contact them, as a mistake in an earlier version might have: the nightly
 * walk is there to find such people.
 */
export async function forgetSomebody(
  world: World,
  people: readonly Person[],
  dice: Dice,
): Promise<void> {
  const table = tableOf(world);
  const debtorId = debtorIdOf(dice.pick(people).cpf, DOCUMENT_KEY);
  const at = instantAt(world.aws.now());
  const { record } = await loadDebtor(table, debtorId);
  if (record.debtor?.nextAlarm.kind !== 'regua-step') return;
  const context = { actor: 'system', cause: `forgotten:${at}`, at };
  await changeDebtor(table, debtorId, context, () => ({
    outcome: 'forgotten',
    decision: {
      facts: [{ type: 'alarm-replanned', because: 'case-changed' }],
      next: { kind: 'none', because: 'nothing-owed' },
    },
  }));
}
