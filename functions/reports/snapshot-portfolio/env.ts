import * as z from 'zod';

export const SnapshotPortfolioEnv = z.object({ TABLE_NAME: z.string().min(1) });
