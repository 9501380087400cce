import type { DebtorHistoryRecorded } from '#events/debtor-history-recorded.ts';
import type { HookQueued } from '#events/hook-queued.ts';

/**
 * Queues facts for the systems of those credores that have some; what is true of a person may concern any of them.
 *
 * @param listed the credores that have ever named a system
 */
export const hookQueuer =
  (
    listed: () => Promise<ReadonlySet<string>>,
    send: (queued: readonly HookQueued[]) => Promise<void>,
  ) =>
  async (facts: readonly DebtorHistoryRecorded[]): Promise<void> => {
    if (facts.length === 0) return;
    const credores = await listed();
    const concerns = ({ credorId }: DebtorHistoryRecorded) =>
      credorId === null ? credores.size > 0 : credores.has(credorId);
    await send(facts.filter(concerns).map(queuedOf));
  };

const queuedOf = (fact: DebtorHistoryRecorded): HookQueued => {
  const { name: _, credorId, ...event } = fact;
  return { name: 'HookQueued', kind: 'fact', credorId, debtorId: event.debtorId, event };
};
