import * as z from 'zod';

export const SendMessageEnv = z.object({
  TABLE_NAME: z.string().min(1),
  DOCUMENT_KEY_SECRET: z.string().min(1),
  EMAIL_CONFIGURATION_SET: z.string().min(1),
  /** What SMS leave from at AWS End User Messaging; empty where they leave by SNS. */
  SMS_ORIGINATION: z.string().max(300),
  /** Where End User Messaging tells what became of SMS and voice messages; empty where it carries neither. */
  SMS_CONFIGURATION_SET: z.string().max(300),
  /** ARN of the phone number that WhatsApp leaves from; empty where none does. */
  WHATSAPP_PHONE_NUMBER: z.string().max(300),
  /** ARN of what voice messages call from; empty where no machine calls. */
  VOICE_ORIGINATION: z.string().max(300),
  PUBLIC_URL: z.url(),
  /** How long each message takes at least, in milliseconds: the rate of sending, shared out among the lanes. */
  EMAIL_PACE_MS: z.coerce.number().int().min(0).max(5_000),
  SMS_PACE_MS: z.coerce.number().int().min(0).max(5_000),
  WHATSAPP_PACE_MS: z.coerce.number().int().min(0).max(5_000),
  VOICE_PACE_MS: z.coerce.number().int().min(0).max(5_000),
});
