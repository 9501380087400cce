import * as z from 'zod';
import type { DeliveryNews } from '#shared/domain/message/delivery-news.ts';
import { TestTags } from '#shared/domain/message/test-tags.ts';
import { instantAt, LATEST_MS } from '#shared/domain/values/zone.ts';
import { ContactId, CredorId, DebtorId, MessageId } from '#shared/domain/values/ids.ts';

/** The context that our SMS and voice messages carry. Those of other systems of the account have none, or another. */
const OurContext = z.object({
  debtorId: DebtorId,
  messageId: MessageId,
  contactId: ContactId,
  credorId: CredorId,
});
export type OurContext = z.infer<typeof OurContext>;

/**
 * What AWS End User Messaging tells of an SMS or a voice message through a topic (its user guide, "Event types for SMS, MMS and voice"); only what we
 * read. The telephone that stands there, too, is left behind.
 */
export const EumEvent = z.object({
  eventType: z.string().regex(/^(TEXT|VOICE)_[A-Z_]+$/),
  /** Epoch milliseconds; a moment that is in no calendar is none, and the rest is news all the same. */
  eventTimestamp: z.int().min(0).max(LATEST_MS).optional().catch(undefined),
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

/** @returns null for an SMS that is no test of ours */
export const testIn = ({ context }: EumEvent): TestTags | null =>
  TestTags.safeParse(context).data ?? null;

/** The number does not exist, or takes no SMS. */
const DEAD_NUMBER: ReadonlySet<string> = new Set(['TEXT_INVALID']);
/** The carrier has it, and says nothing of the telephone: some never say more. */
const ARRIVED: ReadonlySet<string> = new Set(['TEXT_DELIVERED', 'TEXT_SUCCESSFUL']);

/** What the account, the text or the carrier kept back, whoever's telephone it was for. */
const KEPT_BACK: ReadonlySet<string> = new Set([
  'TEXT_CARRIER_BLOCKED',
  'TEXT_CARRIER_UNREACHABLE',
  'TEXT_INVALID_MESSAGE',
  'TEXT_PROTECT_BLOCKED',
  'TEXT_SPAM',
]);

/** What became of a call, in our words; that it is placed and rings is no news. */
const OF_CALLS: ReadonlyMap<string, DeliveryNews['outcome']> = new Map([
  ['VOICE_ANSWERED', 'delivered'],
  ['VOICE_COMPLETED', 'completed'],
  ['VOICE_BUSY', 'busy'],
  ['VOICE_NO_ANSWER', 'no-answer'],
  ['VOICE_FAILED', 'undelivered'],
  ['VOICE_TTL_EXPIRED', 'undelivered'],
]);

/** @returns null while nothing is settled: the SMS is still under way, or the telephone rings */
export function newsOfEum(event: EumEvent): DeliveryNews | null {
  const { eventType, isFinal, messageStatus, eventTimestamp } = event;
  if (eventType.startsWith('VOICE_')) {
    const outcome = OF_CALLS.get(eventType);
    if (outcome === undefined) return null;
    const happenedAt = eventTimestamp === undefined ? undefined : instantAt(eventTimestamp);
    return { channel: 'voice', outcome, detail: messageStatus, optOut: null, happenedAt };
  }
  const told = { channel: 'sms' as const, detail: messageStatus || eventType, optOut: null };
  if (ARRIVED.has(eventType)) return { ...told, outcome: 'delivered' };
  if (!isFinal) return null;
  if (KEPT_BACK.has(eventType)) {
    return { ...told, outcome: 'undelivered', saysNothingOfAddress: true };
  }
  return { ...told, outcome: DEAD_NUMBER.has(eventType) ? 'bounced' : 'undelivered' };
}
