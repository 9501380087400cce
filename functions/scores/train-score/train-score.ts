import { createHash } from 'node:crypto';
import { readLines } from '#shared/adapters/json-lines.ts';
import type { FileStore } from '#shared/adapters/files.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import type { CollectionModel } from '#shared/domain/score/collection-model.ts';
import { learnScore } from '#shared/domain/score/learn-score.ts';
import { Outcome } from '#shared/domain/score/outcome.ts';
import { addDays, type LocalDate, weekdayOf } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import {
  artefactKey,
  supersede,
  keepScoreModel,
  listScoreModels,
} from '#shared/table/score-models.ts';
import { listScoreRows, scoreRowsKey } from '#shared/table/score-rows.ts';
import type { Table } from '#shared/table/table.ts';

/** A model learns from the last year and what it takes to know its outcomes. */
const LEARNT_DAYS = 400;
/** What memory holds; the newest count. */
const OUTCOMES_MAX = 200_000;
/** From so many on a night's outcomes change little, and trees are grown, which takes longer. */
const MANY = 1_000;
const MONDAY = 1;

export type TrainScoreDeps = {
  readonly table: Table;
  readonly files: Pick<FileStore, 'describe' | 'read' | 'write'>;
  readonly champion: () => Promise<CollectionModel>;
  readonly now: () => Instant;
};

/**
 * Learns a score from what became of cases and lays it beside the one in force, for a person to decide: each night while outcomes are
 * few and one night's tell much, and on Mondays once they are many. The same outcomes teach the same, so a night without news
 * leaves nothing. Of what the nights of one week learnt the newest waits for a person, and no earlier one that nobody took up.
 *
 * @returns what was learnt, for the log
 */
export async function trainScore(deps: TrainScoreDeps): Promise<string> {
  const today = localDateOf(deps.now(), BOOK_ZONE);
  const outcomes = await readOutcomes(deps, today);
  if (outcomes.length >= MANY && weekdayOf(today) !== MONDAY)
    return `${outcomes.length} outcomes wait for Monday`;
  const artefact = learnScore(outcomes, await deps.champion(), deps.now());
  if (artefact === null) return `nothing to learn from ${outcomes.length} outcomes`;
  const { model, card } = artefact;
  const known = (await listScoreModels(deps.table)).flatMap((item) =>
    'card' in item ? [item] : [],
  );
  if (known.some((item) => item.card.dataHash === card.dataHash)) return 'nothing new to learn';
  const text = JSON.stringify(artefact);
  await deps.files.write(artefactKey(model.modelId), text, 'application/json');
  await keepScoreModel(deps.table, {
    modelId: model.modelId,
    status: 'candidate',
    sha256: createHash('sha256').update(text).digest('hex'),
    card,
  });
  for (const earlier of known) {
    const isOfThisWeek = weekOf(earlier.card.trainedAt) === weekOf(deps.now());
    if (isOfThisWeek) await supersede(deps.table, earlier.modelId, deps.now());
  }
  return `learnt ${model.modelId} from ${card.learnt.rows} outcomes`;
}

/** The Monday of the week of a moment. */
const weekOf = (at: Instant): LocalDate => {
  const day = localDateOf(at, BOOK_ZONE);
  return addDays(day, MONDAY - weekdayOf(day));
};

async function readOutcomes(
  { table, files }: TrainScoreDeps,
  today: LocalDate,
): Promise<readonly Outcome[]> {
  const parts = await listScoreRows(table, 'outcomes', addDays(today, -LEARNT_DAYS), today);
  const found: (readonly Outcome[])[] = [];
  let count = 0;
  for (const part of parts.toReversed()) {
    if (count >= OUTCOMES_MAX) break;
    const rows = (await readLines(files, scoreRowsKey('outcomes', part), Outcome)) ?? [];
    found.push(rows);
    count += rows.length;
  }
  return found.toReversed().flat();
}
