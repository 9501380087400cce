import * as z from 'zod';
import { ReplyChannel, ReplyIntent, ReplyReason } from '#shared/domain/reply/intent.ts';
import { ContactId, CredorId, NoteId, ReplyId } from '#shared/domain/values/ids.ts';

/**
 * The debtor, or somebody at one of their addresses, wrote back. The text is not here: it is personal data and lies in the
 * note's own item. `waits` for a person to read it.
 */
export const ReplyReceived = z.object({
  type: z.literal('reply-received'),
  replyId: ReplyId,
  credorId: CredorId,
  channel: ReplyChannel,
  /** Null when it came from an address that is not among the contacts. */
  contactId: ContactId.nullable(),
  intent: ReplyIntent,
  reasons: z.array(ReplyReason).min(1).max(10),
  /** Null when several people have the address: nobody's history may lead to what another wrote. */
  noteId: NoteId.nullable(),
  waits: z.boolean(),
});

/** A person of the team read a reply and said what it means, or answered it. */
export const ReplyHandled = z.object({
  type: z.literal('reply-handled'),
  replyId: ReplyId,
  credorId: CredorId,
  as: z.union([ReplyIntent.exclude(['person']), z.literal('answered')]),
});
