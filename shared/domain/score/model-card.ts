import * as z from 'zod';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { CalibrationGap } from './calibration-gaps.ts';
import { Fairness } from './fairness.ts';
import { Proxy } from './proxy.ts';
import { ModelId, PublishedModel } from './published-model.ts';

const Range = z.object({ low: z.number(), high: z.number() });

export const ScoreMeasures = z.object({
  auc: z.number(),
  ks: z.number(),
  brier: z.number(),
  ece: z.number(),
  lift: z.number(),
  rows: z.int().min(0),
  yes: z.int().min(0),
  /** Of how many people the rows tell at least as much; absent of old, and where each row is of another person. */
  people: z.number().min(0).optional(),
  /** Between which 95 of 100 draws of whole people have each; absent of old. */
  intervals: z.object({ auc: Range, ks: Range, brier: Range, ece: Range }).optional(),
});

/** How far a distribution moved since the model learnt, and what luck alone explains in 99 of 100 windows. */
export const Shift = z.object({ shift: z.number(), byLuck: z.number() });
export type Shift = z.infer<typeof Shift>;

export const CalibrationGroup = z.object({
  rows: z.int().min(1),
  foretold: z.number(),
  seen: z.number(),
});

/** A difference of AUC, and the interval that holds 95 of 100 draws. */
export const Delta = z.object({ delta: z.number(), low: z.number(), high: z.number() });
const Counts = z.array(z.int().min(0)).max(256);

/** How the people were distributed that a model learnt from: what later windows are held against. */
export const Baseline = z.object({
  /** Scores between which the tenths lie. */
  scoreEdges: z.array(z.number()).max(9),
  scores: Counts,
  /** By the name of each attribute, over the bins of the expert card. */
  attributes: z.record(z.string(), Counts),
  /** How many people they tell of; absent of old. */
  people: z.number().min(0).optional(),
});
export type Baseline = z.infer<typeof Baseline>;

/** What a model is, what it learnt from, and how it did against the model in force on later outcomes. */
export const ModelCard = z.object({
  trainedAt: Instant,
  depth: z.enum(['card', 'fitted', 'gam', 'ga2m']),
  /** SHA-256 of the outcomes, by which the seed is drawn: the same outcomes give the same model. */
  dataHash: z.string().length(64),
  seed: z.int(),
  learnt: z.object({ from: LocalDate, to: LocalDate, rows: z.int(), yes: z.int() }),
  tested: z.object({ from: LocalDate, to: LocalDate, rows: z.int(), yes: z.int() }),
  measures: ScoreMeasures,
  calibration: z.array(CalibrationGroup).max(10),
  against: z.object({
    modelId: ModelId,
    measures: ScoreMeasures,
    calibration: z.array(CalibrationGroup).max(10),
  }),
  /** How much better it ranks than the model in force, on the same people. */
  delta: Delta,
  /** How much better trees without bounds rank: what the form of the model misses. */
  gap: Delta,
  baseline: Baseline,
  /** How it treats states, and persons and companies, on the tested people; absent of old. */
  fairness: Fairness.optional(),
  /** How far off it is in each band of delay and each group of the tested people; absent of old. */
  gaps: z.array(CalibrationGap).max(60).optional(),
  /** What the facts that it looks at give away of groups that it does not look at; absent of old. */
  proxies: z.array(Proxy).max(10).optional(),
  /** How far the scores of the tested people moved from those of the people that it learnt from; absent of old and below 500 people. */
  shift: Shift.optional(),
});
export type ModelCard = z.infer<typeof ModelCard>;

/** A model with all that is known of it, as it lies in S3. */
export const ScoreArtefact = z.object({ model: PublishedModel, card: ModelCard });
export type ScoreArtefact = z.infer<typeof ScoreArtefact>;
