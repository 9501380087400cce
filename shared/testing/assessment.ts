import { DEFAULT_CARTEIRAS } from '#shared/domain/carteira/default-carteiras.ts';
import type { AssessmentRules } from '#shared/domain/case/assess-case.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';

/** What cases of a new deployment are assessed by. */
export const DEFAULT_ASSESSMENT: AssessmentRules = {
  carteiras: DEFAULT_CARTEIRAS,
  model: EXPERT_MODEL,
};
