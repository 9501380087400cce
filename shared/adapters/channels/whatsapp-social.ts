import {
  SendWhatsAppMessageCommand,
  SocialMessagingClient,
  type SocialMessagingClientConfig,
  SocialMessagingServiceException,
} from '@aws-sdk/client-socialmessaging';
import { META_LANGUAGES } from '#shared/domain/message/whatsapp-texts.ts';
import type { ChannelSender, OutgoingWhatsApp } from './channel-sender.ts';
import { ANSWER_MS_MAX, sendOnce } from './send-once.ts';

/** Of Meta's Cloud API, whose message AWS hands on as it is. */
const META_API_VERSION = 'v20.0';

/** One attempt: SendWhatsAppMessage has no idempotency token, so a retry by the SDK could send twice. */
export const socialClient = (config: SocialMessagingClientConfig = {}): SocialMessagingClient =>
  new SocialMessagingClient({ ...config, maxAttempts: 1 });

/**
 * WhatsApp through AWS End User Messaging Social: texts that Meta approved, with tags that the news of the message bring back.
 *
 * @param phoneNumber ARN of the number that messages leave from
 */
export function whatsAppSender(
  client: SocialMessagingClient,
  { phoneNumber, answerMsMax = ANSWER_MS_MAX }: { phoneNumber: string; answerMsMax?: number },
): ChannelSender<OutgoingWhatsApp> {
  return (outgoing) =>
    sendOnce(
      async (options) => {
        const { messageId } = await client.send(commandOf(outgoing, phoneNumber), options);
        return { MessageId: messageId };
      },
      isOwn,
      answerMsMax,
    );
}

/** Where a deployment has no number of its own nothing leaves, whatever was asked for. */
export const noWhatsApp: ChannelSender<OutgoingWhatsApp> = async () => ({
  outcome: 'refused',
  detail: 'esta instalação não tem número de WhatsApp',
});

const isOwn = (error: unknown): error is SocialMessagingServiceException =>
  error instanceof SocialMessagingServiceException;

function commandOf(
  { to, message, tags }: OutgoingWhatsApp,
  phoneNumber: string,
): SendWhatsAppMessageCommand {
  const parameters = message.variables.map((text) => ({ type: 'text', text }));
  const body = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to,
    type: 'template',
    template: {
      name: message.name,
      language: { code: META_LANGUAGES[message.language] },
      components: parameters.length === 0 ? [] : [{ type: 'body', parameters }],
    },
    biz_opaque_callback_data: JSON.stringify(tags),
  };
  return new SendWhatsAppMessageCommand({
    originationPhoneNumberId: phoneNumber,
    metaApiVersion: META_API_VERSION,
    message: Buffer.from(JSON.stringify(body)),
  });
}
