import * as z from 'zod';
import { Instant } from '#shared/domain/values/zone.ts';

/** Why a score is what it is, in log-odds points; the points and the base sum to the score. */
export const ScoreReason = z.object({
  fact: z.string().min(1).max(60),
  /** pt-BR sentence that a debtor can read. */
  text: z.string().min(1).max(200),
  points: z.number(),
});
export type ScoreReason = z.infer<typeof ScoreReason>;

/** Propensity to pay within 30 days: 0 to 1000, higher pays more likely. */
export const CollectionScore = z.object({
  value: z.int().min(0).max(1000),
  probability: z.number().min(0).max(1),
  /** Which share of what is open whoever pays is expected to pay in those days; absent of old. */
  recovery: z.number().min(0).max(1).optional(),
  model: z.string().min(1).max(60),
  at: Instant,
  reasons: z.array(ScoreReason).max(40),
  /** SHA-256 of the facts that were looked at, by which it can be proved that no other were; absent of old. */
  factsHash: z.string().length(64).optional(),
  /** There for the control group: what the case is treated by instead of `value`. */
  drawn: z.int().min(0).max(1000).optional(),
  /** There where a review came to less than what counted before: that counts instead of `value` until something else changes the score. */
  held: z.int().min(0).max(1000).optional(),
  /** There where a person who reviewed a score decided otherwise: what counts instead of `value` and `drawn` (LGPD art. 20). */
  decided: z.int().min(0).max(1000).optional(),
});
export type CollectionScore = z.infer<typeof CollectionScore>;
