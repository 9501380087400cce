import * as z from 'zod';

export const GatherExperienceEnv = z.object({ TABLE_NAME: z.string().min(1) });
