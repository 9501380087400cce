import type { ReplyArrived } from '#events/reply-arrived.ts';
import type { WhatsAppReported } from '#events/whatsapp-reported.ts';
import { reportsOfWhatsApp } from '#shared/adapters/channel-events/whatsapp-status.ts';
import { WhatsAppEvent } from '#shared/adapters/inbound/whatsapp-event.ts';

/**
 * What an event tells of our own messages: a WhatsApp account has one destination for all its events, so news of what left come
 * with what people write.
 */
export function reportsIn(arrived: ReplyArrived): readonly WhatsAppReported[] {
  if (!('Message' in arrived)) return [];
  const told = WhatsAppEvent.safeParse(JSON.parse(arrived.Message));
  return told.success ? reportsOfWhatsApp(told.data) : [];
}
