import { expect, test } from 'vitest';
import { WhatsAppTextList } from '#events/api/template.ts';
import { keepTextNews } from '#shared/table/whatsapp-texts.ts';
import {
  API_NOON,
  asker,
  aToken,
  AURORA_GESTOR,
  createApiWorld,
} from '#shared/testing/api-world.ts';
import { createApi } from './api.ts';

test('a gestor is told what Meta did to a text, and once they looked after it nobody else is', async () => {
  const { table, deps } = await createApiWorld();
  const ask = asker(createApi(deps));
  const named = { name: 'regua_aviso', language: 'pt_BR' };
  const paused = { ...named, kind: 'status', state: 'paused', reason: '', at: API_NOON } as const;
  await keepTextNews(table, [paused], API_NOON);
  const waiting = async () => {
    const { json } = await ask(AURORA_GESTOR, 'GET /api/whatsapp-texts');
    return WhatsAppTextList.parse(json).items.flatMap(({ tasks }) => tasks);
  };
  const [task] = await waiting();
  expect(task).toMatchObject({ kind: 'rests', told: 'paused', since: API_NOON });
  const close = 'POST /api/whatsapp-texts/tasks/close';
  const body = { ...named, taskId: task?.taskId, note: 'outro modelo aprovado' };
  expect(await ask(aToken('operador', '*'), close, body)).toMatchObject({ status: 403 });
  expect(await ask(AURORA_GESTOR, close, { ...body, note: '' })).toMatchObject({ status: 400 });
  expect(await ask(AURORA_GESTOR, close, body)).toMatchObject({ status: 204 });
  expect(await waiting()).toEqual([]);
  expect(await ask(AURORA_GESTOR, close, body)).toMatchObject({
    status: 404,
    json: { detail: expect.stringContaining('regua_aviso') },
  });
});
