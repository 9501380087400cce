import * as z from 'zod';

export const DeliverHooksEnv = z.object({
  TABLE_NAME: z.string().min(1),
  DOCUMENT_KEY_SECRET: z.string().min(1),
  HOOKS_QUEUE_URL: z.url(),
  SANDBOX_HOOKS_URL: z.union([z.url(), z.literal('')]),
});
