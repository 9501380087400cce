import type { Instant } from '#shared/domain/values/zone.ts';
import { isStanding, type StandingTask, type Task } from './task.ts';

/** What a task has whatever its status. */
export function termsOf({ taskId, credorId, stepId, title, script, dueOn, openedAt }: Task) {
  return { taskId, credorId, stepId, title, script, dueOn, openedAt };
}

/** The tasks without those that nobody needs to do any more. */
export const dropTasks = (
  tasks: readonly Task[],
  isMeant: (task: StandingTask) => boolean,
  droppedAt: Instant,
): readonly Task[] =>
  tasks.map((task) =>
    isStanding(task) && isMeant(task) ? { ...termsOf(task), status: 'dropped', droppedAt } : task,
  );
