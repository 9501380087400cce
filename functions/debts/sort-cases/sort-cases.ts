import type { SortingQueued } from '#events/sorting-queued.ts';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import {
  advanceSorting,
  firstPartOf,
  readSorting,
  readSortingShards,
  type SortingShard,
} from '#shared/table/sortings.ts';
import type { SortCasesDeps } from './deps.ts';
import { sortPart } from './sort-part.ts';

/** Deliveries after which a part that cannot be sorted ends its shard, which then says so. */
const PATIENCE_RECEIVES = 4;

export type Delivered = { readonly count: number; readonly remainingMs: () => number };

/**
 * Sorts one part of a credor's book into its carteiras, or only looks where everybody would be by a draft of them. Each part
 * is counted once however often it is brought, and whoever was moved is not moved again. What a crash made a part do twice
 * counts the second time only, when there is less left to move.
 *
 * @returns what became of it, for the log
 * @throws for the queue to repeat
 */
export async function sortCases(
  event: SortingQueued,
  deps: SortCasesDeps,
  { count, remainingMs }: Delivered,
): Promise<string> {
  const { credorId, sortingId, bucket, part } = event;
  const sorting = await readSorting(deps.table, credorId, sortingId);
  if (!sorting) return 'unknown';
  const shards = await readSortingShards(deps.table, sorting);
  const shard = shards.find((one) => one.bucket === bucket) ?? firstPartOf(bucket);
  if (shard.status !== 'open') return shard.status;
  if (shard.parts > part) return goOn(deps, event, shard);
  try {
    const carteiras =
      sorting.draft === null
        ? await deps.carteirasOf(credorId)
        : Carteiras.parse(JSON.parse(sorting.draft));
    const rules = { ...(await deps.scoringRules()), carteiras };
    const sorted = await sortPart({ ...deps, remainingMs }, sorting, rules, shard);
    await advanceSorting(deps.table, sorting, sorted);
    return await goOn(deps, event, sorted);
  } catch (error) {
    if (count < PATIENCE_RECEIVES) throw error;
    const failed: SortingShard = { ...shard, parts: shard.parts + 1, status: 'failed' };
    await advanceSorting(deps.table, sorting, failed);
    throw error;
  }
}

async function goOn(
  { queueParts }: SortCasesDeps,
  event: SortingQueued,
  { parts, status }: SortingShard,
): Promise<string> {
  if (status !== 'open') return status;
  await queueParts([{ ...event, part: parts }]);
  return 'continued';
}
