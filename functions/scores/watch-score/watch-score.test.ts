import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { writeLines } from '#shared/adapters/json-lines.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { learnScore } from '#shared/domain/score/learn-score.ts';
import { type Outcome } from '#shared/domain/score/outcome.ts';
import { LoadedModel } from '#shared/domain/score/published-model.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { artefactKey, keepScoreModel } from '#shared/table/score-models.ts';
import { noteScoreRows, scoreRowsKey } from '#shared/table/score-rows.ts';
import { listMonthWatches } from '#shared/table/score-watches.ts';
import { caseOutcomes, richPay } from '#shared/testing/case-outcomes.ts';
import { memoryFiles } from '#shared/testing/memory-files.ts';
import { AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { watchScore } from './watch-score.ts';

const MONDAY = instant('2026-06-29T07:40:00.000Z');
const artefact = learnScore(caseOutcomes(1_200, richPay), EXPERT_MODEL, MONDAY);
if (!artefact) throw new Error('there was enough to learn from');
const { model, card } = artefact;

/** A month in which these cases were looked at, and the same ended so. */
async function aMonthOf(
  change: (outcome: Outcome) => Outcome,
  whoIs = (place: number) => debtorIdOf(String(place), 'key'),
) {
  const { client, tableName } = await createTestTable();
  const table = { client, name: tableName };
  const files = memoryFiles();
  await keepScoreModel(table, {
    modelId: model.modelId,
    status: 'candidate',
    sha256: 'a'.repeat(64),
    card,
  });
  const cases = caseOutcomes(600, richPay, { seed: 5, from: '2026-06-02', days: 20 }).map(
    (outcome, place) => ({ ...change(outcome), debtorId: whoIs(place) }),
  );
  for (const [day, rows] of Map.groupBy(cases, (one) => one.day)) {
    const at = instant(`${day}T04:40:00.000Z`);
    const looked = rows.map(({ facts, debtorId }) => ({ debtorId, credorId: AURORA, at, facts }));
    const part = { day, credorId: AURORA, bucket: 0, piece: 0 };
    await writeLines(files, scoreRowsKey('snapshots', part), looked);
    await noteScoreRows(table, 'snapshots', { ...part, rows: rows.length }, MONDAY);
  }
  const loaded = LoadedModel.parse(model);
  const deps = { table, files, model: async () => loaded, now: () => MONDAY };
  return { table, files, watch: () => watchScore(deps), months: () => listMonthWatches(table) };
}

test('a month like those before is written down, with no alarm', async () => {
  const { watch, months } = await aMonthOf((outcome) => outcome);
  await expect(watch()).resolves.toBe('2026-06: 600 cases, 0 outcomes, 0 alarms');
  expect(await months()).toMatchObject([{ month: '2026-06', modelId: model.modelId, looked: 600 }]);
});

test('a month in which everybody owes more is written down, and then somebody is told', async () => {
  const { watch, months } = await aMonthOf(({ facts, ...rest }) => {
    return { ...rest, facts: { ...facts, amountOpen: centavos(facts.amountOpen + 300_000) } };
  });
  await expect(watch()).rejects.toThrow(/^2026-06: 600 cases, 0 outcomes, 2 alarms$/);
  const [june] = await months();
  expect(june?.alarms.join(' ')).toContain('"amountOpen" mudou');
});

test('one person whom many nights looked at is one person, and says nothing of a month', async () => {
  const { watch } = await aMonthOf(
    ({ facts, ...rest }) => ({ ...rest, facts: { ...facts, amountOpen: centavos(900_000) } }),
    () => MARIA,
  );
  await expect(watch()).resolves.toBe('2026-06: 1 cases, 0 outcomes, 0 alarms');
});

test('a candidate that waits is told how it would have scored the people who came after it', async () => {
  const { table, files, watch, months } = await aMonthOf((outcome) => outcome);
  await files.write(artefactKey(model.modelId), JSON.stringify(artefact), 'application/json');
  const day = localDate('2026-05-20');
  const later = caseOutcomes(300, richPay, { seed: 8, from: day, days: 1 });
  const part = { day, credorId: AURORA, bucket: 0, piece: 0 };
  await writeLines(files, scoreRowsKey('outcomes', part), later);
  await noteScoreRows(table, 'outcomes', { ...part, rows: later.length }, MONDAY);
  await watch();
  const [june] = await months();
  expect(june?.shadows).toMatchObject([{ modelId: model.modelId, measures: { rows: 300 } }]);
});
