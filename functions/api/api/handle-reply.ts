import type { ReplyReading } from '#events/api/reply.ts';
import type { Fact, FactOf } from '#shared/domain/history/entry.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { optOut } from '#shared/domain/portal/choose-channel.ts';
import { READ_BY_TEAM, type ReplySubject } from '#shared/domain/reply/decide-reply.ts';
import { leftBy } from '#shared/domain/reply/left-channels.ts';
import { waitingReplyIdOf } from '#shared/domain/reply/waiting-reply-id.ts';
import {
  type ReplySender,
  sendersOf,
  type WaitingReply,
} from '#shared/domain/reply/waiting-reply.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import { withSorted } from '#shared/domain/regua/sort-after.ts';
import { noteIdOf } from '#shared/domain/values/derive-ids.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import type { Decision } from '#shared/table/decision.ts';
import { readPlanRules } from '#shared/table/read-plan-rules.ts';
import { waitingReplyItem } from '#shared/table/waiting-replies.ts';
import type { ApiDeps } from './api-deps.ts';
import { Refusal } from './refusal.ts';
import type { Call } from './route.ts';

type As = FactOf<'reply-handled'>['as'];
type Handling = Required<Pick<Decision, 'facts' | 'vault' | 'claims' | 'items'>> & {
  readonly subject: ReplySubject;
};

/**
 * What is written with a person's reading of a reply, besides its effect: that it was handled, once; and, where several
 * people have the address, the reply itself, whose text now lies with the one who wrote it.
 */
export function handledBy(
  { user, at }: Call,
  reply: WaitingReply,
  { debtorId, contactId }: ReplySender,
  as: As,
): Handling {
  const { replyId, credorId, channel, intent, reasons, from } = reply;
  const noteId = from.kind === 'debtor' ? from.noteId : noteIdOf(debtorId, replyId);
  const subject = { replyId, credorId, channel, contactId, noteId };
  const handled = { by: `user:${user.userId}`, at };
  const own = { kind: 'debtor' as const, debtorId, contactId, noteId };
  const received: readonly Fact[] =
    from.kind === 'debtor'
      ? []
      : [
          {
            type: 'reply-received',
            ...subject,
            intent,
            reasons: [...reasons],
            waits: false,
          },
        ];
  return {
    subject,
    facts: [...received, { type: 'reply-handled', replyId, credorId, as }],
    vault: { notes: new Map(from.kind === 'shared' ? [[noteId, from.text]] : []) },
    claims: [handlingClaim(reply)],
    items: [waitingReplyItem({ ...reply, from: own, status: 'handled', handled })],
  };
}

/** A reply is handled once, whoever of the team is first. */
export const handlingClaim = (reply: WaitingReply) => ({
  kind: 'reply-handled',
  cause: waitingReplyIdOf(reply),
});

/** Who wrote it: the only one who can have, or the one that the person names. @throws Refusal with 422 */
export function writerOf(reply: WaitingReply, named: DebtorId | undefined): ReplySender {
  const senders = sendersOf(reply);
  const meant = senders.filter(({ debtorId }) => named === undefined || debtorId === named);
  const [writer] = meant;
  if (writer !== undefined && meant.length === 1) return writer;
  throw new Refusal(
    422,
    'De quem é a resposta?',
    'Várias pessoas têm este endereço. Envie em "debtorId" quem escreveu, entre as que a lista traz.',
  );
}

/**
 * Whoever shares an address that wants no more messages gets none there either, whatever they owe to whom.
 *
 * @param noCalls whether calls were not wanted either
 */
export async function optOutOthers(
  { table, config }: ApiDeps,
  { user, at }: Call,
  reply: WaitingReply,
  writer: DebtorId,
  noCalls: boolean,
): Promise<void> {
  const actor = `user:${user.userId}`;
  const context = { actor, cause: `reply:${reply.replyId}`, at };
  for (const { debtorId } of sendersOf(reply)) {
    if (debtorId === writer) continue;
    await changeDebtor(table, debtorId, context, async ({ record }) => {
      const facts = isRegistered(record)
        ? leftBy(record, reply.channel, noCalls).flatMap((left) => optOut(record, left, 'reply'))
        : [];
      if (facts.length === 0) return { outcome: 'unchanged', decision: null };
      const rules = await readPlanRules(config, record);
      const sorted = withSorted(record, facts, rules, { debtorId, at });
      const next = planAfter(record, sorted, rules, { debtorId, at });
      return { outcome: 'opted-out', decision: { facts: sorted, next } };
    });
  }
}

/** What a reading says, as the rules would have said it. */
export function understoodBy(reading: ReplyReading) {
  const reasons = [{ rule: READ_BY_TEAM, words: '' }];
  switch (reading.intent) {
    case 'promise':
      return { intent: reading.intent, date: reading.date, reasons };
    case 'reported-paid':
      return { intent: reading.intent, motive: 'paguei-outro' as const, reasons };
    case 'dispute':
      return { intent: reading.intent, motive: 'outro' as const, reasons };
    case 'opt-out':
      return { intent: reading.intent, noCalls: reading.noCalls === true, reasons };
    case 'wrong-person':
    case 'call-me':
      return { intent: reading.intent, reasons };
  }
}
