import {
  ChannelBusy,
  type ChannelSenders,
  type SendAnswer,
  UncertainOutcome,
} from '#shared/adapters/channels/channel-sender.ts';
import { partsOf } from '#shared/domain/message/sent-message.ts';
import { pricesOn } from '#shared/domain/message/price-table.ts';
import { type Instant, localDateOf, millisecondsBetween } from '#shared/domain/values/zone.ts';
import type { ClaimedMessage, Turn } from './claim-message.ts';

/** Whose days the price table goes by. */
const BILLED_IN = 'America/Sao_Paulo';

export type ChannelAnswer =
  | SendAnswer
  | { readonly outcome: 'uncertain'; readonly detail: string }
  | { readonly outcome: 'busy'; readonly detail: string };

/** Hands a claimed message to its channel, once, and says what came of it. Details are cut to what a fact holds. */
export async function handOver(
  senders: ChannelSenders,
  turn: Turn,
  claimed: ClaimedMessage,
  unsubscribeUrl: string,
  at: Instant,
): Promise<ChannelAnswer> {
  try {
    return await call(senders, turn, claimed, unsubscribeUrl, at);
  } catch (error) {
    if (error instanceof UncertainOutcome) return { outcome: 'uncertain', detail: error.detail };
    if (error instanceof ChannelBusy) return { outcome: 'busy', detail: error.detail };
    throw error;
  }
}

function call(
  senders: ChannelSenders,
  { debtorId, request, documents }: Turn,
  { to, message, openUntil }: ClaimedMessage,
  unsubscribeUrl: string,
  at: Instant,
): Promise<SendAnswer> {
  const { messageId, contactId, credorId } = request;
  const { credor, prices } = documents;
  const tags = { debtorId, messageId, contactId, credorId };
  const livesSeconds =
    openUntil === null ? null : Math.floor(millisecondsBetween(at, openUntil) / 1_000);
  switch (message.channel) {
    case 'email': {
      const { name, senderEmail: address, supportEmail: replyTo } = credor;
      return senders.email({ to, message, from: { name, address, replyTo }, unsubscribeUrl, tags });
    }
    case 'whatsapp':
      return senders.whatsapp({ to, message, tags });
    case 'voice': {
      const { voiceMinuteMaxUsd: maxPriceUsd } = pricesOn(prices, localDateOf(at, BILLED_IN));
      return senders.voice({ to, message, maxPriceUsd, livesSeconds, tags });
    }
    case 'sms': {
      const { smsPartMaxUsd } = pricesOn(prices, localDateOf(at, BILLED_IN));
      const maxPriceUsd = smsPartMaxUsd * partsOf(message);
      return senders.sms({ to, message, maxPriceUsd, livesSeconds, tags });
    }
  }
}
