import { CHANNEL_NAMES, Channel } from '#shared/domain/message/channel.ts';

/** The ways by which a debtor is reached, which they may leave: by `voice` the team's own calls come, too. */
export const ContactWay = Channel;
export type ContactWay = Channel;

/** As people call them, in pt-BR. */
export const WAY_NAMES: Readonly<Record<ContactWay, string>> = {
  ...CHANNEL_NAMES,
  voice: 'telefone',
};
