import * as z from 'zod';

export const FollowHistoryEnv = z.object({
  TABLE_NAME: z.string().min(1),
  BUS_NAME: z.string().min(1),
  SCHEDULE_GROUP: z.string().min(1),
  SCHEDULER_ROLE_ARN: z.string().min(1),
  SCHEDULER_DEAD_LETTERS_ARN: z.string().min(1),
  STEPS_QUEUE_ARN: z.string().min(1),
  MESSAGES_EMAIL_QUEUE_URL: z.url(),
  MESSAGES_SMS_QUEUE_URL: z.url(),
  MESSAGES_WHATSAPP_QUEUE_URL: z.url(),
  MESSAGES_VOICE_QUEUE_URL: z.url(),
  CHARGES_QUEUE_URL: z.url(),
  LISTINGS_QUEUE_URL: z.url(),
  HOOKS_QUEUE_URL: z.url(),
  PAYMENTS_QUEUE_URL: z.url(),
});
