import { bookedBy } from '#shared/domain/cost/open-price.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import type { ContactId, CredorId, MessageId } from '#shared/domain/values/ids.ts';
import { type Instant, millisecondsBetween } from '#shared/domain/values/zone.ts';
import type { DeliveryNews } from './delivery-news.ts';

/** The message that the news are about. */
export type NewsSubject = {
  readonly messageId: MessageId;
  readonly credorId: CredorId;
  readonly contactId: ContactId;
};

const DETAIL_LENGTH_MAX = 200;

/** What becomes true with the channel's news. Whoever complains or answers SAIR hears no more by that channel. */
export function decideDelivery(
  record: RegisteredRecord,
  { messageId, credorId, contactId }: NewsSubject,
  { channel, outcome, detail, optOut, happenedAt, saysNothingOfAddress }: DeliveryNews,
): readonly Fact[] {
  const line = record.debtor.contactLog.find((past) => past.messageId === messageId);
  const heardFrom = line?.answeredAt;
  const seconds =
    outcome === 'completed' && happenedAt && heardFrom
      ? secondsBetween(heardFrom, happenedAt)
      : undefined;
  const booked = bookedBy(line?.price ?? null, channel, { outcome, seconds });
  const isNewOptOut = optOut !== null && !record.debtor.optedOut.includes(channel);
  return [
    {
      type: 'message-outcome',
      messageId,
      credorId,
      channel,
      contactId,
      outcome,
      detail: detail.slice(0, DETAIL_LENGTH_MAX),
      ...(saysNothingOfAddress && { saysNothingOfAddress }),
      ...(happenedAt && { happenedAt }),
      ...(seconds !== undefined && { seconds }),
      ...(booked && { booked }),
    },
    ...(isNewOptOut ? [{ type: 'opted-out' as const, channel, via: optOut }] : []),
  ];
}

const secondsBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.round(millisecondsBetween(from, to) / 1_000));

/** Whether the news may leave the person without any way to be reached, which moves the next alarm. */
export const closesAWay = ({ outcome, optOut }: DeliveryNews): boolean =>
  optOut !== null || outcome === 'bounced' || outcome === 'complained';
