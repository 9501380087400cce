import * as z from 'zod';
import { ContactId, CredorId, DebtorId, NoteId, ReplyId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { ReplyChannel, ReplyIntent, ReplyReason } from './intent.ts';

/** As many as can share one e-mail or phone before it is nobody's. */
export const SHARED_MAX = 20;

/** Who may have written it, and by which contact; null when they answer our message from another address. */
const sender = { debtorId: DebtorId, contactId: ContactId.nullable() };
export type ReplySender = { readonly debtorId: DebtorId; readonly contactId: ContactId | null };

/**
 * A reply that a person must read. Of one debtor the text lies in their note. Of an address that several have it lies here,
 * until somebody says whose it is: nobody's history may hold what another wrote.
 */
export const WaitingReply = z.object({
  replyId: ReplyId,
  credorId: CredorId,
  receivedAt: Instant,
  channel: ReplyChannel,
  intent: ReplyIntent,
  reasons: z.array(ReplyReason).readonly(),
  from: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('debtor'), ...sender, noteId: NoteId }),
    z.object({
      kind: z.literal('shared'),
      senders: z.array(z.object(sender)).min(2).max(SHARED_MAX).readonly(),
      text: z.string(),
    }),
  ]),
  status: z.enum(['waiting', 'handled']),
  handled: z.object({ by: z.string(), at: Instant }).optional(),
});
export type WaitingReply = z.infer<typeof WaitingReply>;

/** Everybody who may have written it. */
export const sendersOf = ({ from }: Pick<WaitingReply, 'from'>): readonly ReplySender[] =>
  from.kind === 'debtor' ? [from] : from.senders;
