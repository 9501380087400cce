import * as z from 'zod';

export const SortCasesEnv = z.object({
  TABLE_NAME: z.string().min(1),
  SORTINGS_QUEUE_URL: z.string().min(1),
});
