import * as z from 'zod';

export const RunStepEnv = z.object({ TABLE_NAME: z.string().min(1) });
