import * as z from 'zod';

export const ReconcileSchedulesEnv = z.object({
  TABLE_NAME: z.string().min(1),
  SCHEDULE_GROUP: z.string().min(1),
  SCHEDULER_ROLE_ARN: z.string().min(1),
  SCHEDULER_DEAD_LETTERS_ARN: z.string().min(1),
  STEPS_QUEUE_ARN: z.string().min(1),
});
