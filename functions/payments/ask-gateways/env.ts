import * as z from 'zod';

export const AskGatewaysEnv = z.object({ TABLE_NAME: z.string().min(1) });
