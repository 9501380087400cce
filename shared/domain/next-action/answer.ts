import * as z from 'zod';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { type CredorId, MessageId } from '#shared/domain/values/ids.ts';
import { Instant, millisecondsBetween } from '#shared/domain/values/zone.ts';
import { Choice } from './choice.ts';
import { ANSWER_DAYS } from './experience.ts';

const DAY_MS = 86_400_000;

/** The contact that a payment is put down to. */
export const Answer = z.object({
  messageId: MessageId,
  /** When the contact left. */
  at: Instant,
  channel: Channel,
  ...Choice.pick({ segment: true, slot: true, plain: true }).shape,
});
export type Answer = z.infer<typeof Answer>;

/**
 * The last contact of the credor's ladder before the payment, if it left a few days before at most and no earlier payment was put
 * down to it. Who paid because of it and who would have paid anyway nobody knows: as much for every channel and hour.
 */
export function answeredContact(
  { debtor }: RegisteredRecord,
  { credorId, paidAt }: { readonly credorId: CredorId; readonly paidAt: Instant },
): Answer | null {
  const line = debtor.contactLog.findLast(
    ({ credorId: of, choice, at }) => of === credorId && choice !== undefined && at <= paidAt,
  );
  if (!line?.choice || line.answered) return null;
  if (millisecondsBetween(line.at, paidAt) > ANSWER_DAYS * DAY_MS) return null;
  const { messageId, channel, choice, at } = line;
  const { segment, slot, plain } = choice;
  return { messageId, at, channel, segment, slot, ...(plain && { plain }) };
}
