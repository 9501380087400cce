import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { dropTasks, termsOf } from '#shared/domain/task/drop-tasks.ts';
import { isStanding, type StandingTask, type Task } from '#shared/domain/task/task.ts';
import type { HistoryEntry } from './entry.ts';
import { stepDone } from './evolve-contact.ts';

/** Tasks as steps open them and people claim and close them; whoever owes nothing any more needs none. */
export function evolveTask(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact, at, actor } = entry;
  const changed = (
    isMeant: (task: StandingTask) => boolean,
    change: (task: StandingTask) => Task,
  ) => ({
    ...record,
    tasks: record.tasks.map((task) => (isStanding(task) && isMeant(task) ? change(task) : task)),
  });
  switch (fact.type) {
    case 'task-opened': {
      const { type: _, anchor: _anchor, heardAt: _heardAt, ...terms } = fact;
      const done = stepDone(record, fact);
      return { ...done, tasks: [...done.tasks, { ...terms, openedAt: at, status: 'open' }] };
    }
    case 'task-claimed':
      return changed(isTask(fact), (task) => {
        return { ...termsOf(task), status: 'claimed', claimedBy: actor, claimedAt: at };
      });
    case 'task-released':
      return changed(isTask(fact), (task) => ({ ...termsOf(task), status: 'open' }));
    case 'task-closed': {
      const { outcome } = fact;
      return changed(isTask(fact), (task) => {
        return { ...termsOf(task), status: 'closed', outcome, closedBy: actor, closedAt: at };
      });
    }
    case 'case-settled':
      return {
        ...record,
        tasks: dropTasks(record.tasks, ({ credorId }) => credorId === fact.credorId, at),
      };
    default:
      return record;
  }
}

const isTask =
  ({ taskId }: Pick<Task, 'taskId'>) =>
  (task: StandingTask): boolean =>
    task.taskId === taskId;
