import * as z from 'zod';
import { CredorId, ReguaId, TrialId } from '#shared/domain/values/ids.ts';

/** A part of a book is to be tried: one bucket of a credor's cases, from where that shard of the trial stands. */
export const TrialQueued = z.object({
  name: z.literal('TrialQueued'),
  reguaId: ReguaId,
  trialId: TrialId,
  credorId: CredorId,
  bucket: z.int().min(0).max(1_000),
  /** How many parts of the shard came before. */
  part: z.int().min(0).max(100_000),
});
export type TrialQueued = z.infer<typeof TrialQueued>;
