import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { TaskClosing, TaskList, TaskOwner, type TaskRow } from '#events/api/ladder.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { REVIEW_TASK } from '#shared/domain/score/review-task.ts';
import { isStanding, type StandingTask } from '#shared/domain/task/task.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { CarteiraId, CredorId, DebtorId, StepId, TaskId } from '#shared/domain/values/ids.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { listTasksOf } from '#shared/table/read-tasks.ts';
import { ownCredores } from '../own-credores.ts';
import { recordDecision } from '../record-decision.ts';
import { notFound, Refusal } from '../refusal.ts';
import { type Call, NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { taskList, taskRow } from '../task-list.ts';
import { requireCredor } from '../user.ts';

/** Credores whose lists are read at a time. */
const SIDE_BY_SIDE = 5;

const ofTask = z.strictObject({ debtorId: DebtorId, taskId: TaskId });

export const listTasks = route({
  method: 'GET',
  path: '/api/tasks',
  operationId: 'listTasks',
  summary:
    'As tarefas que as réguas e os devedores pedem à equipe, de todos os credores do usuário',
  description:
    'As mais urgentes primeiro; as concluídas saem da lista. De cada credor são olhadas as 500 mais urgentes, e voltam no máximo 100.',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: z.strictObject({
    credorId: CredorId.optional(),
    /** Only what this step asks for. */
    stepId: StepId.optional(),
    carteiraId: CarteiraId.optional(),
    whose: TaskOwner.optional(),
  }),
  body: NO_BODY,
  answer: TaskList,
  async handle({ table }, { user, at, query: { credorId, ...wanted } }) {
    if (credorId !== undefined) requireCredor(user, credorId);
    const credores = credorId === undefined ? await ownCredores(table, user) : [credorId];
    const rows: z.input<typeof TaskRow>[] = [];
    const today = localDateOf(at, BOOK_ZONE);
    let more = false;
    await inParallel(credores, SIDE_BY_SIDE, async (id) => {
      const found = await listTasksOf(table, id);
      more ||= found.more;
      rows.push(...found.tasks.map((listed) => taskRow(listed, user, today)));
    });
    return taskList(rows, wanted, more);
  },
});

export const claimTask = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/tasks/{taskId}/claim',
  operationId: 'claimTask',
  summary: 'Assume uma tarefa que espera por alguém',
  roles: ['admin', 'gestor', 'operador'],
  params: ofTask,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: null,
  async handle(deps, call) {
    await recordDecision(deps, call, call.params.debtorId, (record) => {
      const task = standingTask(record, call);
      const { taskId, credorId } = task;
      if (task.status === 'open') return { facts: [{ type: 'task-claimed', taskId, credorId }] };
      if (task.claimedBy === actorOf(call)) return { facts: [] };
      throw new Refusal(
        409,
        'A tarefa já é de alguém',
        'Outra pessoa da equipe assumiu; atualize a lista.',
      );
    });
  },
});

export const releaseTask = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/tasks/{taskId}/release',
  operationId: 'releaseTask',
  summary: 'Devolve uma tarefa à lista',
  description: 'Quem assumiu devolve a sua; um gestor devolve a de qualquer um.',
  roles: ['admin', 'gestor', 'operador'],
  params: ofTask,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: null,
  async handle(deps, call) {
    await recordDecision(deps, call, call.params.debtorId, (record) => {
      const task = standingTask(record, call);
      const { taskId, credorId } = task;
      if (task.status === 'open') return { facts: [] };
      refuseOfAnother(task, call);
      return { facts: [{ type: 'task-released', taskId, credorId }] };
    });
  },
});

export const closeTask = route({
  method: 'POST',
  path: '/api/debtors/{debtorId}/tasks/{taskId}/close',
  operationId: 'closeTask',
  summary: 'Conclui uma tarefa com o que resultou dela',
  description: 'Quem assumiu conclui a sua; um gestor conclui a de qualquer um.',
  roles: ['admin', 'gestor', 'operador'],
  params: ofTask,
  query: NO_PARAMETERS,
  body: TaskClosing,
  answer: null,
  async handle(deps, call) {
    const { outcome } = call.body;
    await recordDecision(deps, call, call.params.debtorId, (record) => {
      const task = standingTask(record, call);
      const { taskId, credorId } = task;
      refuseOfAnother(task, call);
      refuseUnanswered(task);
      const claimed: readonly Fact[] =
        task.status === 'open' ? [{ type: 'task-claimed', taskId, credorId }] : [];
      return { facts: [...claimed, { type: 'task-closed', taskId, credorId, outcome }] };
    });
  },
});

/** @throws Refusal with 409 for a request to look at a score, which ends with its answer */
function refuseUnanswered({ stepId }: StandingTask): void {
  if (stepId !== REVIEW_TASK.stepId) return;
  throw new Refusal(
    409,
    'Falta a resposta',
    'Esta tarefa termina com a resposta ao pedido de revisão do score.',
  );
}

type TaskCall = Call & { readonly params: z.infer<typeof ofTask> };

const actorOf = ({ user }: Call): string => `user:${user.userId}`;

/** @throws Refusal with 404 for none, 403 for another credor's, 409 for one that has ended */
function standingTask(record: RegisteredRecord, { user, params }: TaskCall): StandingTask {
  const task = record.tasks.find(({ taskId }) => taskId === params.taskId);
  if (!task) throw notFound('Tarefa não encontrada', 'O devedor não tem tarefa com este código.');
  requireCredor(user, task.credorId);
  if (isStanding(task)) return task;
  throw new Refusal(
    409,
    'A tarefa já terminou',
    'Foi concluída, ou nada mais é devido; atualize a lista.',
  );
}

/** @throws Refusal with 409 for an operator who touches what somebody else does */
function refuseOfAnother(task: StandingTask, call: Call): void {
  const isManager = call.user.roles.some((role) => role === 'admin' || role === 'gestor');
  if (task.status === 'open' || isManager || task.claimedBy === actorOf(call)) return;
  throw new Refusal(
    409,
    'A tarefa é de outra pessoa',
    'Só quem a assumiu, ou um gestor, pode mexer nela.',
  );
}
