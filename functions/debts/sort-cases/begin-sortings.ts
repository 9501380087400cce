import type { SortingQueued } from '#events/sorting-queued.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { beginSorting, type Sorting, sortingIdOf, sortingParts } from '#shared/table/sortings.ts';
import type { SortCasesDeps } from './deps.ts';

/** Has the book of every credor sorted, as each night does: days have passed, and with them the rules that take a case. */
export async function beginSortings(
  { table, queueParts, now }: Pick<SortCasesDeps, 'table' | 'queueParts' | 'now'>,
  credores: readonly CredorId[],
): Promise<string> {
  const startedAt = now();
  const parts: SortingQueued[] = [];
  for (const credorId of credores) {
    const sortingId = sortingIdOf(startedAt, 'sorting');
    const sorting: Sorting = { credorId, sortingId, draft: null, startedBy: 'system', startedAt };
    await beginSorting(table, sorting);
    parts.push(...sortingParts(sorting));
  }
  await queueParts(parts);
  return `began ${credores.length}`;
}
