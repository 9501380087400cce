import * as z from 'zod';
import { foretell } from '#shared/domain/learning/learn-model.ts';
import { measure } from '#shared/domain/learning/measures.ts';
import { probabilityOf } from '#shared/domain/learning/odds.ts';
import { pairedAucDelta } from '#shared/domain/learning/paired-bootstrap.ts';
import type { CollectionModel } from './collection-model.ts';
import { onceEach } from './each-person.ts';
import { Delta, ScoreMeasures, type ScoreArtefact } from './model-card.ts';
import type { Outcome } from './outcome.ts';
import { sampleOf } from './outcome-sample.ts';
import { LoadedModel, ModelId } from './published-model.ts';

/** How a candidate would have scored whoever came after all that it learnt from and was tested with, beside the model in force. */
export const ShadowScore = z.object({
  modelId: ModelId,
  measures: ScoreMeasures,
  /** How much better it ranks than the model in force, on the same people. */
  delta: Delta,
});
export type ShadowScore = z.infer<typeof ShadowScore>;

/** Below this an interval says nothing. */
const PEOPLE_MIN = 100;

/**
 * Has a candidate score in the shadow: nobody is treated by it.
 *
 * @param outcomes that are known by now, of any day
 * @returns null while too few came after it, or all of one kind
 */
export function shadowOf(
  { model, card }: ScoreArtefact,
  champion: CollectionModel,
  outcomes: readonly Outcome[],
): ShadowScore | null {
  const later = onceEach(outcomes.filter(({ day }) => day > card.tested.to));
  const kinds = new Set(later.map(({ paid }) => paid));
  if (later.length < PEOPLE_MIN || kinds.size < 2) return null;
  const sample = sampleOf(later);
  const [candidate, current] = [LoadedModel.parse(model), champion].map(({ sum }) =>
    foretell(sum, sample),
  );
  if (!candidate || !current) return null;
  return {
    modelId: model.modelId,
    measures: measure(candidate.map(probabilityOf), sample.labels),
    delta: pairedAucDelta(current, candidate, sample.labels, card.seed),
  };
}
