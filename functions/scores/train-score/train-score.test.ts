import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { ScoreArtefact } from '#shared/domain/score/model-card.ts';
import { nothingLearntText } from '#shared/domain/score/training.ts';
import { addDays, localDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import {
  artefactKey,
  listScoreModels,
  proposeScoreModel,
  supersede,
} from '#shared/table/score-models.ts';
import { OUTCOMES, writeScoreRows } from '#shared/table/score-row-files.ts';
import { readScoreTraining } from '#shared/table/score-trainings.ts';
import { caseOutcomes, richPay } from '#shared/testing/case-outcomes.ts';
import { memoryFiles } from '#shared/testing/memory-files.ts';
import { AURORA, instant } from '#shared/testing/records.ts';
import { trainScore } from './train-score.ts';

const MONDAY = instant('2026-06-01T07:10:00.000Z');
const TUESDAY = instant('2026-06-02T07:10:00.000Z');

const partOf = (day: LocalDate, piece = 0) => ({ day, credorId: AURORA, bucket: 0, piece });

async function aPlaceWith(outcomes: ReturnType<typeof caseOutcomes>, outcomesMax = 10_000) {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const files = memoryFiles();
  for (const [day, rows] of Map.groupBy(outcomes, (outcome) => outcome.day)) {
    await writeScoreRows({ table, files }, OUTCOMES, partOf(day), rows, MONDAY);
  }
  const train = (now = MONDAY) =>
    trainScore({ table, files, champion: async () => EXPERT_MODEL, now: () => now, outcomesMax });
  return { table, files, train };
}

test('a model that was learnt waits for a person, whole in its file and known by its hash', async () => {
  const { table, files, train } = await aPlaceWith(caseOutcomes(600, richPay));
  await expect(train()).resolves.toMatch(
    /^learnt cobranca-2026-06-01-[0-9a-f]{8} from \d+ outcomes$/,
  );
  const [item] = await listScoreModels(table);
  const text = files.texts.get(artefactKey(item?.modelId ?? '')) ?? '';
  expect(item).toMatchObject({
    status: 'candidate',
    sha256: createHash('sha256').update(text).digest('hex'),
  });
  expect(item).toMatchObject({ card: ScoreArtefact.parse(JSON.parse(text)).card });
});

test('a week without news teaches nothing new', async () => {
  const { table, train } = await aPlaceWith(caseOutcomes(600, richPay));
  await train();
  await expect(train()).resolves.toBe('nothing new to learn');
  expect(await listScoreModels(table)).toHaveLength(1);
});

test('a new deployment has nothing to learn from', async () => {
  const { table, train } = await aPlaceWith([]);
  await expect(train()).resolves.toBe('nothing to learn from 0 outcomes: few-outcomes');
  expect(await listScoreModels(table)).toEqual([]);
});

test('while outcomes are few each night learns, and the newest of a week waits for a person', async () => {
  const outcomes = caseOutcomes(600, richPay);
  const { table, files, train } = await aPlaceWith(outcomes);
  await train();
  const [monday] = await listScoreModels(table);
  const day = addDays(outcomes.at(-1)?.day ?? localDate('2026-05-01'), 1);
  const news = caseOutcomes(20, richPay, { seed: 9, from: day, days: 1 });
  await writeScoreRows({ table, files }, OUTCOMES, partOf(day, 1), news, MONDAY);
  await expect(train(TUESDAY)).resolves.toMatch(/^learnt cobranca-2026-06-02-/);
  const left = await listScoreModels(table);
  expect(left).toHaveLength(1);
  expect(left[0]?.modelId).not.toBe(monday?.modelId);
});

test('what somebody proposed stays, whatever a later night learns', async () => {
  const { table, train } = await aPlaceWith(caseOutcomes(600, richPay));
  await train();
  const [known] = await listScoreModels(table);
  const modelId = known?.modelId ?? '';
  await proposeScoreModel(table, modelId, 'user:ana');
  await supersede(table, modelId, TUESDAY);
  expect(await listScoreModels(table)).toMatchObject([{ modelId, proposedBy: 'user:ana' }]);
});

test('once there are many they wait for Monday', async () => {
  const { train } = await aPlaceWith(caseOutcomes(1_300, richPay));
  await expect(train(TUESDAY)).resolves.toBe('1300 outcomes wait for Monday');
  await expect(train()).resolves.toMatch(/^learnt /);
});

test('a book of which one night has more than memory holds learns from all nights, and not from the newest', async () => {
  const { table, train } = await aPlaceWith(caseOutcomes(6_000, richPay), 900);
  await expect(train()).resolves.toMatch(/^learnt /);
  const [item] = await listScoreModels(table);
  const card = item && 'card' in item ? item.card : null;
  expect(card?.learnt.from).toBe('2026-01-01');
  expect(card?.tested.to).toBe('2026-04-30');
  const training = await readScoreTraining(table);
  expect(training).toMatchObject({ known: 6_000, came: 'learnt' });
  expect(training?.drawn).toBeGreaterThan(800);
  expect(training?.drawn).toBeLessThan(1_000);
});

test('outcomes of a few weeks teach nothing, and it is written down why', async () => {
  const { table, train } = await aPlaceWith(caseOutcomes(600, richPay, { days: 30 }));
  await expect(train()).resolves.toBe('nothing to learn from 600 outcomes: short-span');
  const training = await readScoreTraining(table);
  expect(training).toMatchObject({
    came: 'short-span',
    nights: { from: '2026-01-01', to: '2026-01-30' },
  });
  expect(training && nothingLearntText(training)).toContain('de 01/01/2026 a 30/01/2026');
});
