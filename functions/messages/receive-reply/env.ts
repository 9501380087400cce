import * as z from 'zod';

export const ReceiveReplyEnv = z.object({
  TABLE_NAME: z.string().min(1),
  DELIVERIES_QUEUE_URL: z.url(),
  FILES_BUCKET: z.string().min(1),
  DOCUMENT_KEY_SECRET: z.string().min(1),
});
