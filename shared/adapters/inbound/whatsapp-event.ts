import * as z from 'zod';
import { parsePhone } from '#shared/domain/values/phone.ts';
import { type Instant, instantAt } from '#shared/domain/values/zone.ts';
import { type InboundMessage, keptText } from './inbound-message.ts';

/** What AWS End User Messaging Social tells a topic; the entry is WhatsApp's own webhook, as JSON in a string. */
export const WhatsAppEvent = z.object({
  whatsAppWebhookEntry: z.string(),
  /** What AWS calls the message; of those that come in there is none. */
  messageId: z.string().max(200).optional(),
});

/** What somebody writes below a picture, a film or a paper. */
const Captioned = z.object({ caption: z.string().optional() }).optional();

/** Of WhatsApp's webhook (Cloud API, "Webhooks notification payload reference") only what we read. */
const Message = z.object({
  from: z.string(),
  id: z.string().min(1).max(200),
  type: z.string(),
  /** Seconds since 1970. */
  timestamp: z
    .string()
    .regex(/^\d{1,10}$/)
    .optional()
    .catch(undefined),
  text: z.object({ body: z.string() }).optional(),
  button: z.object({ text: z.string() }).optional(),
  image: Captioned,
  video: Captioned,
  document: Captioned,
  interactive: z
    .object({
      button_reply: z.object({ title: z.string() }).optional(),
      list_reply: z.object({ title: z.string() }).optional(),
    })
    .optional(),
  reaction: z.object({ message_id: z.string(), emoji: z.string().default('') }).optional(),
  context: z.object({ id: z.string().optional() }).optional(),
});
type Message = z.infer<typeof Message>;
/** Messages come several at a time, of several people: each is read on its own. */
const Entry = z.object({
  changes: z.array(z.object({ value: z.object({ messages: z.array(z.unknown()).default([]) }) })),
});

/** In a second. */
const MS = 1_000;

type ReadMessage = InboundMessage | 'unreadable';

/**
 * What people wrote; news of our own messages are none of it. A message that is not as WhatsApp documents it, e.g. of a person without
 * a number, is `unreadable`, so that it takes nobody's SAIR along.
 *
 * @param publishedAt when the topic was told of them
 * @throws when the entry is not WhatsApp's
 */
export const inboundWhatsApp = (
  event: z.infer<typeof WhatsAppEvent>,
  publishedAt: Instant | null,
): readonly ReadMessage[] =>
  Entry.parse(JSON.parse(event.whatsAppWebhookEntry)).changes.flatMap(({ value }) =>
    value.messages.flatMap((told): readonly ReadMessage[] => {
      const { data: message } = Message.safeParse(told);
      if (message === undefined) return ['unreadable'];
      const from = e164Of(message.from);
      if (from === null || message.reaction?.emoji === '') return [];
      return [
        {
          channel: 'whatsapp',
          inboundId: message.id,
          from,
          answers: message.context?.id ?? message.reaction?.message_id ?? null,
          doubt: null,
          writtenAt:
            message.timestamp === undefined
              ? publishedAt
              : instantAt(Number(message.timestamp) * MS),
          text: keptText(textOf(message)),
        },
      ];
    }),
  );

/** What comes without a word, as the team is told of it. */
const WORDLESS: ReadonlyMap<string, string> = new Map([
  ['image', '[imagem]'],
  ['video', '[vídeo]'],
  ['audio', '[áudio]'],
  ['document', '[documento]'],
  ['sticker', '[figurinha]'],
  ['location', '[localização]'],
  ['contacts', '[contato]'],
]);

const textOf = (message: Message): string => {
  const { type, text, button, image, video, document, interactive, reaction } = message;
  return (
    text?.body ??
    button?.text ??
    reaction?.emoji ??
    interactive?.button_reply?.title ??
    interactive?.list_reply?.title ??
    image?.caption ??
    video?.caption ??
    document?.caption ??
    WORDLESS.get(type) ??
    '[mensagem sem texto]'
  );
};

/** WhatsApp knows Brazilian numbers that are older than the ninth digit without it. */
function e164Of(waId: string): string | null {
  const whole = waId.replace(/^55(\d{2})([6-9]\d{7})$/, '55$19$2');
  const phone = parsePhone(`+${whole}`);
  return phone.ok ? phone.value.e164 : null;
}
