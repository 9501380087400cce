import { createHash } from 'node:crypto';
import { fitForest, forestLogOdds } from '#shared/domain/learning/fit-forest.ts';
import { depthFor, encodeFor, foretell, learnModel } from '#shared/domain/learning/learn-model.ts';
import { peopleIn } from '#shared/domain/learning/draw-people.ts';
import { measureIntervals } from '#shared/domain/learning/measure-intervals.ts';
import { calibrationOf, measure } from '#shared/domain/learning/measures.ts';
import { probabilityOf } from '#shared/domain/learning/odds.ts';
import { pairedAucDelta } from '#shared/domain/learning/paired-bootstrap.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { DIRECTIONS } from './attributes.ts';
import { baselineOf, scoreCounts, shiftBetween } from './baseline.ts';
import { calibrationGaps } from './calibration-gaps.ts';
import { type CollectionModel, EXPERT_MODEL, isJudgement } from './collection-model.ts';
import { fairnessOf } from './fairness.ts';
import type { ModelCard, ScoreArtefact } from './model-card.ts';
import { modelOf, tablesOf } from './model-tables.ts';
import { HORIZON_DAYS, type Outcome } from './outcome.ts';
import { sampleOf } from './outcome-sample.ts';
import { proxiesOf } from './proxies.ts';
import { learnRecovery } from './recovery.ts';
import { LEARNT_MIN, type WhyNothing } from './training.ts';

/** The newest quarter of the outcomes is not learnt from: a model is tested on it. */
const TESTED_SHARE = 0.25;
/** Below this, luck alone moves the index further than its limit. */
const SHIFT_PEOPLE_MIN = 500;

/**
 * Learns from outcomes up to a day and is tested on later ones, beside the model in force. Outcomes whose thirty days reach into
 * the tested ones are left out, so that nothing of the tested time was known when it was learnt. Whoever was looked at on
 * several nights is one person: by people it is told how surely one model ranks better. What was tested is what is kept: it
 * is not fitted again on everything. What little is learnt is held against the card that people wrote, where one is in force, and
 * else against the built-in one.
 *
 * @returns null when nothing can be learnt (`whyNothing`)
 */
export function learnScore(
  outcomes: readonly Outcome[],
  champion: CollectionModel,
  trainedAt: Instant,
): ScoreArtefact | null {
  const split = splitByTime(outcomes);
  if (typeof split === 'string') return null;
  const [learnt, tested] = [sampleOf(split.learnt), sampleOf(split.tested)];
  const dataHash = createHash('sha256')
    .update(JSON.stringify(learntFrom(outcomes)))
    .digest('hex');
  const seed = Number.parseInt(dataHash.slice(0, 8), 16);
  const prior = isJudgement(champion.modelId) ? champion.sum : EXPERT_MODEL.sum;
  const found = learnModel(learnt, prior, { seed, directions: DIRECTIONS });
  const tables = tablesOf(found);
  const recovery = learnRecovery(
    split.learnt.flatMap(({ facts, share }) => (share === undefined ? [] : [{ facts, share }])),
  );
  const hash = createHash('sha256').update(JSON.stringify({ tables, recovery })).digest('hex');
  const modelId = `cobranca-${trainedAt.slice(0, 10)}-${hash.slice(0, 8)}`;
  const model = { modelId, sum: modelOf(tables), recovery };
  const candidate = foretell(model.sum, tested);
  const current = foretell(champion.sum, tested);
  const people = split.tested.map(({ person }) => person);
  const testedPeople = peopleIn(tested.labels.length, people);
  const shapes = encodeFor(model.sum, learnt);
  const forest = forestLogOdds(fitForest(shapes, seed), encodeFor(model.sum, tested));
  const told = (logOdds: Float64Array) => {
    const probabilities = logOdds.map(probabilityOf);
    return {
      measures: {
        ...measure(probabilities, tested.labels),
        people: testedPeople,
        intervals: measureIntervals(probabilities, tested.labels, seed, people),
      },
      calibration: [...calibrationOf(probabilities, tested.labels)],
    };
  };
  const learntPeople = split.learnt.map(({ person }) => person);
  const baseline = baselineOf(model, learnt, learntPeople);
  const sizes = { before: peopleIn(learnt.labels.length, learntPeople), now: testedPeople };
  const seen = split.tested.map(({ person, group, facts, paid }, row) => {
    return { person, group, facts, paid, foretold: probabilityOf(candidate[row] ?? 0) };
  });
  const card: ModelCard = {
    trainedAt,
    depth: depthFor(learnt),
    dataHash,
    seed,
    learnt: spanOf(split.learnt),
    tested: spanOf(split.tested),
    ...told(candidate),
    against: { modelId: champion.modelId, ...told(current) },
    delta: pairedAucDelta(current, candidate, tested.labels, seed, people),
    gap: pairedAucDelta(candidate, forest, tested.labels, seed, people),
    baseline,
    ...(testedPeople >= SHIFT_PEOPLE_MIN && {
      shift: shiftBetween(baseline.scores, scoreCounts(candidate, baseline.scoreEdges), sizes),
    }),
    fairness: fairnessOf(seen),
    gaps: [...calibrationGaps(seen)],
    proxies: [...proxiesOf(split, seed)],
  };
  return { model: { modelId, tables, recovery }, card };
}

/** The groups of people are no part of what is learnt from, and so move neither seed nor model. */
const learntFrom = (outcomes: readonly Outcome[]): readonly object[] =>
  outcomes.map(({ day, facts, paid, share }) => ({ day, facts, paid, share }));

/** Why nothing can be learnt from outcomes; null where something can. */
export function whyNothing(outcomes: readonly Outcome[]): WhyNothing | null {
  const split = splitByTime(outcomes);
  return typeof split === 'string' ? split : null;
}

type Split = { readonly learnt: readonly Outcome[]; readonly tested: readonly Outcome[] };

function splitByTime(outcomes: readonly Outcome[]): Split | WhyNothing {
  const days = outcomes.map(({ day }) => day).toSorted();
  const firstTested = days[Math.floor(days.length * (1 - TESTED_SHARE))];
  if (firstTested === undefined || outcomes.length < LEARNT_MIN) return 'few-outcomes';
  const lastLearnt = addDays(firstTested, -HORIZON_DAYS - 1);
  const learnt = outcomes.filter(({ day }) => day <= lastLearnt);
  const tested = outcomes.filter(({ day }) => day >= firstTested);
  const kinds = new Set(tested.map(({ paid }) => paid));
  if (learnt.length < LEARNT_MIN) return 'short-span';
  return kinds.size < 2 ? 'one-kind' : { learnt, tested };
}

function spanOf(outcomes: readonly Outcome[]) {
  const days = outcomes.map(({ day }) => day).toSorted();
  const at = (place: number): LocalDate => days.at(place) ?? outcomes[0]?.day ?? never();
  return {
    from: at(0),
    to: at(-1),
    rows: outcomes.length,
    yes: outcomes.filter(({ paid }) => paid === 1).length,
  };
}

function never(): never {
  throw new Error('A span has outcomes.');
}
