import * as z from 'zod';

export const ImportDebtsEnv = z.object({
  TABLE_NAME: z.string().min(1),
  FILES_BUCKET: z.string().min(1),
  IMPORTS_QUEUE_URL: z.url(),
  DOCUMENT_KEY_SECRET: z.string().min(1),
});
