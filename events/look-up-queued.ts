import * as z from 'zod';
import { CredorId } from '#shared/domain/values/ids.ts';

/** The next people of a job are to be looked up at their credor's provider, from where the job stands. */
export const LookUpQueued = z.object({
  name: z.literal('LookUpQueued'),
  credorId: CredorId,
  lookUpId: z.string().regex(/^\d{13}$/),
});
export type LookUpQueued = z.infer<typeof LookUpQueued>;
