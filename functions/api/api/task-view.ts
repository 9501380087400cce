import type * as z from 'zod';
import type { TaskView } from '#events/api/ladder.ts';
import type { StandingTask } from '#shared/domain/task/task.ts';

/** A task as the team reads it. */
export const taskView = (task: StandingTask): z.input<typeof TaskView> => ({
  taskId: task.taskId,
  stepId: task.stepId,
  title: task.title,
  script: task.script,
  dueOn: task.dueOn,
  openedAt: task.openedAt,
  claimedBy: task.status === 'claimed' ? task.claimedBy : null,
});
