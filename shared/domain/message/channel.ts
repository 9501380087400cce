import * as z from 'zod';

/** The ways by which a message reaches a debtor. By `voice` a machine calls and speaks the text. */
export const Channel = z.enum(['email', 'sms', 'whatsapp', 'voice']);
export type Channel = z.infer<typeof Channel>;

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  email: 'e-mail',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
  voice: 'aviso de voz',
};
