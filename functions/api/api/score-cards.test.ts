import { expect, test } from 'vitest';
import { ScoreCardKept, ScoreCardPreview } from '#events/api/score.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { BUILT_IN_CARD } from '#shared/domain/score/written-card.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { readCollectionModel } from '#shared/table/read-assessment-rules.ts';
import { noteScoreRows, scoreRowsKey } from '#shared/table/score-rows.ts';
import {
  ADMIN,
  API_NOON,
  asker,
  AURORA_GESTOR,
  createApiWorld,
} from '#shared/testing/api-world.ts';
import { caseOutcomes } from '#shared/testing/case-outcomes.ts';
import { AURORA, MARIA } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const OTHER_ADMIN = { ...ADMIN, sub: 'user-bia' };
const NOTE = { note: 'a escola recebe de quem atrasa pouco' };
const NIGHT = { day: localDate('2026-03-19'), credorId: AURORA, bucket: 0, piece: 0 };
const SEEN = 60;
const { points } = BUILT_IN_CARD;
const OWN_CARD = { ...BUILT_IN_CARD, points: { ...points, amountOpen: [-2, -1, 0, 1, 2] } };

async function aPlace({ fourEyes = false } = {}) {
  const rows = caseOutcomes(SEEN, () => 0).map(({ facts }) => ({
    debtorId: MARIA,
    credorId: AURORA,
    at: API_NOON,
    facts,
  }));
  const world = await createApiWorld({
    [scoreRowsKey('snapshots', NIGHT)]: rows.map((row) => JSON.stringify(row)).join('\n'),
  });
  await noteScoreRows(world.table, 'snapshots', { ...NIGHT, rows: SEEN }, API_NOON);
  const ask = asker(createApi({ ...world.deps, fourEyes }));
  return {
    ask,
    keep: async () => {
      const { json } = await ask(ADMIN, 'POST /api/score-cards', OWN_CARD);
      return ScoreCardKept.parse(json).modelId;
    },
    live: async () => (await readCollectionModel(cachedConfig(world.table, () => 0))).modelId,
  };
}

test('whoever writes points of their own sees how many cases change band, and nothing is kept by looking', async () => {
  const { ask } = await aPlace();
  const { json } = await ask(ADMIN, 'POST /api/score-cards/preview', OWN_CARD);
  expect(json).toMatchObject({
    cases: SEEN,
    left: 0,
    changed: expect.any(Number),
    nights: { from: '2026-03-19', to: '2026-03-19' },
    liveModelId: EXPERT_MODEL.modelId,
  });
  expect(ScoreCardPreview.parse(json).changed).toBeGreaterThan(SEEN / 4);
  const same = await ask(ADMIN, 'POST /api/score-cards/preview', BUILT_IN_CARD);
  expect(same.json).toMatchObject({ cases: SEEN, changed: 0, moves: [] });
  expect((await ask(ADMIN, 'GET /api/score-models')).json).toMatchObject({ cards: [] });
});

test('a card waits for a person, scores once it is in force, and goes away for the built-in one', async () => {
  const { ask, keep, live } = await aPlace();
  const modelId = await keep();
  expect((await ask(ADMIN, 'GET /api/score-models')).json).toMatchObject({
    liveModelId: EXPERT_MODEL.modelId,
    cards: [{ modelId, status: 'candidate', written: OWN_CARD, writtenBy: 'Equipe user-adm' }],
  });
  expect(await live()).toBe(EXPERT_MODEL.modelId);
  await ask(ADMIN, `POST /api/score-models/${modelId}/approval`, NOTE);
  expect(await live()).toBe(modelId);
  expect((await ask(ADMIN, 'GET /api/score-models')).json).toMatchObject({
    cards: [{ status: 'approved', decided: { note: NOTE.note } }],
  });
  await ask(ADMIN, `POST /api/score-models/${EXPERT_MODEL.modelId}/approval`, NOTE);
  expect(await live()).toBe(EXPERT_MODEL.modelId);
});

test('the same points are kept once a day', async () => {
  const { ask, keep } = await aPlace();
  await keep();
  expect(await ask(ADMIN, 'POST /api/score-cards', OWN_CARD)).toMatchObject({
    status: 409,
    json: { title: 'Este cartão já está guardado' },
  });
});

test('where two people are wanted, one alone puts no card in force', async () => {
  const { ask, keep, live } = await aPlace({ fourEyes: true });
  const line = `POST /api/score-models/${await keep()}/approval`;
  expect((await ask(ADMIN, line, NOTE)).json).toMatchObject({ outcome: 'proposed' });
  expect(await ask(ADMIN, line, NOTE)).toMatchObject({ status: 409 });
  expect(await live()).toBe(EXPERT_MODEL.modelId);
  expect((await ask(OTHER_ADMIN, line, NOTE)).json).toMatchObject({ outcome: 'in-force' });
});

test('a card that weighs what it may not, or turns around, is refused with what is wrong', async () => {
  const { ask } = await aPlace();
  const turned = { ...points, payments: [0.9, 0.7, 0.4, -0.2] };
  for (const changed of [turned, { ...points, idade: [0.1] }]) {
    const answer = await ask(ADMIN, 'POST /api/score-cards', { ...BUILT_IN_CARD, points: changed });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.json)).toMatch(/só podem subir|idade/);
  }
});

test('whoever follows one credor alone writes no card for all', async () => {
  const { ask } = await aPlace();
  expect(await ask(AURORA_GESTOR, 'POST /api/score-cards', OWN_CARD)).toMatchObject({
    status: 403,
  });
});
