import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { REVIEW_TASK } from '#shared/domain/score/review-task.ts';
import { termsOf } from '#shared/domain/task/drop-tasks.ts';
import { isStanding, type Task } from '#shared/domain/task/task.ts';
import type { HistoryEntry } from './entry.ts';
import { changeCase } from './evolve-registration.ts';

/** A score that a person is asked to look at: it stands with the case, and waits among the team's tasks. */
export function evolveReview(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact, at, actor } = entry;
  if (fact.type === 'score-review-requested') {
    const { credorId, taskId, via, dueOn, value, model } = fact;
    const task: Task = { ...REVIEW_TASK, taskId, credorId, dueOn, openedAt: at, status: 'open' };
    const scoreReview = {
      taskId,
      via,
      requestedAt: at,
      dueOn,
      value,
      model,
      status: 'open' as const,
    };
    const asked = changeCase(record, credorId, (known) => ({ ...known, scoreReview }));
    return { ...asked, tasks: [...asked.tasks, task] };
  }
  if (fact.type === 'score-review-answered') {
    const { credorId, taskId, outcome, noteId, decided, held } = fact;
    const answered = changeCase(record, credorId, (known) => {
      if (known.scoreReview?.taskId !== taskId) return known;
      const scoreReview = {
        ...known.scoreReview,
        status: 'answered' as const,
        outcome,
        answeredAt: at,
        answeredBy: actor,
        noteId,
      };
      if (outcome === 'kept') return { ...known, scoreReview };
      const { decidedScore: _, heldScore: __, ...rest } = known;
      return {
        ...rest,
        scoreReview,
        ...(decided !== undefined && { decidedScore: decided }),
        ...(held && { heldScore: held }),
      };
    });
    const tasks = answered.tasks.map((task) =>
      task.taskId === taskId && isStanding(task) ? closed(task, entry) : task,
    );
    return { ...answered, tasks };
  }
  return record;
}

function closed(task: Task, { at, actor }: HistoryEntry): Task {
  return {
    ...termsOf(task),
    status: 'closed',
    outcome: 'other',
    closedBy: actor,
    closedAt: at,
  };
}
