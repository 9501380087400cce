import * as z from 'zod';

/** The carrier told what became of an SMS. Whom it was for is found by the provider's id. */
export const SmsReported = z.object({
  name: z.literal('SmsReported'),
  providerMessageId: z.string().min(1).max(100),
  status: z.enum(['SUCCESS', 'FAILURE']),
  /** The carrier's phrase, without figures. */
  response: z.string().max(200),
});
export type SmsReported = z.infer<typeof SmsReported>;
