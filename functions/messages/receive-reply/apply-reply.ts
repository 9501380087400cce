import { isRegistered } from '#shared/domain/history/evolve.ts';
import { decideReply } from '#shared/domain/reply/decide-reply.ts';
import type { UnderstoodReply } from '#shared/domain/reply/intent.ts';
import { credorOfReply } from '#shared/domain/reply/reply-credor.ts';
import { heardInDoubt } from '#shared/domain/reply/sender-doubt.ts';
import { understandReply } from '#shared/domain/reply/understand-reply.ts';
import { noteIdOf } from '#shared/domain/values/derive-ids.ts';
import type { ReplyId } from '#shared/domain/values/ids.ts';
import type { InboundMessage } from '#shared/adapters/inbound/inbound-message.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import type { Claim } from '#shared/table/decision.ts';
import { readReplyRules } from '#shared/table/read-reply-rules.ts';
import { waitingReplyItem } from '#shared/table/waiting-replies.ts';
import { sortedAfter } from './sorted-after.ts';
import type { ReceiveReplyDeps } from './deps.ts';
import type { Sender } from './find-sender.ts';
import { writtenOn } from './written-on.ts';

type Outcome = UnderstoodReply['intent'] | 'waits' | 'unknown-debtor' | 'already-done';

/** One reply of one person. `isTheirs`: nobody else has the address, so the text is kept with them. */
export type OwnReply = {
  readonly message: InboundMessage;
  readonly sender: Sender;
  readonly isTheirs: boolean;
  readonly replyId: ReplyId;
  readonly claim: Claim;
};

/**
 * Writes what one person replied, once: the reply and what it makes true, its text beside the history, and, where a person
 * must read it, its line in their list.
 */
export async function applyReply(
  deps: ReceiveReplyDeps,
  { message, sender, isTheirs, replyId, claim }: OwnReply,
): Promise<Outcome> {
  const { channel, text, doubt } = message;
  const { debtorId, contactId, credorId: answered } = sender;
  const at = deps.now();
  const context = { actor: 'debtor', cause: `reply:${replyId}`, at };
  const { outcome } = await changeDebtor<Outcome>(
    deps.table,
    debtorId,
    context,
    async ({ record, profile }) => {
      const credorId = isRegistered(record) ? (answered ?? credorOfReply(record, channel)) : null;
      if (!isRegistered(record) || credorId === null) {
        return { outcome: 'unknown-debtor', decision: null };
      }
      const today = writtenOn(message, at, record.debtor.zone);
      const understood = heardInDoubt(understandReply(text, today, profile?.name), doubt);
      const noteId = noteIdOf(debtorId, replyId);
      const keptAs = isTheirs ? noteId : null;
      const subject = { replyId, credorId, channel, contactId, noteId: keptAs };
      const rules = await readReplyRules(deps.table, deps.config, { record, profile }, credorId);
      const { facts, waits, reasons } = decideReply(record, subject, understood, rules, at);
      const { intent } = understood;
      const from = { kind: 'debtor' as const, debtorId, contactId, noteId };
      const waiting = { replyId, credorId, receivedAt: at, channel, intent, reasons, from };
      return {
        outcome: waits ? 'waits' : intent,
        decision: {
          ...(await sortedAfter(deps, record, facts, at)),
          claims: [claim],
          vault: { notes: new Map(isTheirs ? [[noteId, text]] : []) },
          items: waits ? [waitingReplyItem({ ...waiting, status: 'waiting' })] : [],
        },
      };
    },
  );
  return outcome;
}
