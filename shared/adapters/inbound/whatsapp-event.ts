import * as z from 'zod';
import { parsePhone } from '#shared/domain/values/phone.ts';
import { type InboundMessage, keptText } from './inbound-message.ts';

/** What AWS End User Messaging Social tells a topic; the entry is WhatsApp's own webhook, as JSON in a string. */
export const WhatsAppEvent = z.object({
  whatsAppWebhookEntry: z.string(),
  /** What AWS calls the message; of those that come in there is none. */
  messageId: z.string().max(200).optional(),
});

/** Of WhatsApp's webhook (Cloud API, "Webhooks notification payload reference") only what we read. */
const Entry = z.object({
  changes: z.array(
    z.object({
      value: z.object({
        messages: z
          .array(
            z.object({
              from: z.string(),
              id: z.string().min(1).max(200),
              type: z.string(),
              text: z.object({ body: z.string() }).optional(),
              button: z.object({ text: z.string() }).optional(),
              image: z.object({ caption: z.string().optional() }).optional(),
              interactive: z
                .object({
                  button_reply: z.object({ title: z.string() }).optional(),
                  list_reply: z.object({ title: z.string() }).optional(),
                })
                .optional(),
              context: z.object({ id: z.string().optional() }).optional(),
            }),
          )
          .default([]),
      }),
    }),
  ),
});
type Message = z.infer<typeof Entry>['changes'][number]['value']['messages'][number];

/** What people wrote; news of our own messages are none of it. @throws when the entry is not WhatsApp's */
export const inboundWhatsApp = (event: z.infer<typeof WhatsAppEvent>): readonly InboundMessage[] =>
  Entry.parse(JSON.parse(event.whatsAppWebhookEntry)).changes.flatMap(({ value }) =>
    value.messages.flatMap((message) => {
      const from = e164Of(message.from);
      if (from === null) return [];
      return [
        {
          channel: 'whatsapp' as const,
          inboundId: message.id,
          from,
          answers: message.context?.id ?? null,
          text: keptText(textOf(message)),
        },
      ];
    }),
  );

const textOf = ({ text, button, image, interactive }: Message): string =>
  text?.body ??
  button?.text ??
  interactive?.button_reply?.title ??
  interactive?.list_reply?.title ??
  image?.caption ??
  '';

/** WhatsApp knows Brazilian numbers that are older than the ninth digit without it. */
function e164Of(waId: string): string | null {
  const whole = waId.replace(/^55(\d{2})([6-9]\d{7})$/, '55$19$2');
  const phone = parsePhone(`+${whole}`);
  return phone.ok ? phone.value.e164 : null;
}
