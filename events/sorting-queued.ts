import * as z from 'zod';
import { CredorId } from '#shared/domain/values/ids.ts';

/** A part of a credor's book is to be sorted into its carteiras, or looked at for that: one bucket, from where that shard stands. */
export const SortingQueued = z.object({
  name: z.literal('SortingQueued'),
  credorId: CredorId,
  sortingId: z.string().regex(/^\d{13}-[01]$/),
  bucket: z.int().min(0).max(1_000),
  /** How many parts of the shard came before. */
  part: z.int().min(0).max(100_000),
});
export type SortingQueued = z.infer<typeof SortingQueued>;
