import { describe, expect, test } from 'vitest';
import { TaskList } from '#events/api/ladder.ts';
import { keys } from '#shared/table/keys.ts';
import { commit } from '#shared/table/commit.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { taskIdOf } from '#shared/domain/values/derive-ids.ts';
import { StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import {
  ADMIN,
  asker,
  aToken,
  AURORA_GESTOR,
  createApiWorld,
  HORIZONTE_GESTOR,
} from '#shared/testing/api-world.ts';
import { AURORA, HORIZONTE, MARIA } from '#shared/testing/records.ts';
import { atNoon } from '#shared/testing/registration.ts';
import { createApi } from './api.ts';

const base = `/api/debtors/${MARIA}`;
const operador = aToken('operador', AURORA);
const pause = { until: '2026-04-10', motive: 'hardship' };

async function aTeam() {
  const { table, deps } = await createApiWorld();
  return { table, ask: asker(createApi(deps)) };
}
const ofAurora = (ladder: object) => ({
  json: {
    cases: expect.arrayContaining([
      expect.objectContaining({ credorId: AURORA, ladder: expect.objectContaining(ladder) }),
    ]),
  },
});

describe('whoever speaks for one credor', () => {
  test('pauses the case of that credor alone, and the timeline says why', async () => {
    const { ask } = await aTeam();
    expect(await ask(operador, `POST ${base}/pause`, pause)).toMatchObject({ status: 204 });
    const until = '2026-04-11T03:00:00.000Z';
    const motive = 'A pessoa passa por dificuldades';
    await expect(ask(operador, `GET ${base}`)).resolves.toMatchObject(
      ofAurora({ pause: { until, motive } }),
    );
    await expect(ask(HORIZONTE_GESTOR, `GET ${base}`)).resolves.toMatchObject({
      json: { cases: [{ credorId: HORIZONTE, ladder: { pause: null } }] },
    });
    await expect(ask(operador, `GET ${base}/history`)).resolves.toMatchObject({
      json: {
        entries: expect.arrayContaining([
          expect.objectContaining({ title: 'Régua pausada até 11/04 às 00:00' }),
        ]),
      },
    });
  });

  test('may not touch another one’s', async () => {
    const { ask } = await aTeam();
    const asked = await ask(operador, `POST ${base}/stop`, {
      credorId: HORIZONTE,
      motive: 'asked',
    });
    expect(asked).toMatchObject({ status: 403 });
  });
});

test('a pause of the whole person holds every case, and resuming ends it', async () => {
  const { ask } = await aTeam();
  await ask(ADMIN, `POST ${base}/pause`, pause);
  await expect(ask(ADMIN, `GET ${base}`)).resolves.toMatchObject({
    json: { cases: [{ ladder: { pause: {} } }, { ladder: { pause: {} } }] },
  });
  expect(await ask(ADMIN, `POST ${base}/resume`, { words: 'a renda voltou' })).toMatchObject({
    status: 204,
  });
  await expect(ask(ADMIN, `GET ${base}`)).resolves.toMatchObject({
    json: { cases: [{ ladder: { pause: null } }, { ladder: { pause: null } }] },
  });
  expect(await ask(ADMIN, `POST ${base}/resume`, {})).toMatchObject({
    status: 409,
    json: { detail: 'A régua não está em pausa nem encerrada.' },
  });
});

test('a stopped ladder has nothing to come until it is resumed', async () => {
  const { ask } = await aTeam();
  await ask(ADMIN, `POST ${base}/stop`, { motive: 'court-order' });
  await expect(ask(ADMIN, `GET ${base}`)).resolves.toMatchObject({
    json: { next: { at: null, text: expect.stringContaining('encerrou a régua') } },
  });
  await ask(ADMIN, `POST ${base}/resume`, { words: 'o juiz revogou a liminar' });
  await expect(ask(ADMIN, `GET ${base}`)).resolves.toMatchObject({
    json: { next: { at: expect.any(String) } },
  });
});

test('an exception is set for a step that the régua has, shown, and lifted', async () => {
  const { ask } = await aTeam();
  const wish = { credorId: AURORA, motive: 'asked' };
  const unknown = { ...wish, change: { kind: 'skip', stepId: 'nenhum' } };
  await expect(ask(AURORA_GESTOR, `POST ${base}/overrides`, unknown)).resolves.toMatchObject({
    status: 409,
    json: { detail: expect.stringContaining('não tem o passo "nenhum"; use um destes: d-menos-5') },
  });
  const change = { kind: 'skip', stepId: 'd-mais-15' };
  expect(await ask(AURORA_GESTOR, `POST ${base}/overrides`, { ...wish, change })).toMatchObject({
    status: 204,
  });
  const { json } = await ask(AURORA_GESTOR, `GET ${base}`);
  expect(json).toMatchObject({
    cases: [{ ladder: { overrides: [{ text: 'não fazer o passo d-mais-15', debtId: null }] } }],
  });
  const overrideId = /"overrideId":"([a-z0-9]+)"/.exec(JSON.stringify(json))?.[1] ?? '';
  await expect(
    ask(HORIZONTE_GESTOR, `DELETE ${base}/overrides/${overrideId}`),
  ).resolves.toMatchObject({ status: 409 });
  await ask(AURORA_GESTOR, `DELETE ${base}/overrides/${overrideId}`);
  await expect(ask(AURORA_GESTOR, `GET ${base}`)).resolves.toMatchObject(
    ofAurora({ overrides: [] }),
  );
});

describe('a task', () => {
  const taskId = taskIdOf(MARIA, 'alarm');
  const line = `${base}/tasks/${taskId}`;

  async function withTask() {
    const { table, ask } = await aTeam();
    const opened = {
      type: 'task-opened' as const,
      taskId,
      credorId: AURORA,
      stepId: StepId.parse('ligar'),
      anchor: localDate('2026-03-10'),
      title: 'Ligar para a pessoa',
      script: 'Pergunte o que cabe no mês.',
      dueOn: localDate('2026-03-22'),
    };
    await commit(table, await loadDebtor(table, MARIA), { facts: [opened] }, atNoon('2026-03-20'));
    return { table, ask };
  }
  const listed = { json: { items: [{ debtorId: MARIA, task: { taskId, dueOn: '2026-03-22' } }] } };

  test('stands in the team’s list until somebody closes it with an outcome', async () => {
    const { ask, table } = await withTask();
    await expect(ask(operador, `GET /api/tasks?credorId=${AURORA}`)).resolves.toMatchObject(listed);
    expect(await ask(operador, `POST ${line}/claim`)).toMatchObject({ status: 204 });
    await expect(ask(operador, `GET ${base}`)).resolves.toMatchObject({
      json: { cases: [{ tasks: [{ taskId, claimedBy: 'user:user-operador' }] }] },
    });
    await ask(operador, `POST ${line}/close`, { outcome: 'left-message' });
    await expect(ask(operador, `GET /api/tasks?credorId=${AURORA}`)).resolves.toMatchObject({
      json: { items: [] },
    });
    const { record } = await loadDebtor(table, MARIA);
    expect(record.tasks).toMatchObject([{ status: 'closed', outcome: 'left-message' }]);
    expect(await ask(operador, `POST ${line}/claim`)).toMatchObject({ status: 409 });
    expect(keys.task(MARIA, taskId).sk).toBe(`TASK#${taskId}`);
  });

  test('is one person’s at a time; a gestor may give it back', async () => {
    const { ask } = await withTask();
    await ask(operador, `POST ${line}/claim`);
    const other = { ...aToken('operador', AURORA), sub: 'outra' };
    expect(await ask(other, `POST ${line}/claim`)).toMatchObject({ status: 409 });
    expect(await ask(other, `POST ${line}/close`, { outcome: 'agreed' })).toMatchObject({
      status: 409,
    });
    expect(await ask(AURORA_GESTOR, `POST ${line}/release`)).toMatchObject({ status: 204 });
    expect(await ask(other, `POST ${line}/claim`)).toMatchObject({ status: 204 });
  });

  test('is found among those of all credores by what asked for it, by carteira and by whose it is', async () => {
    const { ask } = await withTask();
    const listFor = async (query: string, claims = operador) =>
      TaskList.parse((await ask(claims, `GET /api/tasks${query}`)).json);
    const whole = await listFor('');
    expect(whole).toMatchObject({
      items: [{ whose: 'free', endsHere: true, isOverdue: false, carteiraId: expect.any(String) }],
      count: 1,
      more: false,
    });
    const [row] = whole.items;
    const [kind] = whole.kinds;
    expect(kind).toEqual({ stepId: row?.task.stepId, title: row?.task.title });
    expect(whole.carteiras).toEqual([row?.carteiraId]);
    await ask(operador, `POST ${line}/claim`);
    const counts = async (query: string, claims = operador) => (await listFor(query, claims)).count;
    expect(await counts('?whose=mine')).toBe(1);
    expect(await counts('?whose=free')).toBe(0);
    expect(await counts('?whose=others', AURORA_GESTOR)).toBe(1);
    expect(await counts(`?stepId=${kind?.stepId}&carteiraId=${row?.carteiraId}`)).toBe(1);
    expect(await counts('?stepId=outro-passo')).toBe(0);
    expect(await counts('?carteiraId=outra')).toBe(0);
    expect((await listFor('', HORIZONTE_GESTOR)).items).toEqual([]);
  });

  test('is nobody’s business of another credor', async () => {
    const { ask } = await withTask();
    expect(await ask(HORIZONTE_GESTOR, `POST ${line}/claim`)).toMatchObject({ status: 403 });
    const list = `GET /api/tasks?credorId=${AURORA}`;
    expect(await ask(HORIZONTE_GESTOR, list)).toMatchObject({ status: 403 });
  });
});
