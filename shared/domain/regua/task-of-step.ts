import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { taskIdOf } from '#shared/domain/values/derive-ids.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { Rung } from './said-by-step.ts';
import type { StepOf } from './step.ts';

/**
 * The task that a step opens.
 *
 * @param cause the key of the alarm that rang, of which the task's id is made
 */
export function taskOf(
  { debtor: { debtorId, zone } }: RegisteredRecord,
  { title, script, dueDays }: StepOf<'task'>,
  { credorId, stepId, anchor, heardAt }: Rung,
  cause: string,
  now: Instant,
): FactOf<'task-opened'> {
  const dueOn = addDays(localDateOf(now, zone), dueDays);
  const taskId = taskIdOf(debtorId, cause);
  const place = { credorId, stepId, anchor, ...(heardAt && { heardAt }) };
  return { type: 'task-opened', taskId, ...place, title, script, dueOn };
}
