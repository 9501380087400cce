import * as z from 'zod';
import { Instant } from '#shared/domain/values/zone.ts';
import { FileArrived } from './file-arrived.ts';

/** What SNS hands to a queue of what was published on a topic (SNS Developer Guide, "Fanout to Amazon SQS queues"). */
const TopicMessage = z.object({
  Type: z.literal('Notification'),
  MessageId: z.string().min(1).max(100),
  TopicArn: z.string(),
  Message: z.string(),
  /** When it was published. */
  Timestamp: Instant.optional().catch(undefined),
});

/** Somebody wrote back: an SMS or WhatsApp message comes by a topic, an e-mail as a file that SES stored. */
export const ReplyArrived = z.union([TopicMessage, FileArrived]);
export type ReplyArrived = z.infer<typeof ReplyArrived>;
