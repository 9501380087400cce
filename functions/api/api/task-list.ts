import type * as z from 'zod';
import type { TaskList, TaskOwner, TaskRow } from '#events/api/ladder.ts';
import { REVIEW_TASK } from '#shared/domain/score/review-task.ts';
import type { StandingTask } from '#shared/domain/task/task.ts';
import type { CarteiraId, StepId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { ListedTask } from '#shared/table/read-tasks.ts';
import { taskView } from './task-view.ts';
import type { User } from './user.ts';

/** What one look at the list shows. */
const LISTED_MAX = 100;

type Row = z.input<typeof TaskRow>;
type Wanted = {
  readonly stepId?: StepId | undefined;
  readonly carteiraId?: CarteiraId | undefined;
  readonly whose?: TaskOwner | undefined;
};

/** A task of the team's list as this user reads it. */
export const taskRow = (
  { debtorId, name, carteiraId, task }: ListedTask,
  user: User,
  today: LocalDate,
): Row => ({
  debtorId,
  credorId: task.credorId,
  name,
  carteiraId,
  whose: whoseIs(task, user),
  isOverdue: task.dueOn < today,
  endsHere: task.stepId !== REVIEW_TASK.stepId,
  task: taskView(task),
});

/** Those that fit, the most urgent first, and what may be chosen among all. */
export function taskList(
  rows: readonly Row[],
  wanted: Wanted,
  more: boolean,
): z.input<typeof TaskList> {
  const fitting = rows
    .filter(
      ({ carteiraId, whose, task }) =>
        (wanted.stepId === undefined || task.stepId === wanted.stepId) &&
        (wanted.carteiraId === undefined || carteiraId === wanted.carteiraId) &&
        (wanted.whose === undefined || whose === wanted.whose),
    )
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const kinds = new Map(rows.map(({ task: { stepId, title } }) => [stepId, { stepId, title }]));
  const carteiras = new Set(rows.flatMap(({ carteiraId }) => carteiraId ?? []));
  return {
    items: fitting.slice(0, LISTED_MAX),
    kinds: [...kinds.values()].toSorted((a, b) => a.title.localeCompare(b.title, 'pt-BR')),
    carteiras: [...carteiras].toSorted(),
    count: fitting.length,
    more,
  };
}

const orderOf = ({ task: { dueOn, taskId } }: Row): string => `${dueOn} ${taskId}`;

function whoseIs(task: StandingTask, { userId }: User): TaskOwner {
  if (task.status === 'open') return 'free';
  return task.claimedBy === `user:${userId}` ? 'mine' : 'others';
}
