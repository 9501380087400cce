import type { ChargeQueued } from '#events/charge-queued.ts';
import type { DebtorHistoryRecorded } from '#events/debtor-history-recorded.ts';
import type { ListingQueued } from '#events/listing-queued.ts';
import type { MessageQueued } from '#events/message-queued.ts';
import type { WebhookKept } from '#events/webhook-kept.ts';
import type { NextAlarm } from '#shared/domain/debtor/alarm.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { publishedFact } from './published-fact.ts';

/** One thing that the stream tells of, already read: a new history entry or a webhook that was kept. */
export type Followed =
  | { readonly kind: 'entry'; readonly entry: HistoryEntry }
  | { readonly kind: 'raw'; readonly webhook: WebhookKept };

/** Everything that a stretch of the stream asks for. Repeating any of it does no harm. */
export type FollowUp = {
  /** The newest alarm of each debtor in the stretch; earlier ones are already stale. */
  readonly alarms: ReadonlyMap<DebtorId, Exclude<NextAlarm, { kind: 'none' }>>;
  readonly messages: readonly MessageQueued[];
  readonly charges: readonly ChargeQueued[];
  readonly listings: readonly ListingQueued[];
  readonly payments: readonly WebhookKept[];
  readonly facts: readonly DebtorHistoryRecorded[];
  /** What the panels must count, in order, per debtor. */
  readonly entries: ReadonlyMap<DebtorId, readonly HistoryEntry[]>;
};

/** Reads a stretch of the stream as work to do. Pure: what is done with it is the caller's. */
export function planFollowUp(stretch: readonly Followed[]): FollowUp {
  const entries = stretch.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []));
  return {
    alarms: newestAlarms(entries),
    messages: entries.flatMap(({ debtorId, fact, at }) =>
      fact.type === 'message-requested'
        ? [{ name: 'MessageQueued', debtorId, request: fact, requestedAt: at }]
        : [],
    ),
    charges: entries.flatMap(({ debtorId, fact }) =>
      fact.type === 'charge-requested' || fact.type === 'charge-cancel-requested'
        ? [{ name: 'ChargeQueued', debtorId, chargeId: fact.chargeId }]
        : [],
    ),
    listings: entries.flatMap(({ debtorId, fact }) =>
      fact.type === 'listing-filing-requested' ||
      fact.type === 'listing-withdrawal-requested' ||
      fact.type === 'listing-withdrawal-repeated'
        ? [{ name: 'ListingQueued', debtorId, listingId: fact.listingId }]
        : [],
    ),
    payments: stretch.flatMap((item) => (item.kind === 'raw' ? [item.webhook] : [])),
    facts: entries.flatMap((entry) => publishedFact(entry) ?? []),
    entries: Map.groupBy(entries, (entry) => entry.debtorId),
  };
}

function newestAlarms(entries: readonly HistoryEntry[]): FollowUp['alarms'] {
  const newest = new Map<DebtorId, NextAlarm>();
  for (const { debtorId, next } of entries) if (next) newest.set(debtorId, next);
  return new Map(
    [...newest].flatMap(([debtorId, alarm]) => (alarm.kind === 'none' ? [] : [[debtorId, alarm]])),
  );
}
