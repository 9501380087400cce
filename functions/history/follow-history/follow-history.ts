import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { type Followed, type FollowUp, planFollowUp } from './plan-follow-up.ts';

/** What the follower may touch. Each call is safe to repeat. */
export type FollowHistoryDeps = {
  readonly arm: (
    debtorId: DebtorId,
    alarm: FollowUp['alarms'] extends ReadonlyMap<DebtorId, infer A> ? A : never,
  ) => Promise<unknown>;
  readonly queueMessages: (messages: FollowUp['messages']) => Promise<void>;
  readonly queueCharges: (charges: FollowUp['charges']) => Promise<void>;
  readonly queueListings: (listings: FollowUp['listings']) => Promise<void>;
  readonly queuePayments: (payments: FollowUp['payments']) => Promise<void>;
  /** Has those systems of credores told that want to know. */
  readonly queueHooks: (facts: FollowUp['facts']) => Promise<void>;
  readonly publish: (facts: FollowUp['facts']) => Promise<void>;
  /** Counts entries in the panels once, however often they are given. */
  readonly count: (debtorId: DebtorId, entries: readonly HistoryEntry[]) => Promise<void>;
};

/**
 * Does what a stretch of the table's stream asks for: arms alarms, queues messages, charges, listings and webhooks, counts for
 * the panels, publishes facts and has systems of credores told of them. It may be given the same stretch again, whole or in part.
 */
export async function followHistory(
  deps: FollowHistoryDeps,
  stretch: readonly Followed[],
): Promise<void> {
  const followUp = planFollowUp(stretch);
  await Promise.all([...followUp.alarms].map(([debtorId, alarm]) => deps.arm(debtorId, alarm)));
  await deps.queueMessages(followUp.messages);
  await deps.queueCharges(followUp.charges);
  await deps.queueListings(followUp.listings);
  await deps.queuePayments(followUp.payments);
  await deps.publish(followUp.facts);
  await deps.queueHooks(followUp.facts);
  // One after the other, since all of them add to the same counters and would refuse one another.
  for (const [debtorId, entries] of followUp.entries) await deps.count(debtorId, entries);
}
