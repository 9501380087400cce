import * as z from 'zod';
import type { DeliveryNews } from '#shared/domain/message/delivery-news.ts';
import { TestTags } from '#shared/domain/message/test-tags.ts';
import { ContactId, CredorId, DebtorId, MessageId } from '#shared/domain/values/ids.ts';

const Tag = <T extends z.ZodType>(value: T) => z.tuple([value]).transform(([only]) => only);

/** The tags that our e-mails carry. Those of other systems of the account have none, or others. */
const OurTags = z.object({
  debtorId: Tag(DebtorId),
  messageId: Tag(MessageId),
  contactId: Tag(ContactId),
  credorId: Tag(CredorId),
});
export type OurTags = z.infer<typeof OurTags>;

const OurTests = z.object({ test: Tag(TestTags.shape.test), credorId: Tag(CredorId) });

const Detail = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.enum(['Delivery', 'Open', 'Click', 'Reject']) }),
  z.object({
    eventType: z.literal('Bounce'),
    bounce: z.object({ bounceType: z.string(), bounceSubType: z.string() }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    complaint: z.object({ complaintFeedbackType: z.string().nullish() }),
  }),
]);
type Detail = z.infer<typeof Detail>;

/** What SES puts on the default bus (SES Developer Guide, "Event publishing to EventBridge"); only what we read. */
export const SesEvent = z.object({
  source: z.literal('aws.ses'),
  detail: z.intersection(
    Detail,
    z.object({ mail: z.object({ tags: z.record(z.string(), z.array(z.string())).default({}) }) }),
  ),
});
export type SesEvent = z.infer<typeof SesEvent>;

/** @returns null for an e-mail that is not ours */
export function ownTagsOf({ detail }: SesEvent): OurTags | null {
  const parsed = OurTags.safeParse(detail.mail.tags);
  return parsed.success ? parsed.data : null;
}

/** @returns null for an e-mail that is no test of ours */
export const testIn = ({ detail }: SesEvent): TestTags | null =>
  OurTests.safeParse(detail.mail.tags).data ?? null;

export function newsOfEmail({ detail }: SesEvent): DeliveryNews {
  const complained = detail.eventType === 'Complaint';
  return {
    channel: 'email',
    outcome: outcomeOf(detail),
    ...(isOfOurText(detail) && { saysNothingOfAddress: true as const }),
    detail: detailOf(detail),
    optOut: complained ? 'complaint' : null,
  };
}

/** SES, or the server of whoever receives, would not have what we wrote. */
const isOfOurText = (detail: Detail): boolean =>
  detail.eventType === 'Reject' ||
  (detail.eventType === 'Bounce' &&
    ['MessageTooLarge', 'ContentRejected', 'AttachmentRejected'].includes(
      detail.bounce.bounceSubType,
    ));

/** A bounce is permanent, or SES gave up trying: only the first proves the address dead. */
function outcomeOf(detail: Detail): DeliveryNews['outcome'] {
  switch (detail.eventType) {
    case 'Delivery':
      return 'delivered';
    case 'Open':
      return 'opened';
    case 'Click':
      return 'clicked';
    case 'Reject':
      return 'undelivered';
    case 'Complaint':
      return 'complained';
    case 'Bounce':
      return detail.bounce.bounceType === 'Permanent' ? 'bounced' : 'undelivered';
  }
}

function detailOf(detail: Detail): string {
  switch (detail.eventType) {
    case 'Bounce':
      return `${detail.bounce.bounceType}/${detail.bounce.bounceSubType}`;
    case 'Complaint':
      return detail.complaint.complaintFeedbackType ?? 'complaint';
    default:
      return detail.eventType;
  }
}
