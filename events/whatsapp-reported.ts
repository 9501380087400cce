import * as z from 'zod';
import { TestTags } from '#shared/domain/message/test-tags.ts';
import { ContactId, CredorId, DebtorId, MessageId } from '#shared/domain/values/ids.ts';

/** WhatsApp told what became of a message. The telephone that stood there, too, is left behind. */
export const WhatsAppReported = z.object({
  name: z.literal('WhatsAppReported'),
  /** Under which the message was taken; null where AWS does not say. */
  providerMessageId: z.string().min(1).max(200).nullable(),
  /** Meta's own id, by which an answer names what it answers. */
  metaMessageId: z.string().min(1).max(200),
  status: z.enum(['delivered', 'read', 'failed']),
  /** Why it failed, in Meta's fixed words. */
  error: z.object({ code: z.int(), title: z.string().max(150) }).nullable(),
  /** The category that Meta charges it by; absent where the news do not say. */
  category: z.string().max(40).optional(),
  /** The tags that the message carried; null where they did not come back. */
  tags: z
    .object({
      debtorId: DebtorId,
      messageId: MessageId,
      contactId: ContactId,
      credorId: CredorId,
    })
    .nullable(),
  /** Of a test of a text: what it carried. */
  test: TestTags.optional(),
});
export type WhatsAppReported = z.infer<typeof WhatsAppReported>;
