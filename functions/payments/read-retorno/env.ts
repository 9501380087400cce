import * as z from 'zod';

export const ReadRetornoEnv = z.object({
  TABLE_NAME: z.string().min(1),
  FILES_BUCKET: z.string().min(1),
});
