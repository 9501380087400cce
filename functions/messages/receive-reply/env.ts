import * as z from 'zod';

export const ReceiveReplyEnv = z.object({
  TABLE_NAME: z.string().min(1),
  FILES_BUCKET: z.string().min(1),
  DOCUMENT_KEY_SECRET: z.string().min(1),
});
