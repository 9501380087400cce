import type { ContactRules } from '#shared/domain/gate/contact-rules.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { decideSending, type Sending } from '#shared/domain/message/decide-sending.ts';
import {
  type LinkToken,
  linkExpiryOf,
  linkRefOf,
  portalUrlOf,
  unsubscribeUrlOf,
} from '#shared/domain/message/link.ts';
import type { TurnDocuments } from '#shared/domain/message/message-documents.ts';
import { planAfter } from '#shared/domain/regua/plan-after.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import type { Decision } from '#shared/table/decision.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import type { SendMessageDeps } from './deps.ts';

/** A queue repeats a message for 14 days at most; a claim outlives that. */
const CLAIM_MINUTES = 30 * 24 * 60;

/** How far two clocks may be apart. */
const SKEW_MINUTES_MAX = 1;

/** A message whose turn has come, with all that it needs besides the debtor. */
export type Turn = {
  readonly debtorId: DebtorId;
  readonly request: FactOf<'message-requested'>;
  readonly requestedAt?: Instant | undefined;
  readonly documents: TurnDocuments;
  readonly token: LinkToken;
};

export type ClaimedMessage = Extract<Sending, { answer: 'send' }>;
export type ClaimResult = {
  readonly outcome: Sending['answer'] | 'already-done' | 'unknown-debtor';
  /** Present when this call, and no other, is to send it: the message, and the debtor as the claim left them. */
  readonly claimed: { readonly sending: ClaimedMessage; readonly debtor: LoadedDebtor } | null;
};

/**
 * Decides on the debtor's fresh state and writes the decision before anything leaves. A message that is to be sent is
 * claimed together with its exact text and its link, so that whatever happens next is already accounted for.
 *
 * @throws when another delivery claimed it in between and has not told yet what became of it: it may die before it does, so
 *   the queue brings the message again to whoever then writes down the doubt
 */
export async function claimMessage(deps: SendMessageDeps, turn: Turn): Promise<ClaimResult> {
  const at = notBefore(turn.requestedAt, deps.now());
  const context = { actor: 'system', cause: `message:${turn.request.messageId}`, at } as const;
  const last: { sending: Sending | null; profile: LoadedDebtor['profile'] } = {
    sending: null,
    profile: null,
  };
  const { outcome, record } = await changeDebtor<ClaimResult['outcome']>(
    deps.table,
    turn.debtorId,
    context,
    async (loaded) => {
      const policy = await deps.contactRulesOf(loaded);
      last.sending = sendingOf(deps, turn, loaded, policy, at);
      last.profile = loaded.profile;
      if (last.sending === null) return { outcome: 'unknown-debtor', decision: null };
      const decided = await decisionOf(deps, turn, loaded, last.sending, at);
      // Two registrations of one person must not both find room for the day's only message.
      const beside = (policy.joined ?? []).map(({ debtor }) => debtor);
      return { outcome: last.sending.answer, decision: decided && { ...decided, beside } };
    },
  );
  if (outcome === 'already-done' && (await isUnderWay(deps, turn)))
    throw new Error(`message ${turn.request.messageId} is being sent by another delivery of it`);
  const { sending, profile } = last;
  if (outcome !== 'send' || sending?.answer !== 'send' || record === null)
    return { outcome, claimed: null };
  return { outcome, claimed: { sending, debtor: { debtorId: turn.debtorId, record, profile } } };
}

/**
 * Nothing is sent before it was decided: a clock that is a moment behind would hold what was asked for at the very minute in which
 * somebody may be written to, until that minute. Whoever asked by a clock that is further ahead is not believed: it may be night.
 */
const notBefore = (requestedAt: Instant | undefined, now: Instant): Instant =>
  requestedAt !== undefined && requestedAt > now && requestedAt <= addMinutes(now, SKEW_MINUTES_MAX)
    ? requestedAt
    : now;

async function isUnderWay({ table }: SendMessageDeps, turn: Turn): Promise<boolean> {
  const { record } = await loadDebtor(table, turn.debtorId);
  return (
    isRegistered(record) &&
    record.debtor.contactLog.some(
      ({ messageId, state }) => messageId === turn.request.messageId && state === 'claimed',
    )
  );
}

function sendingOf(
  { publicUrl }: SendMessageDeps,
  { request, token, ...turn }: Turn,
  { record, profile }: LoadedDebtor,
  policy: ContactRules,
  now: Instant,
): Sending | null {
  if (!isRegistered(record) || profile === null) return null;
  const documents = { ...turn.documents, policy };
  const portalUrl = portalUrlOf(publicUrl, token);
  const unsubscribeUrl = unsubscribeUrlOf(publicUrl, token);
  return decideSending({ request, record, profile, documents, portalUrl, unsubscribeUrl, now });
}

async function decisionOf(
  { planRulesOf }: SendMessageDeps,
  { debtorId, request, token }: Turn,
  { record, profile }: LoadedDebtor,
  sending: Sending,
  at: Instant,
): Promise<Decision | null> {
  const { messageId, credorId, contactId } = request;
  const expiresAt = addMinutes(at, CLAIM_MINUTES);
  const claims = [{ kind: 'message', cause: messageId, expiresAt }];
  const replanned = async (facts: Decision['facts']): Promise<Decision> => {
    const rules = await planRulesOf(record, profile);
    return { facts, claims, next: planAfter(record, facts, rules, { debtorId, at }) };
  };
  switch (sending.answer) {
    case 'done':
      return null;
    case 'uncertain':
      return { facts: [sending.fact] };
    case 'withheld':
      // A step or receipt ends with its message; a listing goes on without it, and by another way.
      if (request.purpose.kind !== 'listing-notice') return { facts: [sending.fact], claims };
      return replanned([sending.fact]);
    case 'held':
      return replanned([sending.fact]);
    case 'send': {
      const { to, message } = sending;
      const { channel: _channel, ...text } = message;
      const openUntil = linkExpiryOf(at);
      const target = { purpose: 'portal', messageId, credorId, contactId, openUntil };
      return {
        facts: [sending.fact],
        claims,
        vault: { texts: [{ messageId, to, ...text }] },
        // Without an end: as long as something is owed the link leads to it, and its one click stops the channel.
        refs: [{ kind: 'link', external: linkRefOf(token), target }],
      };
    }
  }
}
