import { describe, expect, test } from 'vitest';
import { DebtorView } from '#events/api/debtor.ts';
import { asker, aToken, AURORA_GESTOR, createApiWorld } from '#shared/testing/api-world.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const base = `/api/debtors/${MARIA}`;
const operador = aToken('operador', AURORA);

async function aTeam() {
  const { deps } = await createApiWorld();
  return { ask: asker(createApi(deps)) };
}
const ofAurora = (ladder: object) => ({
  json: {
    cases: expect.arrayContaining([
      expect.objectContaining({ credorId: AURORA, ladder: expect.objectContaining(ladder) }),
    ]),
  },
});

describe.each(['court-order', 'hardship', 'grief'])('what rests for %s', (motive) => {
  test('goes on when a gestor says why, and for no operator', async () => {
    const { ask } = await aTeam();
    await ask(operador, `POST ${base}/stop`, { motive });
    await expect(ask(operador, `GET ${base}`)).resolves.toMatchObject(
      ofAurora({ isProtected: true }),
    );
    const words = 'conferido com a família';
    expect(await ask(operador, `POST ${base}/resume`, { words })).toMatchObject({
      status: 403,
      json: { title: 'Só um gestor decide isto' },
    });
    expect(await ask(AURORA_GESTOR, `POST ${base}/resume`, {})).toMatchObject({
      status: 422,
      json: { detail: expect.stringContaining('"words"') },
    });
    expect(await ask(AURORA_GESTOR, `POST ${base}/resume`, { words: ' ' })).toMatchObject({
      status: 400,
    });
    await expect(ask(operador, `GET ${base}`)).resolves.toMatchObject(
      ofAurora({ stop: expect.anything() }),
    );
    expect(await ask(AURORA_GESTOR, `POST ${base}/resume`, { words })).toMatchObject({
      status: 204,
    });
    await expect(ask(operador, `GET ${base}/history`)).resolves.toMatchObject({
      json: {
        entries: expect.arrayContaining([
          expect.objectContaining({
            title: 'Régua retomada',
            why: expect.arrayContaining([`Nas palavras de quem retomou: “${words}”`]),
          }),
        ]),
      },
    });
  });

  test('and an exception for it is undone by no operator', async () => {
    const { ask } = await aTeam();
    const change = { kind: 'skip', stepId: 'd-mais-15' };
    await ask(operador, `POST ${base}/overrides`, { credorId: AURORA, motive, change });
    const { json } = await ask(operador, `GET ${base}`);
    const [made] = DebtorView.parse(json).cases.flatMap(({ ladder }) => ladder.overrides);
    const path = `DELETE ${base}/overrides/${made?.overrideId}`;
    expect(await ask(operador, path)).toMatchObject({ status: 403 });
    expect(await ask(AURORA_GESTOR, path)).toMatchObject({ status: 204 });
  });
});

test('a pause that a court asked for protects also below a stop for another reason', async () => {
  const { ask } = await aTeam();
  await ask(operador, `POST ${base}/pause`, { until: '2026-04-10', motive: 'court-order' });
  await ask(operador, `POST ${base}/stop`, { motive: 'asked' });
  expect(await ask(operador, `POST ${base}/resume`, {})).toMatchObject({ status: 403 });
});

test('an operator takes up again what rested because the person asked for it', async () => {
  const { ask } = await aTeam();
  await ask(operador, `POST ${base}/stop`, { motive: 'asked' });
  expect(await ask(operador, `POST ${base}/resume`, {})).toMatchObject({ status: 204 });
});
