import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Channel } from '#shared/domain/message/channel.ts';
import type { ReplyChannel } from './intent.ts';

/**
 * The channels that somebody leaves who wants no more messages and says so by this one: that one. Whoever says so by WhatsApp
 * and was never written to there means the SMS to that phone, so they leave both.
 *
 * @param noCalls whether they want no calls either
 */
export const leftBy = (
  { debtor }: RegisteredRecord,
  channel: ReplyChannel,
  noCalls = false,
): readonly Channel[] => [
  ...(channel === 'whatsapp' && !debtor.contactLog.some((line) => line.channel === 'whatsapp')
    ? (['whatsapp', 'sms'] as const)
    : [channel]),
  ...(noCalls ? (['voice'] as const) : []),
];
