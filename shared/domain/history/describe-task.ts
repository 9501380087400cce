import { TASK_OUTCOME_WORDS } from '#shared/domain/task/task.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import type { Description } from './description.ts';
import type { FactOf } from './entry.ts';

type TaskFact = FactOf<'task-opened' | 'task-claimed' | 'task-released' | 'task-closed'>;

/** What a step asked of the team, and who did it. */
export function describeTask(fact: TaskFact): Description {
  switch (fact.type) {
    case 'task-opened':
      return {
        kind: 'decisao',
        title: `Tarefa para a equipe: ${fact.title}`,
        why: [`Passo ${fact.stepId} da régua.`, `Até ${formatDate(fact.dueOn)}.`],
      };
    case 'task-claimed':
      return { kind: 'decisao', title: 'Tarefa assumida', why: [] };
    case 'task-released':
      return { kind: 'decisao', title: 'Tarefa devolvida à lista', why: [] };
    case 'task-closed':
      return {
        kind: 'decisao',
        title: `Tarefa concluída: ${TASK_OUTCOME_WORDS[fact.outcome]}`,
        why: [],
      };
  }
}
