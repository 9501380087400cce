import type { MessageQueued } from '#events/message-queued.ts';
import { linkTokenOf, unsubscribeUrlOf } from '#shared/domain/message/link.ts';
import { claimMessage, type ClaimResult } from './claim-message.ts';
import type { SendMessageDeps } from './deps.ts';
import { type ChannelAnswer, handOver } from './hand-over.ts';
import { readDocuments } from './read-documents.ts';
import { recordAnswer } from './record-answer.ts';

/**
 * Sends one message at most once: claim, call, record. Whoever finds the claim without an answer knows that the
 * message may have left, and lets it be. A channel that takes nothing has its message decided again later.
 *
 * @returns what became of it
 * @throws when a document is missing or a template fails, before anything is claimed; and when the answer could not be
 *   written, after which the next delivery records the doubt
 */
export async function sendMessage(
  deps: SendMessageDeps,
  { debtorId, request, requestedAt }: MessageQueued,
): Promise<ClaimResult['outcome'] | ChannelAnswer['outcome']> {
  const documents = await readDocuments(deps.config, request);
  const token = linkTokenOf(await deps.documentKey(), request.messageId);
  const turn = { debtorId, request, requestedAt, documents, token };

  const { outcome, claimed } = await claimMessage(deps, turn);
  if (claimed === null) return outcome;

  const unsubscribeUrl = unsubscribeUrlOf(deps.publicUrl, token);
  const { sending, debtor } = claimed;
  const answer = await handOver(deps.senders, turn, sending, unsubscribeUrl, deps.now());
  await recordAnswer(deps, { ...turn, debtor }, sending.message, answer);
  return answer.outcome;
}
