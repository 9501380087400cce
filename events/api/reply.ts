import * as z from 'zod';
import { ReplyChannel, ReplyIntent } from '#shared/domain/reply/intent.ts';
import { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** Something that a debtor wrote back and that a person must read. */
export const ReplyView = z.object({
  id: z.string(),
  credorId: CredorId,
  receivedAt: Instant,
  channel: ReplyChannel,
  /** What the rules made of it, and in words. */
  intent: ReplyIntent,
  label: z.string(),
  reasons: z.array(z.string()),
  /** Whose it is; several when they share the address and nobody has said yet who wrote. */
  debtors: z.array(z.object({ debtorId: DebtorId, name: z.string() })),
  /** As it was written; null once it was erased. */
  text: z.string().nullable(),
});
export type ReplyView = z.infer<typeof ReplyView>;

export const ReplyList = z.object({ items: z.array(ReplyView) });
export type ReplyList = z.infer<typeof ReplyList>;

/** Needed where several people share the address. */
const debtorId = DebtorId.optional();

/** What a person reads in a reply. A promise needs its day. */
export const ReplyReading = z.discriminatedUnion('intent', [
  /** `noCalls`: they want no calls either, by whatever way they said so. */
  z.strictObject({ intent: z.literal('opt-out'), noCalls: z.boolean().optional(), debtorId }),
  z.strictObject({
    intent: z.enum(['reported-paid', 'wrong-person', 'call-me', 'dispute']),
    debtorId,
  }),
  z.strictObject({ intent: z.literal('promise'), date: LocalDate, debtorId }),
]);
export type ReplyReading = z.infer<typeof ReplyReading>;

/** The reply was answered, or needs nothing. */
export const ReplyAnswered = z.strictObject({ debtorId });
