import * as z from 'zod';

export const MoveCasesEnv = z.object({
  TABLE_NAME: z.string().min(1),
  REGUA_MOVES_QUEUE_URL: z.string().min(1),
});
