import * as z from 'zod';
import { parseScheduleExpression } from './schedule-expression.ts';
import { zoneOf } from './zoned-time.ts';

/** Names of schedules and of their groups, as the Scheduler API allows them. */
export const ScheduleName = z
  .string()
  .regex(/^[0-9a-zA-Z-_.]{1,64}$/, 'must be 1 to 64 of 0-9 a-z A-Z - _ .');

const Target = z.object({
  Arn: z.string().min(1),
  RoleArn: z.string().min(1),
  Input: z.string().optional(),
  DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
  RetryPolicy: z
    .object({
      MaximumEventAgeInSeconds: z.int().min(60).max(86_400).optional(),
      MaximumRetryAttempts: z.int().min(0).max(185).optional(),
    })
    .optional(),
  SqsParameters: z.object({ MessageGroupId: z.string().optional() }).optional(),
});

const FlexibleTimeWindow = z.discriminatedUnion('Mode', [
  z.object({ Mode: z.literal('OFF') }),
  z.object({ Mode: z.literal('FLEXIBLE'), MaximumWindowInMinutes: z.int().min(1).max(1440) }),
]);

/** What Create and Update take. Update replaces all of it: what is left out falls back to the default. */
export const ScheduleInput = z.object({
  Name: ScheduleName,
  GroupName: ScheduleName.default('default'),
  Description: z.string().max(512).optional(),
  ScheduleExpression: z
    .string()
    .refine((text) => parseScheduleExpression(text) !== undefined, 'Invalid Schedule Expression'),
  ScheduleExpressionTimezone: z.string().max(50).refine(isZone, 'Invalid time zone').default('UTC'),
  FlexibleTimeWindow,
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  ActionAfterCompletion: z.enum(['NONE', 'DELETE']).default('NONE'),
  Target,
  ClientToken: z.string().min(1).max(64).optional(),
});
export type ScheduleInput = z.infer<typeof ScheduleInput>;

/** A stored schedule. Moments are epoch milliseconds; the ticket is its next ring in the agenda. */
export const Schedule = ScheduleInput.extend({
  createdAt: z.number(),
  modifiedAt: z.number(),
  ticket: z.number().optional(),
});
export type Schedule = z.infer<typeof Schedule>;

function isZone(name: string): boolean {
  try {
    zoneOf(name);
    return true;
  } catch {
    return false;
  }
}
