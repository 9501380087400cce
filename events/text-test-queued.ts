import * as z from 'zod';

/** Somebody who writes texts wants one in their own inbox. The text and the address lie in the table. */
export const TextTestQueued = z.object({
  name: z.literal('TextTestQueued'),
  testId: z.string().min(1).max(200),
});
export type TextTestQueued = z.infer<typeof TextTestQueued>;
