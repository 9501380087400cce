import * as z from 'zod';
import { BandMoves } from '#shared/domain/score/band-moves.ts';
import { ModelCard } from '#shared/domain/score/model-card.ts';
import { ScoreTraining } from '#shared/domain/score/training.ts';
import { ModelWatch } from '#shared/domain/score/watch-model.ts';
import { WrittenCard } from '#shared/domain/score/written-card.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';

const Decided = z.object({ by: z.string(), at: Instant, note: z.string() });

/** A score that was learnt, beside the one that was in force then. */
const ScoreModelView = z.object({
  modelId: z.string(),
  status: z.enum(['candidate', 'approved', 'refused']),
  /** SHA-256 of the artefact, by which it is known to be the one that was tested. */
  sha256: z.string(),
  card: ModelCard,
  /** What it must show before it may be put in force. */
  gates: z.array(z.object({ text: z.string(), isPassed: z.boolean() })),
  /** The first of two people who approve; null when nobody has or one is enough. */
  proposedBy: z.string().nullable(),
  decided: Decided.nullable(),
});

/** A card with points of people's own. Nobody knows how it does before it is in force. */
const ScoreCardView = ScoreModelView.omit({ sha256: true, card: true, gates: true }).extend({
  written: WrittenCard,
  writtenBy: z.string(),
  writtenAt: Instant,
});

/** All that a model weighs, in log-odds, in words: what whoever approves it puts in force. */
export const ScoreModelPoints = z.object({
  modelId: z.string(),
  base: z.number(),
  facts: z.array(
    z.object({
      fact: z.string(),
      bins: z.array(z.object({ text: z.string(), points: z.number() })),
    }),
  ),
  /** What two facts say together beyond what each says, the strongest first: from the least that a pair of bins adds to the most. */
  pairs: z.array(
    z.object({ first: z.string(), second: z.string(), least: z.number(), most: z.number() }),
  ),
  /** What no model weighs, with where that comes from. */
  neverWeighed: z.array(z.string()),
});
export type ScoreModelPoints = z.infer<typeof ScoreModelPoints>;

/** What a card would do to the books, by what was known of a part of each on the last nights. */
export const ScoreCardPreview = BandMoves.extend({
  /** The nights that were looked at; null where there was none. */
  nights: z.object({ from: LocalDate, to: LocalDate }).nullable(),
  liveModelId: z.string(),
});
export type ScoreCardPreview = z.infer<typeof ScoreCardPreview>;

export const ScoreCardKept = z.object({ modelId: z.string() });

export const ScoreModelList = z.object({
  /** The model that scores now; `especialista-…` is the card that every deployment starts with. */
  liveModelId: z.string(),
  expertModelId: z.string(),
  /** Whether two people approve. */
  fourEyes: z.boolean(),
  /** What the last training came to, and in words why it left nothing to decide; null before the first. */
  training: ScoreTraining.extend({ nothing: z.string().nullable() }).nullable(),
  models: z.array(ScoreModelView),
  cards: z.array(ScoreCardView),
});
export type ScoreModelList = z.infer<typeof ScoreModelList>;

/** Why, for whoever reads it later. */
export const ScoreModelDecision = z.strictObject({ note: z.string().trim().min(5).max(600) });

export const ScoreModelAnswer = z.object({
  /** `proposed`: a second person must approve, too. */
  outcome: z.enum(['in-force', 'proposed', 'refused']),
  liveModelId: z.string(),
});

export const ScoreWatchList = z.object({
  months: z.array(ModelWatch.extend({ month: z.string(), watchedAt: Instant })),
});
export type ScoreWatchList = z.infer<typeof ScoreWatchList>;
