import type { ReplyArrived } from '#events/reply-arrived.ts';
import type { InboundMessage } from '#shared/adapters/inbound/inbound-message.ts';
import { concernsTeam } from '#shared/domain/message/whatsapp-texts.ts';
import { saysMore } from '#shared/domain/reply/decide-reply.ts';
import type { UnderstoodReply } from '#shared/domain/reply/intent.ts';
import { credorOfReply } from '#shared/domain/reply/reply-credor.ts';
import { heardInDoubt } from '#shared/domain/reply/sender-doubt.ts';
import { understandReply } from '#shared/domain/reply/understand-reply.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { replyIdOf } from '#shared/domain/values/derive-ids.ts';
import type { ReplyId } from '#shared/domain/values/ids.ts';
import { isClaimed } from '#shared/table/claims.ts';
import type { Claim } from '#shared/table/decision.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { keepTextNews } from '#shared/table/whatsapp-texts.ts';
import { putWaitingReply } from '#shared/table/waiting-replies.ts';
import { applyReply } from './apply-reply.ts';
import type { ReceiveReplyDeps } from './deps.ts';
import { findSenders, type Sender } from './find-sender.ts';
import { messagesIn } from './messages-in.ts';
import { reportsIn, textNewsIn } from './reports-in.ts';
import { restOthers } from './rest-others.ts';
import { writtenOn } from './written-on.ts';

/** The book's own zone, for whoever shares an address with people elsewhere. */
const ZONE = 'America/Sao_Paulo';

/**
 * Takes in what somebody wrote back, each reply once however often it is delivered, and hands on what became of our own
 * messages. Whoever nobody knows leaves no trace but the outcome's word, which the log counts.
 *
 * @returns what became of each reply
 */
export async function receiveReply(deps: ReceiveReplyDeps, arrived: ReplyArrived): Promise<string> {
  const outcomes: string[] = [];
  for (const message of await messagesIn(deps, arrived)) {
    outcomes.push(typeof message === 'string' ? message : await receiveOne(deps, message));
  }
  // Last, so that news that nobody can read keep nobody's SAIR from being heard.
  const reports = reportsIn(arrived);
  await deps.queueReports(reports);
  const texts = await keepTextNews(deps.table, textNewsIn(arrived, deps.now()), deps.now());
  const concerning = texts.filter(concernsTeam).length;
  if (concerning > 0) deps.putMetric('WhatsAppTextsMoved', concerning);
  return (
    [
      ...outcomes,
      ...reports.map(({ status }) => `reported-${status}`),
      ...texts.map(({ kind }) => `text-${kind}`),
    ].join(' ') || 'nothing'
  );
}

async function receiveOne(deps: ReceiveReplyDeps, message: InboundMessage): Promise<string> {
  const replyId = replyIdOf(message.channel, message.inboundId);
  const claim = { kind: 'reply', cause: replyId };
  if (await isClaimed(deps.table, claim)) return 'already-done';
  const senders = await findSenders(deps, message);
  const [sender, ...others] = senders;
  if (sender === undefined) return 'unknown-sender';
  const read = understandReply(message.text, writtenOn(message, deps.now(), ZONE));
  const understood = heardInDoubt(read, message.doubt);
  // First, so that a crash in between leaves the reply unclaimed, to be told again.
  await restOthers(deps, understood, senders, replyId);
  return others.length === 0
    ? applyReply(deps, { message, sender, isTheirs: true, replyId, claim })
    : receiveShared(deps, message, { senders, understood, replyId, claim });
}

type Shared = {
  readonly senders: readonly Sender[];
  readonly understood: UnderstoodReply;
  readonly replyId: ReplyId;
  readonly claim: Claim;
};

/**
 * Several people have the address, and nobody knows who of them wrote. Whoever wants no more messages there speaks for the
 * address, so that nobody is written to there; anything else waits for a person, and for nobody's history.
 */
async function receiveShared(
  deps: ReceiveReplyDeps,
  message: InboundMessage,
  { senders, understood, replyId, claim }: Shared,
): Promise<string> {
  const { channel, text } = message;
  const receivedAt = deps.now();
  const isOptOut = understood.intent === 'opt-out';
  for (const sender of isOptOut ? senders : []) {
    const own = { kind: 'reply', cause: `${replyId}:${sender.debtorId}` };
    await applyReply(deps, { message, sender, isTheirs: false, replyId, claim: own });
  }
  const credorId = await firstCredor(deps, senders, channel);
  if (credorId === null) return 'unknown-debtor';
  const { intent, reasons } = understood;
  const from = { kind: 'shared' as const, senders: senders.map(senderOf), text };
  const waiting = { replyId, credorId, receivedAt, channel, intent, reasons, from };
  const status = isOptOut && !saysMore(understood) ? 'handled' : 'waiting';
  const isNew = await putWaitingReply(deps.table, { ...waiting, status }, claim);
  if (!isNew) return 'already-done';
  return isOptOut ? 'opt-out' : 'waits-shared';
}

const senderOf = ({ debtorId, contactId }: Sender) => ({ debtorId, contactId });

async function firstCredor(
  { table }: ReceiveReplyDeps,
  senders: readonly Sender[],
  channel: InboundMessage['channel'],
) {
  for (const { debtorId } of senders) {
    const { record } = await loadDebtor(table, debtorId);
    const credorId = isRegistered(record) ? credorOfReply(record, channel) : null;
    if (credorId !== null) return credorId;
  }
  return null;
}
