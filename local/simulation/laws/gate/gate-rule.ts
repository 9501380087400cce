import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Contacted } from '#local/simulation/laws/evidence/contacted.ts';

/**
 * Why a contact must not have left, given what was known when it was claimed, or null.
 *
 * @param earlier what collected from the same person before
 */
export type Rule = (
  contact: Contacted,
  earlier: readonly Pick<Contacted, 'at' | 'claim' | 'before'>[],
  evidence: Evidence,
) => string | null;
