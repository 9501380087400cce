import * as z from 'zod';

export const TrainScoreEnv = z.object({
  TABLE_NAME: z.string().min(1),
  FILES_BUCKET: z.string().min(1),
});
