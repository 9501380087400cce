import { REOPENED_STEP } from '#shared/domain/agreement/reopened-task.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { REVIEW_TASK } from '#shared/domain/score/review-task.ts';
import { isStanding, type StandingTask, type Task } from '#shared/domain/task/task.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';

/**
 * A request to look at a score ends with its answer (LGPD art. 20), and an agreement that owes again with what creditor or gateway
 * say of it: nobody is called for those.
 */
export const isForCalls = ({ stepId }: Pick<Task, 'stepId'>): boolean =>
  stepId !== REVIEW_TASK.stepId && stepId !== REOPENED_STEP;

/** What a call of this credor can do, the most urgent first. */
export const callTasksOf = (
  { tasks }: Pick<RegisteredRecord, 'tasks'>,
  credorId: CredorId,
): readonly StandingTask[] =>
  tasks
    .filter(isStanding)
    .filter((task) => task.credorId === credorId && isForCalls(task))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
