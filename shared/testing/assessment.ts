import { DEFAULT_CARTEIRAS } from '#shared/domain/carteira/default-carteiras.ts';
import type { AssessmentRules } from '#shared/domain/case/assess-case.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';

/** What cases of a new deployment are assessed by. */
export const DEFAULT_ASSESSMENT: AssessmentRules = {
  carteiras: DEFAULT_CARTEIRAS,
  model: EXPERT_MODEL,
  policy: DEFAULT_CONTACT_POLICY,
};
