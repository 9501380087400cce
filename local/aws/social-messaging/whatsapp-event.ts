import type { SentWhatsApp } from '../outbox.ts';
import type { WhatsAppFate } from '../recipients.ts';

/** Meta's own id of a message, by which people's answers name it. */
export const metaIdOf = ({ id }: Pick<SentWhatsApp, 'id'>): string => `wamid.${id}`;

/** A number as WhatsApp knows it: without the plus sign. */
export const whatsAppIdOf = (e164: string): string => e164.replace(/^\+/, '');

/** As the outbox shows it; a failure with its code. */
export const fateName = (fate: WhatsAppFate): string =>
  fate.status === 'failed' ? `failed ${fate.code}` : fate.status;

/** What the service publishes of a message (its user guide, "Message and event format"), around Meta's own notification. */
export const statusEvent = (message: SentWhatsApp, fate: WhatsAppFate, at: number): string =>
  whatsAppEvent(
    {
      statuses: [
        {
          id: metaIdOf(message),
          status: fate.status,
          timestamp: String(Math.floor(at / 1000)),
          recipient_id: whatsAppIdOf(message.to),
          biz_opaque_callback_data: message.callbackData,
          ...(fate.status === 'failed'
            ? { errors: [{ code: fate.code, title: fate.title }] }
            : { pricing: { billable: true, pricing_model: 'PMP', category: 'utility' } }),
        },
      ],
    },
    at,
    message.id,
  );

/**
 * An event of the account, as it arrives on its topic.
 *
 * @param messageId what AWS calls the message; absent for those that come in
 */
export function whatsAppEvent(value: object, at: number, messageId?: string): string {
  const entry = {
    id: '1163793972139053',
    changes: [
      {
        field: 'messages',
        value: {
          messaging_product: 'whatsapp',
          metadata: { display_phone_number: '551140028922', phone_number_id: '574086085794038' },
          ...value,
        },
      },
    ],
  };
  return JSON.stringify({
    context: { MetaWabaIds: [], MetaPhoneNumberIds: [] },
    whatsAppWebhookEntry: JSON.stringify(entry),
    aws_account_id: '123456789012',
    message_timestamp: new Date(at).toISOString(),
    ...(messageId !== undefined && { messageId }),
  });
}
