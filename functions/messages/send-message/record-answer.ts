import type { Fact } from '#shared/domain/history/entry.ts';
import { LINK_DAYS } from '#shared/domain/message/link.ts';
import type { RenderedMessage } from '#shared/domain/message/render.ts';
import { busyFacts, sentFact } from '#shared/domain/message/sent-message.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import type { Decision } from '#shared/table/decision.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import type { Turn } from './claim-message.ts';
import type { ChannelAnswer } from './hand-over.ts';
import type { SendMessageDeps } from './deps.ts';

const MINUTES_PER_DAY = 1_440;

/**
 * Writes what the channel answered about a claimed message. If this fails, the claim itself tells of the doubt; a doubt
 * that the channel's news settled meanwhile is none.
 */
export async function recordAnswer(
  deps: SendMessageDeps,
  turn: Turn & { readonly debtor: LoadedDebtor },
  message: RenderedMessage,
  answer: ChannelAnswer,
): Promise<void> {
  const at = deps.now();
  const { messageId, channel } = turn.request;
  const context = { actor: `channel:${channel}`, cause: `message:${messageId}`, at };
  const word = async (loaded: LoadedDebtor) => ({
    outcome: answer.outcome,
    decision: await decisionOf(deps, turn, loaded, message, answer, at),
  });
  await changeDebtor(deps.table, turn.debtorId, context, word, turn.debtor);
}

async function decisionOf(
  { planRulesOf }: SendMessageDeps,
  { debtorId, request, documents }: Turn,
  { record, profile }: LoadedDebtor,
  message: RenderedMessage,
  answer: ChannelAnswer,
  at: Instant,
): Promise<Decision | null> {
  const { messageId, credorId, channel, contactId } = request;
  const subject = { messageId, credorId, channel };
  const replanned = async (facts: readonly Fact[]): Promise<Decision> => {
    const rules = await planRulesOf(record, profile);
    return { facts, next: planAfter(record, facts, rules, { debtorId, at }) };
  };
  switch (answer.outcome) {
    case 'accepted': {
      const { providerMessageId: external } = answer;
      const expiresAt = addMinutes(at, LINK_DAYS * MINUTES_PER_DAY);
      const target = { messageId, credorId, contactId, channel };
      return {
        facts: [sentFact(record, request, message, external, documents, at)],
        refs: [{ kind: 'message', external, target, expiresAt }],
      };
    }
    case 'refused': {
      const facts = [{ type: 'message-refused' as const, ...subject, detail: answer.detail }];
      // A step ends with its message; a listing's notice is given by another way.
      return request.purpose.kind === 'listing-notice' ? replanned(facts) : { facts };
    }
    case 'uncertain': {
      const line = record.debtor?.contactLog.find((past) => past.messageId === messageId);
      if (line?.state === 'sent') return null;
      return { facts: [{ type: 'message-uncertain', ...subject, detail: answer.detail }] };
    }
    case 'busy':
      return replanned(busyFacts(request, answer.detail, at));
  }
}
