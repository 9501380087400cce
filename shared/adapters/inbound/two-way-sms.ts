import * as z from 'zod';
import { parsePhone } from '#shared/domain/values/phone.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { type InboundMessage, keptText } from './inbound-message.ts';

/** What AWS End User Messaging SMS tells a topic of an SMS that came in (its user guide, "Two-way SMS message payload"). */
export const TwoWaySms = z.object({
  originationNumber: z.string().min(3).max(20),
  messageBody: z.string(),
  inboundMessageId: z.string().min(1).max(100),
  previousPublishedMessageId: z.string().max(100).nullish(),
});

/**
 * @param publishedAt when the topic was told of it
 * @returns null for a number of no telephone in Brazil, such as a short code
 */
export function inboundSms(
  sms: z.infer<typeof TwoWaySms>,
  publishedAt: Instant | null,
): InboundMessage | null {
  const phone = parsePhone(sms.originationNumber);
  if (!phone.ok) return null;
  return {
    channel: 'sms',
    inboundId: sms.inboundMessageId,
    from: phone.value.e164,
    answers: sms.previousPublishedMessageId || null,
    doubt: null,
    writtenAt: publishedAt,
    text: keptText(sms.messageBody),
  };
}
