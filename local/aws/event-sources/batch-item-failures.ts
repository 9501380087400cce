import * as z from 'zod';

const BatchResponse = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })),
});

/**
 * The ids of messages that a function reports as failed (ReportBatchItemFailures). Lambda takes no answer, or one without the list, for a
 * success; a malformed list or an id that was not in the batch fails the whole batch.
 */
export function failedItems(payload: unknown, ids: readonly string[]): ReadonlySet<string> {
  const hasList = typeof payload === 'object' && payload !== null && 'batchItemFailures' in payload;
  if (!hasList || payload.batchItemFailures === null) return new Set();
  const parsed = BatchResponse.safeParse(payload);
  if (!parsed.success) return new Set(ids);
  const failed = parsed.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return new Set(failed.every((id) => ids.includes(id)) ? failed : ids);
}
