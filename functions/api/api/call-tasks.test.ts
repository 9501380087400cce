import { expect, test } from 'vitest';
import { API_NOON } from '#shared/testing/api-world.ts';
import { REVIEW_TASK } from '#shared/domain/score/review-task.ts';
import { taskIdOf } from '#shared/domain/values/derive-ids.ts';
import { StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { commit } from '#shared/table/commit.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { AURORA, HORIZONTE, MARIA } from '#shared/testing/records.ts';
import { atNoon } from '#shared/testing/registration.ts';
import { aQueue, base, byHand, OPERADOR } from '#shared/testing/work-world.ts';

/** Maria is on the line for Aurora, and a task of somebody waits for the team. */
async function onTheLine(of: { readonly credorId: typeof AURORA; readonly stepId?: StepId }) {
  const world = await aQueue();
  const taskId = taskIdOf(MARIA, 'x');
  const dueOn = localDate('2026-03-21');
  const { credorId, stepId = StepId.parse('ligar') } = of;
  const what = { title: 'Ligar', script: 'Ligue.', dueOn, anchor: localDate('2026-03-10') };
  await commit(
    world.table,
    await loadDebtor(world.table, MARIA),
    { facts: [{ type: 'task-opened', taskId, credorId, stepId, ...what }] },
    atNoon('2026-03-19', { cause: 'task' }),
  );
  world.clock.now = API_NOON;
  await world.claim();
  const { tasks } = await world.desk();
  await world.ask(OPERADOR, `POST ${base}/calls`, byHand);
  const callId = (await world.record()).debtor?.callLog?.[0]?.callId ?? '';
  const said = await world.ask(OPERADOR, `POST ${base}/calls/${callId}/disposition`, {
    disposition: 'left-message',
    taskId,
  });
  const [task] = (await world.record()).tasks;
  return { tasks, said, task };
}

test('the call ends the task that it was for', async () => {
  const { tasks, said, task } = await onTheLine({ credorId: AURORA });
  expect(tasks).toHaveLength(1);
  expect(said).toMatchObject({ status: 204 });
  expect(task).toMatchObject({ status: 'closed', outcome: 'left-message' });
});

test('another credor’s task is not ended by it', async () => {
  const { tasks, said, task } = await onTheLine({ credorId: HORIZONTE });
  expect(tasks).toEqual([]);
  expect(said).toMatchObject({ status: 404, json: { title: 'Tarefa não encontrada' } });
  expect(task?.status).toBe('open');
});

test('a request to look at a score is neither shown nor ended: it ends with its answer', async () => {
  const { tasks, said, task } = await onTheLine({ credorId: AURORA, ...REVIEW_TASK });
  expect(tasks).toEqual([]);
  expect(said).toMatchObject({ status: 404 });
  expect(task?.status).toBe('open');
});
