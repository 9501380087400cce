import * as z from 'zod';

export const SendMessageEnv = z.object({
  TABLE_NAME: z.string().min(1),
  DOCUMENT_KEY_SECRET: z.string().min(1),
  EMAIL_CONFIGURATION_SET: z.string().min(1),
  PUBLIC_URL: z.url(),
});
