import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import type { SmsReported } from '#events/sms-reported.ts';

/** What CloudWatch Logs hands to a subscription, once unpacked. A control message only tests the way. */
const LogBatch = z.object({
  messageType: z.string(),
  logEvents: z.array(z.object({ message: z.string() })),
});

/** A line of SNS about one SMS (SNS Developer Guide, "SMS delivery status logs"). The number stays behind. */
const StatusLine = z.object({
  notification: z.object({ messageId: z.string().min(1).max(100) }),
  delivery: z.object({ providerResponse: z.string().default('') }),
  status: z.enum(['SUCCESS', 'FAILURE']),
});

/** The carrier's words are fixed phrases; a figure in one could be a phone. */
const WITHOUT_FIGURES = /\d+/g;
const RESPONSE_LENGTH_MAX = 150;

/**
 * The reports in a batch of log lines. Lines of other kinds are passed over.
 *
 * @param data base64 of gzipped JSON
 * @throws when the batch itself is not what CloudWatch Logs sends
 */
export function reportsIn(data: string): readonly SmsReported[] {
  const batch = LogBatch.parse(
    JSON.parse(gunzipSync(Buffer.from(data, 'base64')).toString('utf8')),
  );
  if (batch.messageType !== 'DATA_MESSAGE') return [];
  return batch.logEvents.flatMap(({ message }) => {
    const line = StatusLine.safeParse(jsonIn(message));
    if (!line.success) return [];
    const { notification, delivery, status } = line.data;
    const response = delivery.providerResponse
      .replace(WITHOUT_FIGURES, '#')
      .slice(0, RESPONSE_LENGTH_MAX);
    return [
      { name: 'SmsReported' as const, providerMessageId: notification.messageId, status, response },
    ];
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
