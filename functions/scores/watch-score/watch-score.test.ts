import { expect, test } from 'vitest';
import { createTestTable } from '#local/aws/dynamodb/test-table.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { learnScore } from '#shared/domain/score/learn-score.ts';
import { type Outcome } from '#shared/domain/score/outcome.ts';
import { LoadedModel } from '#shared/domain/score/published-model.ts';
import { localDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { OUTCOMES, SNAPSHOTS, writeScoreRows } from '#shared/table/score-row-files.ts';
import { artefactKey, keepScoreModel } from '#shared/table/score-models.ts';
import { listMonthWatches } from '#shared/table/score-watches.ts';
import { caseOutcomes, richPay } from '#shared/testing/case-outcomes.ts';
import { memoryFiles } from '#shared/testing/memory-files.ts';
import { AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { watchScore } from './watch-score.ts';

const MONDAY = instant('2026-06-29T07:40:00.000Z');
const artefact = learnScore(caseOutcomes(1_200, richPay), EXPERT_MODEL, MONDAY);
if (!artefact) throw new Error('there was enough to learn from');
const { model, card } = artefact;

const partOf = (day: LocalDate) => ({ day, credorId: AURORA, bucket: 0, piece: 0 });

/** A month in which these cases were looked at, and the same ended so. */
async function aMonthOf(
  change: (outcome: Outcome) => Outcome,
  {
    whoIs = (place: number) => debtorIdOf(String(place), 'key'),
    from = '2026-06-02',
    at: now = MONDAY,
    rowsMax = 10_000,
  } = {},
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
  const cases = caseOutcomes(600, richPay, { seed: 5, from, days: 20 }).map((outcome, place) => ({
    ...change(outcome),
    debtorId: whoIs(place),
  }));
  for (const [day, rows] of Map.groupBy(cases, (one) => one.day)) {
    const at = instant(`${day}T04:40:00.000Z`);
    const looked = rows.map(({ facts, debtorId }) => ({ debtorId, credorId: AURORA, at, facts }));
    await writeScoreRows({ table, files }, SNAPSHOTS, partOf(day), looked, MONDAY);
  }
  const loaded = LoadedModel.parse(model);
  const deps = { table, files, model: async () => loaded, now: () => now, rowsMax };
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
    { whoIs: () => MARIA },
  );
  await expect(watch()).resolves.toBe('2026-06: 1 cases, 0 outcomes, 0 alarms');
});

test('a candidate that waits is told how it would have scored the people who came after it', async () => {
  const { table, files, watch, months } = await aMonthOf((outcome) => outcome);
  await files.write(artefactKey(model.modelId), JSON.stringify(artefact), 'application/json');
  const day = localDate('2026-05-20');
  const later = caseOutcomes(300, richPay, { seed: 8, from: day, days: 1 });
  await writeScoreRows({ table, files }, OUTCOMES, partOf(day), later, MONDAY);
  await watch();
  const [june] = await months();
  expect(june?.shadows).toMatchObject([{ modelId: model.modelId, measures: { rows: 300 } }]);
});

test('of a month that memory does not hold its whole is drawn, and not its first nights', async () => {
  const cameLater: string[] = [];
  const { watch, months } = await aMonthOf(
    (outcome) => {
      const isNew = outcome.day >= '2026-06-12';
      if (isNew) cameLater.push(outcome.day);
      const amountOpen = isNew ? centavos(900_000) : outcome.facts.amountOpen;
      return { ...outcome, facts: { ...outcome.facts, amountOpen } };
    },
    { rowsMax: 550 },
  );
  expect(cameLater.length).toBeGreaterThan(200);
  await expect(watch()).rejects.toThrow(/^2026-06: 5\d\d cases, 0 outcomes, [12] alarms$/);
  expect((await months())[0]?.alarms.join(' ')).toContain('"amountOpen" mudou');
});

test('the last days of a month are seen on the first Monday of the next, and then no more', async () => {
  const from = '2026-06-11';
  const first = await aMonthOf((outcome) => outcome, {
    from,
    at: instant('2026-07-06T07:40:00.000Z'),
  });
  await expect(first.watch()).resolves.toBe(
    '2026-06: 600 cases, 0 outcomes, 0 alarms; 2026-07: 0 cases, 0 outcomes, 0 alarms',
  );
  expect(await first.months()).toMatchObject([{ month: '2026-07' }, { month: '2026-06' }]);
  const second = await aMonthOf((outcome) => outcome, {
    from,
    at: instant('2026-07-13T07:40:00.000Z'),
  });
  await expect(second.watch()).resolves.toBe('2026-07: 0 cases, 0 outcomes, 0 alarms');
});

test('candidates are told of the newest people, however many came before', async () => {
  const { table, files, watch, months } = await aMonthOf((outcome) => outcome, { rowsMax: 400 });
  await files.write(artefactKey(model.modelId), JSON.stringify(artefact), 'application/json');
  for (const day of ['2026-03-05', '2026-03-13', '2026-05-20'].map(localDate)) {
    const rows = caseOutcomes(400, richPay, { seed: 8, from: day, days: 1 });
    await writeScoreRows({ table, files }, OUTCOMES, partOf(day), rows, MONDAY);
  }
  await watch();
  expect((await months())[0]?.shadows).toMatchObject([{ modelId: model.modelId }]);
});
