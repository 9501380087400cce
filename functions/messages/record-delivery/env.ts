import * as z from 'zod';

export const RecordDeliveryEnv = z.object({
  TABLE_NAME: z.string().min(1),
  DELIVERIES_QUEUE_URL: z.url(),
});
