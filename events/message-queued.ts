import * as z from 'zod';
import { MessageRequested } from '#shared/domain/history/entries/contact.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** A message that was decided waits for its channel. The gate is asked again when its turn comes. */
export const MessageQueued = z.object({
  name: z.literal('MessageQueued'),
  debtorId: DebtorId,
  request: MessageRequested,
  /** When it was decided, by the clock of whoever did; absent from what an older version queued. */
  requestedAt: Instant.optional(),
});
export type MessageQueued = z.infer<typeof MessageQueued>;
