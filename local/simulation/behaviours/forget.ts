import { DAY_MS } from '#local/simulation/day.ts';
import { tableOf } from '#local/flows/table-of.ts';
import { type Dice } from '#shared/domain/values/dice.ts';
import type { Person } from '#local/sample/person.ts';
import { DOCUMENT_KEY, type World } from '#local/world.ts';
import type { DebtorRecord } from '#shared/domain/debtor/record.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { epochMsOf, instantAt } from '#shared/domain/values/zone.ts';
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
  const first = dice.between(0, people.length - 1);
  for (const { cpf } of [...people.slice(first), ...people.slice(0, first)]) {
    const debtorId = debtorIdOf(cpf, DOCUMENT_KEY);
    const { record } = await loadDebtor(table, debtorId);
    if (!waitsLong(record, world.aws.now())) continue;
    const at = instantAt(world.aws.now());
    const context = { actor: 'system', cause: `forgotten:${at}`, at };
    await changeDebtor(table, debtorId, context, () => ({
      outcome: 'forgotten',
      decision: {
        facts: [{ type: 'alarm-replanned', because: 'case-changed' }],
        next: { kind: 'none', because: 'nothing-owed' },
      },
    }));
    return;
  }
}

/** Whether nothing of this person will be thought of again before the night. */
function waitsLong({ debtor, cases }: DebtorRecord, now: number): boolean {
  const alarm = debtor?.nextAlarm;
  return (
    alarm?.kind === 'regua-step' &&
    epochMsOf(alarm.at) > now + DAY_MS &&
    cases.some(({ status }) => status === 'active')
  );
}
