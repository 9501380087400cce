import type * as z from 'zod';
import type { SortingView } from '#events/api/sorting.ts';
import { addSorted, NOTHING_SORTED } from '#shared/domain/carteira/sorting-figures.ts';
import { NAME_BUCKETS } from '#shared/table/keys.ts';
import type { Sorting, SortingShard } from '#shared/table/sortings.ts';

/** A sorting as people see it. @param shards those that have a part in */
export function sortingView(
  { draft, ...facts }: Sorting,
  shards: readonly SortingShard[],
): z.input<typeof SortingView> {
  const shardsDone = shards.filter(({ status }) => status === 'done').length;
  const hasFailed = shards.some(({ status }) => status === 'failed');
  const isDone = shardsDone === NAME_BUCKETS;
  return {
    ...facts,
    kind: draft === null ? 'sorting' : 'look',
    status: hasFailed ? 'failed' : isDone ? 'done' : 'running',
    progress: { shards: NAME_BUCKETS, shardsDone },
    ...shards.map(({ figures }) => figures).reduce(addSorted, NOTHING_SORTED),
  };
}
