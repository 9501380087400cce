import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { writeLines } from '#shared/adapters/json-lines.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { ScoreArtefact } from '#shared/domain/score/model-card.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import {
  artefactKey,
  listScoreModels,
  proposeScoreModel,
  supersede,
} from '#shared/table/score-models.ts';
import { noteScoreRows, scoreRowsKey } from '#shared/table/score-rows.ts';
import { caseOutcomes, richPay } from '#shared/testing/case-outcomes.ts';
import { memoryFiles } from '#shared/testing/memory-files.ts';
import { AURORA, instant } from '#shared/testing/records.ts';
import { trainScore } from './train-score.ts';

const MONDAY = instant('2026-06-01T07:10:00.000Z');
const TUESDAY = instant('2026-06-02T07:10:00.000Z');

async function aPlaceWith(outcomes: ReturnType<typeof caseOutcomes>) {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const files = memoryFiles();
  for (const [day, rows] of Map.groupBy(outcomes, (outcome) => outcome.day)) {
    const part = { day, credorId: AURORA, bucket: 0, piece: 0 };
    await writeLines(files, scoreRowsKey('outcomes', part), rows);
    await noteScoreRows(table, 'outcomes', { ...part, rows: rows.length }, MONDAY);
  }
  const train = (now = MONDAY) =>
    trainScore({ table, files, champion: async () => EXPERT_MODEL, now: () => now });
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
  await expect(train()).resolves.toBe('nothing to learn from 0 outcomes');
  expect(await listScoreModels(table)).toEqual([]);
});

test('while outcomes are few each night learns, and the newest of a week waits for a person', async () => {
  const outcomes = caseOutcomes(600, richPay);
  const { table, files, train } = await aPlaceWith(outcomes);
  await train();
  const [monday] = await listScoreModels(table);
  const day = addDays(outcomes.at(-1)?.day ?? localDate('2026-05-01'), 1);
  const part = { day, credorId: AURORA, bucket: 0, piece: 1 };
  const news = caseOutcomes(20, richPay, { seed: 9, from: day, days: 1 });
  await writeLines(files, scoreRowsKey('outcomes', part), news);
  await noteScoreRows(table, 'outcomes', { ...part, rows: news.length }, MONDAY);
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
