import * as z from 'zod';
import { CredorId } from '#shared/domain/values/ids.ts';

/** Somebody who writes texts wants one in their own inbox. The text and the address lie in the table. */
export const TextTestQueued = z.object({
  name: z.literal('TextTestQueued'),
  credorId: CredorId,
  testId: z.string().min(1).max(200),
});
export type TextTestQueued = z.infer<typeof TextTestQueued>;
