import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { writeLines } from '#shared/adapters/json-lines.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { ScoreArtefact } from '#shared/domain/score/model-card.ts';
import { artefactKey, listScoreModels } from '#shared/table/score-models.ts';
import { noteScoreRows, scoreRowsKey } from '#shared/table/score-rows.ts';
import { caseOutcomes, richPay } from '#shared/testing/case-outcomes.ts';
import { memoryFiles } from '#shared/testing/memory-files.ts';
import { AURORA, instant } from '#shared/testing/records.ts';
import { trainScore } from './train-score.ts';

const MONDAY = instant('2026-06-01T07:10:00.000Z');

async function aPlaceWith(outcomes: ReturnType<typeof caseOutcomes>) {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const files = memoryFiles();
  for (const [day, rows] of Map.groupBy(outcomes, (outcome) => outcome.day)) {
    const part = { day, credorId: AURORA, bucket: 0, piece: 0 };
    await writeLines(files, scoreRowsKey('outcomes', part), rows);
    await noteScoreRows(table, 'outcomes', { ...part, rows: rows.length }, MONDAY);
  }
  const train = () =>
    trainScore({ table, files, champion: async () => EXPERT_MODEL, now: () => MONDAY });
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
