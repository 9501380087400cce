import { otherRegistrations } from '#shared/domain/debtor/join.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import type { UnderstoodReply } from '#shared/domain/reply/intent.ts';
import { restOnWord, tellsToRest } from '#shared/domain/reply/rest-on-word.ts';
import type { DebtorId, ReplyId } from '#shared/domain/values/ids.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { sortedAfter } from './sorted-after.ts';
import type { ReceiveReplyDeps } from './deps.ts';
import type { Sender } from './find-sender.ts';

/**
 * Where a reply tells of a death, or of what else the law protects: lets the ladders rest of everybody else whom it may be about, each
 * once. They are all who have the address, when several have it, and every registration that is joined to one of them. Whoever alone
 * has the address rests with their own reply.
 */
export async function restOthers(
  deps: ReceiveReplyDeps,
  understood: UnderstoodReply,
  senders: readonly Sender[],
  replyId: ReplyId,
): Promise<void> {
  if (!tellsToRest(understood)) return;
  const isShared = senders.length > 1;
  const meant = new Set<DebtorId>();
  for (const { debtorId } of senders) {
    const { record } = await loadDebtor(deps.table, debtorId);
    const others = record.debtor ? otherRegistrations(record.debtor) : [];
    for (const id of isShared ? [debtorId, ...others] : others) meant.add(id);
  }
  for (const debtorId of meant) await rest(deps, understood, debtorId, { isShared, replyId });
}

async function rest(
  deps: ReceiveReplyDeps,
  understood: UnderstoodReply,
  debtorId: DebtorId,
  { isShared, replyId }: { readonly isShared: boolean; readonly replyId: ReplyId },
): Promise<void> {
  const at = deps.now();
  const context = { actor: 'debtor', cause: `reply:${replyId}`, at };
  await changeDebtor(deps.table, debtorId, context, async ({ record }) => {
    const facts = isRegistered(record) ? restOnWord(record, understood, { isShared, now: at }) : [];
    if (!isRegistered(record) || facts.length === 0) return { outcome: 'none', decision: null };
    const claims = [{ kind: 'reply', cause: `${replyId}:rest:${debtorId}` }];
    const sorted = await sortedAfter(deps, record, facts, at);
    return { outcome: 'rests', decision: { ...sorted, claims } };
  });
}
