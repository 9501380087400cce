import * as z from 'zod';
import { CredorId, StepId, TaskId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** What came of a task, as the person who did it chose from a list. */
export const TaskOutcome = z.enum([
  'reached',
  'promised',
  'agreed',
  'left-message',
  'no-answer',
  'wrong-person',
  'other',
]);
export type TaskOutcome = z.infer<typeof TaskOutcome>;

/** How people call them, in pt-BR. */
export const TASK_OUTCOME_WORDS: Readonly<Record<TaskOutcome, string>> = {
  reached: 'falou com a pessoa',
  promised: 'a pessoa prometeu pagar',
  agreed: 'fez acordo',
  'left-message': 'deixou recado',
  'no-answer': 'ninguém atendeu',
  'wrong-person': 'o contato é de outra pessoa',
  other: 'outro desfecho',
};

/** What a step of a régua asks a person of the team to do. */
export const TaskTerms = z.object({
  taskId: TaskId,
  credorId: CredorId,
  stepId: StepId,
  title: z.string().min(3).max(80),
  script: z.string().max(600),
  /** The last day that the team has, on the debtor's calendar. */
  dueOn: LocalDate,
});
export type TaskTerms = z.infer<typeof TaskTerms>;

const facts = { ...TaskTerms.shape, openedAt: Instant };
const claim = { claimedBy: z.string(), claimedAt: Instant };

/** Work for a person of the team: it waits, is somebody's, and ends with an outcome or because nothing is owed any more. */
export const Task = z.discriminatedUnion('status', [
  z.object({ ...facts, status: z.literal('open') }),
  z.object({ ...facts, ...claim, status: z.literal('claimed') }),
  z.object({
    ...facts,
    status: z.literal('closed'),
    outcome: TaskOutcome,
    closedBy: z.string(),
    closedAt: Instant,
  }),
  z.object({ ...facts, status: z.literal('dropped'), droppedAt: Instant }),
]);
export type Task = z.infer<typeof Task>;

export type StandingTask = Extract<Task, { status: 'open' | 'claimed' }>;

export const isStanding = (task: Task): task is StandingTask =>
  task.status === 'open' || task.status === 'claimed';
