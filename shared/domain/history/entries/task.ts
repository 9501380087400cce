import * as z from 'zod';
import { TaskOutcome, TaskTerms } from '#shared/domain/task/task.ts';
import { CredorId, TaskId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';

const which = { taskId: TaskId, credorId: CredorId };

/** A step asked a person of the team to do something. `heardAt` is there for a reaction. */
export const TaskOpened = z.object({
  type: z.literal('task-opened'),
  ...TaskTerms.shape,
  anchor: LocalDate,
  heardAt: Instant.optional(),
});

/** Whoever wrote it does the task. */
export const TaskClaimed = z.object({ type: z.literal('task-claimed'), ...which });

/** It waits for anybody again. */
export const TaskReleased = z.object({ type: z.literal('task-released'), ...which });

export const TaskClosed = z.object({
  type: z.literal('task-closed'),
  ...which,
  outcome: TaskOutcome,
});
