import { expect, test } from 'vitest';
import { ReguaMoveView } from '#events/api/regua-move.ts';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { advanceMove, readMove } from '#shared/table/regua-moves.ts';
import { ADMIN, AURORA_GESTOR, asker, createApiWorld } from '#shared/testing/api-world.ts';
import { AURORA, HORIZONTE, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const LINE = '/api/reguas/padrao/moves';
const NOTE = 'todos na versão nova';
const { reguaId } = DEFAULT_REGUA;

async function aPlace() {
  const { deps, table, continued } = await createApiWorld();
  const ask = asker(createApi(deps));
  const begin = async () => {
    const { json } = await ask(ADMIN, `POST ${LINE}`, { toVersion: 1, note: NOTE });
    return ReguaMoveView.parse(json);
  };
  const arrive = async (moveId: string, status: 'previewed' | 'done') => {
    const move = await readMove(table, reguaId, moveId);
    if (move) await advanceMove(table, move, { ...move, status });
  };
  return { ask, begin, arrive, table, continued };
}

test('a move begins with a preview, and nobody moves before it is looked at', async () => {
  const { ask, begin, arrive, continued } = await aPlace();
  const move = await begin();
  expect(move).toMatchObject({ status: 'previewing', toVersion: 1, note: NOTE, moved: 0 });
  expect(continued).toEqual([{ name: 'ReguaMoveContinued', reguaId, moveId: move.moveId }]);
  const again = await ask(ADMIN, `POST ${LINE}`, { toVersion: 1, note: NOTE });
  expect(again).toMatchObject({ status: 409, json: { title: 'Há uma mudança em andamento' } });
  await arrive(move.moveId, 'previewed');
  const started = await ask(ADMIN, `POST ${LINE}/${move.moveId}/start`);
  expect(started.json).toMatchObject({ status: 'moving' });
  const resumed = await ask(ADMIN, `POST ${LINE}/${move.moveId}/start`);
  expect(resumed.json).toMatchObject({ status: 'moving' });
  expect(continued).toHaveLength(3);
});

test('what has ended is neither started nor called off', async () => {
  const { ask, begin, arrive } = await aPlace();
  const { moveId } = await begin();
  const cancelled = await ask(ADMIN, `POST ${LINE}/${moveId}/cancel`);
  expect(cancelled.json).toMatchObject({ status: 'cancelled' });
  expect((await ask(ADMIN, `POST ${LINE}/${moveId}/start`)).status).toBe(409);
  await arrive(moveId, 'done');
  expect((await ask(ADMIN, `POST ${LINE}/${moveId}/cancel`)).status).toBe(409);
  expect((await ask(ADMIN, `POST ${LINE}/9999999999999/start`)).status).toBe(404);
});

test('nobody is moved to a version that was never published, nor by who sees one credor of several', async () => {
  const { ask, continued } = await aPlace();
  const unknown = await ask(ADMIN, `POST ${LINE}`, { toVersion: 9, note: NOTE });
  expect(unknown).toMatchObject({ status: 400, json: { errors: [{ path: 'toVersion' }] } });
  const refused = await ask(AURORA_GESTOR, `POST ${LINE}`, { toVersion: 1, note: NOTE });
  expect(refused.status).toBe(403);
  expect(continued).toEqual([]);
});

test('a preview shows a gestor no debtor of another credor', async () => {
  const { ask, begin, table } = await aPlace();
  const { moveId } = await begin();
  const move = await readMove(table, reguaId, moveId);
  if (!move) throw new Error('the move is there');
  const line = { debtorId: MARIA, fromVersion: 1, before: null, after: null, lost: [] };
  const sample = [AURORA, HORIZONTE].map((credorId) => ({ ...line, credorId }));
  await advanceMove(table, move, { ...move, sample, found: { 1: 2 } });
  const { json } = await ask(AURORA_GESTOR, `GET ${LINE}`);
  expect(json).toMatchObject({
    items: [{ found: [{ version: 1, count: 2 }], sample: [{ credorId: AURORA }] }],
  });
  expect(JSON.stringify(json)).not.toContain(HORIZONTE);
});
