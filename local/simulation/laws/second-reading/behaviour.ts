import type { BehaviourEvent } from '#shared/domain/case/behaviour.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';

/** What a debtor did about a credor's claims by this entry, or null; money may have been a part or the whole. */
export function happened({ fact }: HistoryEntry, credorId: string): BehaviourEvent | null {
  if (!('credorId' in fact) || fact.credorId !== credorId) return null;
  switch (fact.type) {
    case 'message-outcome':
      return fact.outcome === 'opened' ||
        fact.outcome === 'clicked' ||
        fact.outcome === 'complained'
        ? fact.outcome
        : null;
    case 'portal-visited':
      return 'visited';
    case 'promise-made':
      return 'promised';
    case 'promise-broken':
      return 'broke-promise';
    case 'payment-applied':
      return 'part-paid';
    default:
      return null;
  }
}
