import * as z from 'zod';
import { isStanding, type StandingTask, Task } from '#shared/domain/task/task.ts';
import { CarteiraId, CredorId, DebtorId, TaskId } from '#shared/domain/values/ids.ts';
import { batchGet } from './batch-get.ts';
import { keys } from './keys.ts';
import { readIndexed } from './read-index.ts';
import type { Table } from './table.ts';

/** How many tasks of a credor are looked at, the most urgent ones. */
const TASKS_READ_MAX = 500;

const Listed = z.object({ debtorId: DebtorId, name: z.string() });
const CaseItem = z.object({ pk: z.string(), credorId: CredorId, carteiraId: CarteiraId });

export type ListedTask = {
  readonly debtorId: DebtorId;
  readonly name: string;
  readonly task: StandingTask;
  /** Where the case is now; null when there is none any more. */
  readonly carteiraId: CarteiraId | null;
};

/**
 * A credor's tasks that nobody has closed, by their last day.
 *
 * @returns `more` when there may be others behind the most urgent ones
 */
export async function listTasksOf(
  table: Table,
  credorId: CredorId,
): Promise<{ readonly tasks: readonly ListedTask[]; readonly more: boolean }> {
  const { gsi1pk } = keys.taskByDay(credorId, '', TaskId.parse('a'.repeat(20)));
  const items = await readIndexed(table, gsi1pk, 'forwards', TASKS_READ_MAX);
  const standing = items.flatMap((item) => {
    const task = Task.parse(item);
    // The index may be a moment behind the item.
    return isStanding(task) ? [{ ...Listed.parse(item), task }] : [];
  });
  const carteiraOf = await carteirasOf(table, credorId, standing);
  return {
    tasks: standing.map((listed) => ({
      ...listed,
      carteiraId: carteiraOf.get(keys.case(listed.debtorId, credorId).pk) ?? null,
    })),
    more: items.length === TASKS_READ_MAX,
  };
}

/** By the key under which a person is kept. */
async function carteirasOf(
  table: Table,
  credorId: CredorId,
  listed: readonly { readonly debtorId: DebtorId }[],
): Promise<ReadonlyMap<string, CarteiraId>> {
  const debtors = [...new Set(listed.map(({ debtorId }) => debtorId))];
  const items = await batchGet(
    table,
    debtors.map((debtorId) => keys.case(debtorId, credorId)),
  );
  return new Map(
    items.map((item) => {
      const { pk, carteiraId } = CaseItem.parse(item);
      return [pk, carteiraId];
    }),
  );
}
