import { type DebtorRecord, EMPTY_RECORD } from '#shared/domain/debtor/record.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { evolve, isRegistered } from '#shared/domain/history/evolve.ts';
import type { Channel } from '#shared/domain/message/channel.ts';
import type { ContactId } from '#shared/domain/values/ids.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import { dayOf } from '#local/simulation/laws/evidence/contacted.ts';
import type { Contacted } from '#local/simulation/laws/evidence/contacted.ts';

/** What says that something is not said to the debtor, or not now, and why. */
type Unsaid = FactOf<
  'step-held' | 'step-skipped' | 'message-held' | 'message-withheld' | 'listing-notice-held'
>;

/** Somebody is not written to, with what was known of them when it was decided. */
export type Silence = Pick<Contacted, 'life' | 'at' | 'known' | 'before'> & {
  readonly unsaid: Unsaid;
  readonly purpose: Contacted['claim']['purpose'];
  /** The channel and the contact of a message whose turn came; null where a step may go by several. */
  readonly channel: Channel | null;
  readonly contactId: ContactId | null;
};

/** Every such moment of a life, in the order of its history. */
export function silencesIn(life: Life): readonly Silence[] {
  const silences: Silence[] = [];
  let record: DebtorRecord = EMPTY_RECORD;
  for (const [index, entry] of life.entries.entries()) {
    const { fact, at } = entry;
    if (isUnsaid(fact) && isRegistered(record)) {
      const known = life.entries.slice(0, index).map((earlier) => earlier.fact);
      const seen = { life, at, known, before: record };
      silences.push({ ...seen, unsaid: fact, ...about(fact, seen) });
    }
    record = evolve(record, entry);
  }
  return silences;
}

const isUnsaid = (fact: { readonly type: string }): fact is Unsaid => UNSAID.has(fact.type);

const UNSAID: ReadonlySet<string> = new Set<Unsaid['type']>([
  'step-held',
  'step-skipped',
  'message-held',
  'message-withheld',
  'listing-notice-held',
]);

function about(
  fact: Unsaid,
  seen: Pick<Silence, 'at' | 'known' | 'before'>,
): Pick<Silence, 'purpose' | 'channel' | 'contactId'> {
  switch (fact.type) {
    case 'message-held':
    case 'message-withheld': {
      const { purpose, channel, messageId } = fact;
      const request = seen.known.findLast(
        (one) => one.type === 'message-requested' && one.messageId === messageId,
      );
      const contactId = request?.type === 'message-requested' ? request.contactId : null;
      return { purpose, channel, contactId };
    }
    case 'step-held':
    case 'step-skipped': {
      const { stepId, anchor, agreementId } = fact;
      const purpose = { kind: 'regua-step' as const, stepId, anchor, agreementId };
      return { purpose, channel: null, contactId: null };
    }
    case 'listing-notice-held': {
      const [listingIds, proofBy] = [[fact.listingId], dayOf(seen)];
      const purpose = { kind: 'listing-notice' as const, listingIds, proofBy };
      return { purpose, channel: null, contactId: null };
    }
  }
}
