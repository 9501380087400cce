import * as z from 'zod';

/** A gateway's webhook was verified and its body kept as received; what it means is still to be found out. */
export const WebhookKept = z.object({
  name: z.literal('WebhookKept'),
  gateway: z.string().min(1).max(40),
  /** UTC day of arrival, part of the kept body's key. */
  day: z.iso.date(),
  eventId: z.string().min(1).max(200),
});
export type WebhookKept = z.infer<typeof WebhookKept>;
