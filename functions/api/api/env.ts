import * as z from 'zod';

export const ApiEnv = z.object({
  TABLE_NAME: z.string().min(1),
  TRIALS_QUEUE_URL: z.url(),
  IMPORTS_QUEUE_URL: z.url(),
  ENRICHMENT_SECRET: z.string().min(1),
  HOOKS_QUEUE_URL: z.url(),
  LOOKUPS_QUEUE_URL: z.url(),
  SORTINGS_QUEUE_URL: z.url(),
  DOCUMENT_KEY_SECRET: z.string().min(1),
  EDGE_PROOF_SECRET: z.string().min(1),
  FILES_BUCKET: z.string().min(1),
  MESSAGES_EMAIL_QUEUE_URL: z.url(),
  REGUA_MOVES_QUEUE_URL: z.string().min(1),
  /** ARN; empty where no WhatsApp can leave. */
  WHATSAPP_PHONE_NUMBER: z.string().max(300),
  /** ARN; empty where no machine can call. */
  VOICE_ORIGINATION: z.string().max(300),
  /** ARN, flow and queue of Amazon Connect; all empty where operators dial by hand. */
  CONNECT_INSTANCE: z.string().max(300),
  CONNECT_FLOW_ID: z.string().max(60),
  CONNECT_QUEUE_ID: z.string().max(60),
  FOUR_EYES: z.enum(['yes', 'no']),
});
