import * as z from 'zod';
import { isStanding, type StandingTask, Task } from '#shared/domain/task/task.ts';
import { type CredorId, DebtorId, TaskId } from '#shared/domain/values/ids.ts';
import { keys } from './keys.ts';
import { readIndexed } from './read-index.ts';
import type { Table } from './table.ts';

const Listed = z.object({ debtorId: DebtorId, name: z.string() });

export type ListedTask = {
  readonly debtorId: DebtorId;
  readonly name: string;
  readonly task: StandingTask;
};

/** A credor's tasks that nobody has closed, by their last day. */
export async function listTasksOf(
  table: Table,
  credorId: CredorId,
): Promise<readonly ListedTask[]> {
  const { gsi1pk } = keys.taskByDay(credorId, '', TaskId.parse('a'.repeat(20)));
  const items = await readIndexed(table, gsi1pk, 'forwards');
  return items.flatMap((item) => {
    const task = Task.parse(item);
    // The index may be a moment behind the item.
    return isStanding(task) ? [{ ...Listed.parse(item), task }] : [];
  });
}
