import * as z from 'zod';
import type { DeliveryNews } from '#shared/domain/message/delivery-news.ts';
import { ContactId, CredorId, DebtorId, MessageId } from '#shared/domain/values/ids.ts';

/** The context that our SMS carry. Those of other systems of the account have none, or another. */
const OurContext = z.object({
  debtorId: DebtorId,
  messageId: MessageId,
  contactId: ContactId,
  credorId: CredorId,
});
export type OurContext = z.infer<typeof OurContext>;

/**
 * What AWS End User Messaging tells of an SMS through a topic (its user guide, "Event types for SMS, MMS and voice"); only what we
 * read. The telephone that stands there, too, is left behind.
 */
export const EumEvent = z.object({
  eventType: z.string().regex(/^TEXT_[A-Z_]+$/),
  isFinal: z.boolean(),
  messageStatus: z.string().max(60).default(''),
  context: z.record(z.string(), z.string()).default({}),
});
export type EumEvent = z.infer<typeof EumEvent>;

/** @returns null for an SMS that is not ours */
export function ownContextOf({ context }: EumEvent): OurContext | null {
  const parsed = OurContext.safeParse(context);
  return parsed.success ? parsed.data : null;
}

/** The number does not exist, or takes no SMS. */
const DEAD_NUMBER: ReadonlySet<string> = new Set(['TEXT_INVALID']);
/** The carrier has it, and says nothing of the telephone: some never say more. */
const ARRIVED: ReadonlySet<string> = new Set(['TEXT_DELIVERED', 'TEXT_SUCCESSFUL']);

/** @returns null while nothing is settled: the SMS is still under way */
export function newsOfEum({ eventType, isFinal, messageStatus }: EumEvent): DeliveryNews | null {
  const told = { channel: 'sms' as const, detail: messageStatus || eventType, optOut: null };
  if (ARRIVED.has(eventType)) return { ...told, outcome: 'delivered' };
  if (!isFinal) return null;
  return { ...told, outcome: DEAD_NUMBER.has(eventType) ? 'bounced' : 'undelivered' };
}
