import type { Case } from '#shared/domain/case/case.ts';
import type { FactOf } from './entry.ts';

/** A step that moved the case knows better than the rule. What a review held up is over once a score comes without it. */
export function assessedAs(
  known: Case,
  { carteiraId, score, prescribed }: FactOf<'case-assessed'>,
): Case {
  const { prescribed: _, heldScore, ...kept } = known;
  return {
    ...kept,
    carteiraId: known.movedBy ? known.carteiraId : carteiraId,
    score,
    ...(prescribed && { prescribed }),
    ...(heldScore && score?.held !== undefined && { heldScore }),
  };
}
