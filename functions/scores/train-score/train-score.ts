import { createHash } from 'node:crypto';
import type { FileStore } from '#shared/adapters/files.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import type { CollectionModel } from '#shared/domain/score/collection-model.ts';
import { learnScore, whyNothing } from '#shared/domain/score/learn-score.ts';
import type { Outcome } from '#shared/domain/score/outcome.ts';
import type { ScoreTraining, WhyNothing } from '#shared/domain/score/training.ts';
import { addDays, type LocalDate, weekdayOf } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { drawScoreRows, OUTCOMES } from '#shared/table/score-row-files.ts';
import {
  artefactKey,
  supersede,
  keepScoreModel,
  listScoreModels,
} from '#shared/table/score-models.ts';
import { saveScoreTraining } from '#shared/table/score-trainings.ts';
import type { Table } from '#shared/table/table.ts';

/** A model learns from the last year and what it takes to know its outcomes. */
const LEARNT_DAYS = 400;
/** From so many on a night's outcomes change little, and trees are grown, which takes longer. */
const MANY = 1_000;
const MONDAY = 1;

export type TrainScoreDeps = {
  readonly table: Table;
  readonly files: Pick<FileStore, 'describe' | 'read' | 'write'>;
  readonly champion: () => Promise<CollectionModel>;
  readonly now: () => Instant;
  /** What memory holds; where more outcomes are known, about so many are drawn of all nights alike. */
  readonly outcomesMax: number;
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
  const nights = { from: addDays(today, -LEARNT_DAYS), to: today, max: deps.outcomesMax };
  const drawn = await drawScoreRows(deps, OUTCOMES, nights);
  if (drawn.rows.length >= MANY && weekdayOf(today) !== MONDAY)
    return `${drawn.rows.length} outcomes wait for Monday`;
  const why = whyNothing(drawn.rows);
  const { came, told } = why === null ? await learnFrom(deps, drawn.rows) : nothing(why, drawn);
  await saveScoreTraining(deps.table, trainingOf(drawn, came, deps.now()));
  return told;
}

const nothing = (why: WhyNothing, { rows }: Drawn): Learnt => ({
  came: why,
  told: `nothing to learn from ${rows.length} outcomes: ${why}`,
});

type Drawn = { readonly rows: readonly Outcome[]; readonly known: number };
/** What a training came to, and the same for the log. */
type Learnt = { readonly came: ScoreTraining['came']; readonly told: string };

/** Outcomes come night by night, so the first and the last tell what time they are of. */
function trainingOf({ rows, known }: Drawn, came: ScoreTraining['came'], at: Instant) {
  const [from, to] = [rows[0]?.day, rows.at(-1)?.day];
  const nights = from === undefined || to === undefined ? null : { from, to };
  return { at, known, drawn: rows.length, nights, came };
}

async function learnFrom(deps: TrainScoreDeps, outcomes: readonly Outcome[]): Promise<Learnt> {
  const artefact = learnScore(outcomes, await deps.champion(), deps.now());
  if (artefact === null) throw new Error('Whoever has something to learn from learns.');
  const { model, card } = artefact;
  const known = (await listScoreModels(deps.table)).flatMap((item) =>
    'card' in item ? [item] : [],
  );
  if (known.some((item) => item.card.dataHash === card.dataHash))
    return { came: 'nothing-new', told: 'nothing new to learn' };
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
  return { came: 'learnt', told: `learnt ${model.modelId} from ${card.learnt.rows} outcomes` };
}

/** The Monday of the week of a moment. */
const weekOf = (at: Instant): LocalDate => {
  const day = localDateOf(at, BOOK_ZONE);
  return addDays(day, MONDAY - weekdayOf(day));
};
