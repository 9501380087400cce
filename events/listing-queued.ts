import * as z from 'zod';
import { DebtorId, ListingId } from '#shared/domain/values/ids.ts';

/** A listing waits for its registry: to be filed, or to be taken back. Its state tells which. */
export const ListingQueued = z.object({
  name: z.literal('ListingQueued'),
  debtorId: DebtorId,
  listingId: ListingId,
});
export type ListingQueued = z.infer<typeof ListingQueued>;
