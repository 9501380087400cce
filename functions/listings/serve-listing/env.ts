import * as z from 'zod';

export const ServeListingEnv = z.object({
  TABLE_NAME: z.string().min(1),
  SANDBOX_REGISTRY_URL: z.union([z.url(), z.literal('')]),
});
