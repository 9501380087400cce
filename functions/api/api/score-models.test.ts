import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ScoreModelPoints } from '#events/api/score.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { learnScore } from '#shared/domain/score/learn-score.ts';
import type { ScoreArtefact } from '#shared/domain/score/model-card.ts';
import { cachedConfig } from '#shared/table/config-cache.ts';
import { readCollectionModel } from '#shared/table/read-assessment-rules.ts';
import { artefactKey, keepScoreModel } from '#shared/table/score-models.ts';
import { ADMIN, asker, AURORA_GESTOR, createApiWorld } from '#shared/testing/api-world.ts';
import { caseOutcomes, richPay } from '#shared/testing/case-outcomes.ts';
import { instant } from '#shared/testing/records.ts';
import { createApi } from './api.ts';

const OTHER_ADMIN = { ...ADMIN, sub: 'user-bia' };
const NOTE = { note: 'ordena melhor em três meses de casos' };
const learn = (truth: typeof richPay) => {
  const artefact = learnScore(
    caseOutcomes(600, truth),
    EXPERT_MODEL,
    instant('2026-06-01T07:10:00.000Z'),
  );
  if (!artefact) throw new Error('there was enough to learn from');
  return artefact;
};
const better = learn(richPay);

async function aPlace({
  fourEyes = false,
  artefact = better,
  stored,
  isGone = false,
}: {
  fourEyes?: boolean;
  artefact?: ScoreArtefact;
  stored?: ScoreArtefact;
  isGone?: boolean;
} = {}) {
  const { modelId } = artefact.model;
  const world = await createApiWorld(
    isGone ? {} : { [artefactKey(modelId)]: JSON.stringify(stored ?? artefact) },
  );
  const sha256 = createHash('sha256').update(JSON.stringify(artefact)).digest('hex');
  await keepScoreModel(world.table, { modelId, status: 'candidate', sha256, card: artefact.card });
  const ask = asker(createApi({ ...world.deps, fourEyes }));
  return {
    ask,
    modelId,
    approve: (claims: typeof ADMIN = ADMIN, id = modelId) =>
      ask(claims, `POST /api/score-models/${id}/approval`, NOTE),
    refuse: () => ask(ADMIN, `POST /api/score-models/${modelId}/refusal`, NOTE),
    live: async () => (await readCollectionModel(cachedConfig(world.table, () => 0))).modelId,
  };
}

test('a person sees what a learnt model showed, puts it in force, and goes back to the card', async () => {
  const { ask, approve, live, modelId } = await aPlace();
  const { json } = await ask(ADMIN, 'GET /api/score-models');
  expect(json).toMatchObject({
    liveModelId: EXPERT_MODEL.modelId,
    models: [{ modelId, status: 'candidate', gates: [{ isPassed: true }, {}, {}, {}, {}] }],
  });
  expect((await approve()).json).toEqual({ outcome: 'in-force', liveModelId: modelId });
  expect(await live()).toBe(modelId);
  expect((await approve(ADMIN, EXPERT_MODEL.modelId)).json).toMatchObject({ outcome: 'in-force' });
  expect(await live()).toBe(EXPERT_MODEL.modelId);
  expect((await approve()).json).toMatchObject({ outcome: 'in-force' });
  expect(await live()).toBe(modelId);
});

test('whoever approves reads every point that was learnt, from the file that was tested', async () => {
  const { ask, modelId } = await aPlace();
  const { json, status } = await ask(ADMIN, `GET /api/score-models/${modelId}/points`);
  expect(status).toBe(200);
  const { facts, pairs, neverWeighed } = ScoreModelPoints.parse(json);
  expect(facts).toHaveLength(better.model.tables.shapes.length);
  for (const [place, { points }] of better.model.tables.shapes.entries())
    expect(facts[place]?.bins.map((bin) => bin.points + 0)).toEqual(points.map((one) => one + 0));
  expect(pairs).toHaveLength(better.model.tables.pairs.length);
  expect(neverWeighed.length).toBeGreaterThan(5);
  const { json: list } = await ask(ADMIN, 'GET /api/score-models');
  expect(list).toMatchObject({ models: [{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }] });
  const gone = await aPlace({ isGone: true });
  expect(await gone.ask(ADMIN, `GET /api/score-models/${modelId}/points`)).toMatchObject({
    status: 409,
  });
  expect((await ask(ADMIN, 'GET /api/score-models/cobranca-nenhum/points')).status).toBe(404);
  const expert = await ask(ADMIN, `GET /api/score-models/${EXPERT_MODEL.modelId}/points`);
  expect(ScoreModelPoints.parse(expert.json).facts).toHaveLength(18);
});

test('a model that did not show that it is better is not put in force by anybody', async () => {
  const { approve, live } = await aPlace({ artefact: learn(() => 0) });
  expect(await approve()).toMatchObject({
    status: 409,
    json: { title: 'O modelo não mostrou que é melhor' },
  });
  expect(await live()).toBe(EXPERT_MODEL.modelId);
});

test('a model that was held against another than the one in force waits for the next training', async () => {
  const against = { ...better.card.against, modelId: 'm-de-antes' };
  const { approve, live } = await aPlace({
    artefact: { ...better, card: { ...better.card, against } },
  });
  expect(await approve()).toMatchObject({
    status: 409,
    json: { title: 'Comparado com outro modelo' },
  });
  expect(await live()).toBe(EXPERT_MODEL.modelId);
});

test('where two people are wanted, the first proposes and the second puts in force', async () => {
  const { approve, live, modelId } = await aPlace({ fourEyes: true });
  expect((await approve()).json).toMatchObject({ outcome: 'proposed' });
  expect(await approve()).toMatchObject({ status: 409, json: { title: 'Falta a segunda pessoa' } });
  expect(await live()).toBe(EXPERT_MODEL.modelId);
  expect((await approve(OTHER_ADMIN)).json).toMatchObject({ outcome: 'in-force' });
  expect(await live()).toBe(modelId);
});

test('a refused model stays refused', async () => {
  const { approve, refuse } = await aPlace();
  expect((await refuse()).json).toMatchObject({ outcome: 'refused' });
  expect(await approve()).toMatchObject({ status: 409, json: { title: 'Já decidido' } });
});

test('an artefact that is not the one that was tested is never put in force', async () => {
  const { approve, live } = await aPlace({
    stored: { ...better, card: { ...better.card, seed: 1 } },
  });
  await expect(approve()).rejects.toThrow('is not the one that was kept');
  expect(await live()).toBe(EXPERT_MODEL.modelId);
});

test('a model whose file is gone is not put in force, and whoever asks is told so', async () => {
  const { approve, live } = await aPlace({ isGone: true });
  expect(await approve()).toMatchObject({
    status: 409,
    json: { title: 'O arquivo do modelo não está mais aqui' },
  });
  expect(await live()).toBe(EXPERT_MODEL.modelId);
});

test('whoever follows one credor alone does not choose the score of all', async () => {
  const { approve } = await aPlace();
  expect(await approve(AURORA_GESTOR)).toMatchObject({
    status: 403,
    json: { title: 'O score é de todos os credores' },
  });
});
