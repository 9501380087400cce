import * as z from 'zod';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { SortingFigures } from '#shared/domain/carteira/sorting-figures.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** Asks where everybody would be by these carteiras. `expectedVersion` is the one in force that was seen. */
export const SortingRequest = z.strictObject({
  expectedVersion: z.int().min(0),
  document: Carteiras,
});

export const SortingView = z.object({
  credorId: CredorId,
  sortingId: z.string(),
  /** A look at a draft moves nobody; the other kind follows each publication and each night. */
  kind: z.enum(['look', 'sorting']),
  startedBy: z.string(),
  startedAt: Instant,
  status: z.enum(['running', 'done', 'failed']),
  progress: z.object({ shards: z.int(), shardsDone: z.int() }),
  ...SortingFigures.shape,
});
export type SortingView = z.infer<typeof SortingView>;

export const SortingList = z.object({ items: z.array(SortingView) });
