import * as z from 'zod';
import type { Channel } from '#shared/domain/message/channel.ts';
import { Campaign } from './campaign.ts';

/** What a claimed message will cost once somebody knows that it left. It stays with the contact until it is booked. */
export const OpenPrice = z.object({
  /** Of one unit of its channel, in millionths of a real, on the day of the claim; null where the table had no price. */
  unitMicros: z.int().min(0).nullable(),
  parts: z.int().min(1),
  campaign: Campaign.optional(),
});
export type OpenPrice = z.infer<typeof OpenPrice>;

/** What the channel's news book of a message whose price was open. No part of a call that nobody picked up. */
export const BookedPrice = z.object({
  parts: z.int().min(0),
  /** Null where something is to be paid and nobody has told the price. */
  costMicros: z.int().min(0).nullable(),
  campaign: Campaign.optional(),
});
export type BookedPrice = z.infer<typeof BookedPrice>;

const SECONDS_PER_MINUTE = 60;

/** Of which channels the news book what a message costs, since they charge by what became of it: minutes listened to, a message delivered. */
export const isPricedByNews = (channel: Channel): boolean =>
  channel === 'voice' || channel === 'whatsapp';

/**
 * What one piece of news books of a message, once: the news settle that it left. A voice message is paid by the started minutes that
 * somebody, or a machine, listened, so its end books it; a busy telephone and one that nobody answers cost nothing. Nor does a
 * WhatsApp message that failed: Meta charges what is delivered.
 *
 * @param price null when it is booked, or was never open
 * @param told `seconds` that it was listened to, absent where nobody knows when it was picked up
 * @returns null while nothing is to be booked
 */
export function bookedBy(
  price: OpenPrice | null,
  channel: Channel,
  told: Told,
): BookedPrice | null {
  if (price === null || (channel === 'voice' && told.outcome === 'delivered')) return null;
  const { unitMicros, campaign } = price;
  const parts = partsPaid(price, channel, told);
  const costMicros = parts === 0 ? 0 : unitMicros === null ? null : unitMicros * parts;
  return { parts, costMicros, ...(campaign && { campaign }) };
}

type Told = { readonly outcome: string; readonly seconds?: number | undefined };

const FAILED: ReadonlySet<string> = new Set(['undelivered', 'bounced']);

function partsPaid(price: OpenPrice, channel: Channel, told: Told): number {
  if (channel === 'voice') return minutesOf(price, told);
  return channel === 'whatsapp' && FAILED.has(told.outcome) ? 0 : price.parts;
}

function minutesOf(price: OpenPrice, { outcome, seconds }: Told): number {
  if (outcome !== 'completed') return 0;
  return seconds === undefined ? price.parts : Math.max(1, Math.ceil(seconds / SECONDS_PER_MINUTE));
}
