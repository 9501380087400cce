import type * as z from 'zod';
import type { ReplyArrived } from '#events/reply-arrived.ts';
import type { WhatsAppReported } from '#events/whatsapp-reported.ts';
import { reportsOfWhatsApp } from '#shared/adapters/channel-events/whatsapp-status.ts';
import { textNewsOf } from '#shared/adapters/channel-events/whatsapp-text-news.ts';
import { WhatsAppEvent } from '#shared/adapters/inbound/whatsapp-event.ts';
import type { WhatsAppTextNews } from '#shared/domain/message/whatsapp-texts.ts';
import type { Instant } from '#shared/domain/values/zone.ts';

/**
 * What an event tells of our own messages: a WhatsApp account has one destination for all its events, so news of what left come
 * with what people write.
 */
export function reportsIn(arrived: ReplyArrived): readonly WhatsAppReported[] {
  const told = whatsAppIn(arrived);
  return told === null ? [] : reportsOfWhatsApp(told);
}

/** What it tells of the texts that Meta approved. */
export function textNewsIn(arrived: ReplyArrived, heardAt: Instant): readonly WhatsAppTextNews[] {
  const told = whatsAppIn(arrived);
  return told === null ? [] : textNewsOf(told, heardAt);
}

function whatsAppIn(arrived: ReplyArrived): z.infer<typeof WhatsAppEvent> | null {
  if (!('Message' in arrived)) return null;
  return WhatsAppEvent.safeParse(JSON.parse(arrived.Message)).data ?? null;
}
