import * as z from 'zod';
import { MessageRequested } from '#shared/domain/history/entries/contact.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';

/** A message that was decided waits for its channel. The gate is asked again when its turn comes. */
export const MessageQueued = z.object({
  name: z.literal('MessageQueued'),
  debtorId: DebtorId,
  request: MessageRequested,
});
export type MessageQueued = z.infer<typeof MessageQueued>;
