import type * as z from 'zod';
import { readLines } from '#shared/adapters/json-lines.ts';
import type { FileStore } from '#shared/adapters/files.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import type { CollectionModel } from '#shared/domain/score/collection-model.ts';
import { onceEach } from '#shared/domain/score/each-person.ts';
import { HORIZON_DAYS, Outcome, personIn } from '#shared/domain/score/outcome.ts';
import { sampleOf } from '#shared/domain/score/outcome-sample.ts';
import { SnapshotRow } from '#shared/domain/score/snapshot-row.ts';
import { watchModel } from '#shared/domain/score/watch-model.ts';
import { addDays, localDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { OwnError } from '#shared/domain/values/own-error.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { readScoreModel } from '#shared/table/score-models.ts';
import { listScoreRows, type ScoreRowsKind, scoreRowsKey } from '#shared/table/score-rows.ts';
import { shadowScores } from './shadow-scores.ts';
import { saveMonthWatch } from '#shared/table/score-watches.ts';
import type { Table } from '#shared/table/table.ts';

/** What memory holds of one month. */
const ROWS_MAX = 200_000;
/** What passes between a night and the outcomes of its cases. */
const MATURES_DAYS = HORIZON_DAYS + 2;

/** Candidates wait for a person some weeks, and their outcomes a month. */
const SHADOW_DAYS = 120;

export type WatchScoreDeps = {
  readonly table: Table;
  readonly files: Pick<FileStore, 'describe' | 'read'>;
  readonly model: () => Promise<CollectionModel>;
  readonly now: () => Instant;
};

/**
 * Holds the month of yesterday against the time that the model in force learnt from, and writes down what is seen. Done again
 * later in the month, it sees more of it. Each person counts once, however many nights looked at them.
 *
 * @throws OwnError when something should be looked at, once it is written down, so that the operator hears of it
 */
export async function watchScore(deps: WatchScoreDeps): Promise<string> {
  const yesterday = addDays(localDateOf(deps.now(), BOOK_ZONE), -1);
  const month = yesterday.slice(0, 7);
  const first = localDate(`${month}-01`);
  const model = await deps.model();
  const known = await readScoreModel(deps.table, model.modelId);
  const card = known && 'card' in known ? known.card : null;
  const looked = await rowsOf(deps, 'snapshots', SnapshotRow, first, yesterday);
  const matured = await rowsOf(
    deps,
    'outcomes',
    Outcome,
    addDays(first, -MATURES_DAYS),
    addDays(yesterday, -MATURES_DAYS),
  );
  // What is only looked at has no outcome yet, and none is read.
  const unknown = looked.map((row) => {
    const day = localDateOf(row.at, BOOK_ZONE);
    return { day, person: personIn(row), facts: row.facts, paid: 0 as const };
  });
  const seen = watchModel(model, card, sampleOf(onceEach(unknown)), onceEach(matured));
  const shadows = [...(await shadowScores(deps, model, await recent(deps, yesterday)))];
  await saveMonthWatch(deps.table, { ...seen, shadows, month, watchedAt: deps.now() });
  const outcome = `${month}: ${seen.looked} cases, ${matured.length} outcomes, ${seen.alarms.length} alarms`;
  if (seen.alarms.length > 0) throw new OwnError(outcome);
  return outcome;
}

/** What became known of the people of the last months. */
const recent = (deps: WatchScoreDeps, yesterday: LocalDate): Promise<readonly Outcome[]> =>
  rowsOf(deps, 'outcomes', Outcome, addDays(yesterday, -SHADOW_DAYS), yesterday);

async function rowsOf<T>(
  { table, files }: WatchScoreDeps,
  kind: ScoreRowsKind,
  schema: z.ZodType<T>,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (const part of await listScoreRows(table, kind, from, to)) {
    if (found.length >= ROWS_MAX) break;
    found.push(...((await readLines(files, scoreRowsKey(kind, part), schema)) ?? []));
  }
  return found;
}
