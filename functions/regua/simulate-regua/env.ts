import * as z from 'zod';

export const SimulateReguaEnv = z.object({
  TABLE_NAME: z.string().min(1),
  FILES_BUCKET: z.string().min(1),
  TRIALS_QUEUE_URL: z.url(),
});
