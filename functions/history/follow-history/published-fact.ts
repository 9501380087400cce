import type { DebtorHistoryRecorded } from '#events/debtor-history-recorded.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { keptByFact } from '#shared/domain/payment/kept-by-fact.ts';

/** The fact as other systems may know it, or null when it is ours alone. */
export function publishedFact(entry: HistoryEntry): DebtorHistoryRecorded | null {
  const { debtorId, seq, at: occurredAt, fact } = entry;
  const event = {
    name: 'DebtorHistoryRecorded' as const,
    eventId: `${debtorId}.${seq}`,
    occurredAt,
    debtorId,
  };
  switch (fact.type) {
    case 'payment-applied':
    case 'payment-refunded':
    case 'payment-charged-back':
    case 'chargeback-reversed':
      return {
        ...event,
        credorId: fact.credorId,
        type: fact.type,
        amount: fact.amount,
        kept: keptByFact(fact),
      };
    case 'case-opened':
    case 'case-settled':
    case 'case-reopened':
    case 'case-disputed':
    case 'dispute-closed':
    case 'debt-corrected':
    case 'debt-withdrawn':
    case 'debt-returned':
    case 'message-sent':
    case 'agreement-accepted':
    case 'agreement-fulfilled':
    case 'agreement-reopened':
    case 'agreement-broken':
    case 'agreement-reinstated':
    case 'agreement-cancelled':
    case 'promise-made':
    case 'promise-kept':
    case 'promise-broken':
    case 'listing-filed':
    case 'listing-withdrawal-requested':
    case 'listing-withdrawn':
    case 'listing-cancelled':
      return { ...event, credorId: fact.credorId, type: fact.type };
    case 'opted-out':
    case 'opted-in':
    case 'contact-added':
    case 'contact-disowned':
    case 'address-noted':
    case 'name-corrected':
      return { ...event, credorId: null, type: fact.type };
    default:
      return null;
  }
}
