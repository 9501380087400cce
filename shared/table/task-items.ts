import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { isStanding, type Task } from '#shared/domain/task/task.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { keys } from './keys.ts';

/** A task as it is stored; one that has ended leaves the team's list. */
export const taskItem = (debtorId: DebtorId, task: Task, profile: Profile | null) => ({
  ...keys.task(debtorId, task.taskId),
  ...(isStanding(task) && keys.taskByDay(task.credorId, task.dueOn, task.taskId)),
  ...task,
  debtorId,
  name: profile?.name ?? '',
});
