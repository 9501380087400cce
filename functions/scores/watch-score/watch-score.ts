import type { FileStore } from '#shared/adapters/files.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import type { CollectionModel } from '#shared/domain/score/collection-model.ts';
import { onceEach } from '#shared/domain/score/each-person.ts';
import { HORIZON_DAYS, personIn } from '#shared/domain/score/outcome.ts';
import { sampleOf } from '#shared/domain/score/outcome-sample.ts';
import type { ShadowScore } from '#shared/domain/score/shadow-score.ts';
import { watchModel } from '#shared/domain/score/watch-model.ts';
import { addDays, localDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { OwnError } from '#shared/domain/values/own-error.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { drawScoreRows, OUTCOMES, SNAPSHOTS } from '#shared/table/score-row-files.ts';
import { readScoreModel } from '#shared/table/score-models.ts';
import { shadowScores } from './shadow-scores.ts';
import { saveMonthWatch } from '#shared/table/score-watches.ts';
import type { Table } from '#shared/table/table.ts';

/** What passes between a night and the outcomes of its cases. */
const MATURES_DAYS = HORIZON_DAYS + 2;

/** Candidates wait for a person some weeks, and their outcomes a month. */
const SHADOW_DAYS = 120;
/** What passes between one time and the next. */
const WEEK_DAYS = 7;

export type WatchScoreDeps = {
  readonly table: Table;
  readonly files: Pick<FileStore, 'describe' | 'read'>;
  readonly model: () => Promise<CollectionModel>;
  readonly now: () => Instant;
  /** What memory holds of one month; where more rows are known, about so many are drawn of all nights alike. */
  readonly rowsMax: number;
};

/** A month, as far as it is to be watched. */
type Month = { readonly month: string; readonly first: LocalDate; readonly last: LocalDate };

/**
 * Holds the month of yesterday against the time that the model in force learnt from, and writes down what is seen. Done again
 * later in the month, it sees more of it, and on the first Monday of the next one its last days. Each person counts once, however
 * many nights looked at them.
 *
 * @throws OwnError when something should be looked at, once it is written down, so that the operator hears of it
 */
export async function watchScore(deps: WatchScoreDeps): Promise<string> {
  const yesterday = addDays(localDateOf(deps.now(), BOOK_ZONE), -1);
  const model = await deps.model();
  const nights = { from: addDays(yesterday, -SHADOW_DAYS), to: yesterday, max: deps.rowsMax };
  const { rows: recent } = await drawScoreRows(deps, OUTCOMES, nights);
  const shadows = await shadowScores(deps, model, recent);
  const told: string[] = [];
  let alarms = 0;
  for (const month of monthsUntil(yesterday)) {
    const seen = await watchMonth(deps, model, month, shadows);
    told.push(seen.told);
    alarms += seen.alarms;
  }
  const outcome = told.join('; ');
  if (alarms > 0) throw new OwnError(outcome);
  return outcome;
}

/** The month of a day, and before it the one whose last days the last time did not see. */
function monthsUntil(yesterday: LocalDate): readonly Month[] {
  const first = firstOf(yesterday);
  const before = addDays(first, -1);
  const now = { month: yesterday.slice(0, 7), first, last: yesterday };
  if (addDays(yesterday, -WEEK_DAYS) >= before) return [now];
  return [{ month: before.slice(0, 7), first: firstOf(before), last: before }, now];
}

const firstOf = (day: LocalDate): LocalDate => localDate(`${day.slice(0, 7)}-01`);

async function watchMonth(
  deps: WatchScoreDeps,
  model: CollectionModel,
  { month, first, last }: Month,
  shadows: readonly ShadowScore[],
): Promise<{ readonly told: string; readonly alarms: number }> {
  const known = await readScoreModel(deps.table, model.modelId);
  const card = known && 'card' in known ? known.card : null;
  const max = deps.rowsMax;
  const looked = await drawScoreRows(deps, SNAPSHOTS, { from: first, to: last, max });
  const matured = await drawScoreRows(deps, OUTCOMES, {
    from: addDays(first, -MATURES_DAYS),
    to: addDays(last, -MATURES_DAYS),
    max,
  });
  // What is only looked at has no outcome yet, and none is read.
  const unknown = looked.rows.map((row) => {
    const day = localDateOf(row.at, BOOK_ZONE);
    return { day, person: personIn(row), facts: row.facts, paid: 0 as const };
  });
  const seen = watchModel(model, card, sampleOf(onceEach(unknown)), onceEach(matured.rows));
  await saveMonthWatch(deps.table, {
    ...seen,
    shadows: [...shadows],
    month,
    watchedAt: deps.now(),
  });
  const { length: alarms } = seen.alarms;
  const told = `${month}: ${seen.looked} cases, ${matured.rows.length} outcomes, ${alarms} alarms`;
  return { told, alarms };
}
