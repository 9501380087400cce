import * as z from 'zod';

export const LookUpContactsEnv = z.object({
  TABLE_NAME: z.string().min(1),
  LOOKUPS_QUEUE_URL: z.string().min(1),
  ENRICHMENT_SECRET: z.string().min(1),
  DOCUMENT_KEY_SECRET: z.string().min(1),
});
