import * as z from 'zod';
import { CHANNEL_NAMES, Channel } from '#shared/domain/message/channel.ts';

/** The ways by which a debtor is reached: by messages, and by the team's telephone. */
export const ContactWay = z.enum([...Channel.options, 'voice']);
export type ContactWay = z.infer<typeof ContactWay>;

/** As people call them, in pt-BR. */
export const WAY_NAMES: Readonly<Record<ContactWay, string>> = {
  ...CHANNEL_NAMES,
  voice: 'telefone',
};
