import type { ToldFact } from '#shared/domain/hooks/hook-event.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import { changesOfMoney } from './kept.ts';

/** Whose each fact is that other systems are told: one credor's, one credor's with an amount, or the person's, whoever knows them. */
const WHOSE: Readonly<Record<ToldFact, 'credor' | 'money' | 'person'>> = {
  'case-opened': 'credor',
  'case-settled': 'credor',
  'case-reopened': 'credor',
  'case-disputed': 'credor',
  'dispute-closed': 'credor',
  'debt-corrected': 'credor',
  'debt-withdrawn': 'credor',
  'debt-returned': 'credor',
  'message-sent': 'credor',
  'payment-applied': 'money',
  'payment-refunded': 'money',
  'payment-charged-back': 'money',
  'chargeback-reversed': 'money',
  'agreement-accepted': 'credor',
  'agreement-fulfilled': 'credor',
  'agreement-reopened': 'credor',
  'agreement-broken': 'credor',
  'agreement-reinstated': 'credor',
  'agreement-cancelled': 'credor',
  'promise-made': 'credor',
  'promise-kept': 'credor',
  'promise-broken': 'credor',
  'listing-filed': 'credor',
  'listing-withdrawal-requested': 'credor',
  'listing-withdrawn': 'credor',
  'listing-cancelled': 'credor',
  'opted-out': 'person',
  'opted-in': 'person',
  'contact-added': 'person',
  'contact-disowned': 'person',
  'address-noted': 'person',
  'name-corrected': 'person',
};
const KINDS: ReadonlyMap<string, 'credor' | 'money' | 'person'> = new Map(Object.entries(WHOSE));

/** All that others may be told of one line of a history: ids and figures, and never who it is. */
export type OwnTold = {
  readonly eventId: string;
  readonly occurredAt: Instant;
  readonly type: string;
  readonly debtorId: DebtorId;
  /** Null for what is true of the person. */
  readonly credorId: string | null;
  readonly amount?: number;
  readonly kept?: number;
};

/** What others are to be told of somebody. */
export function toldOf({ debtorId, entries }: Life): readonly OwnTold[] {
  const changes = changesOfMoney(entries);
  return entries.flatMap((entry) => {
    const { fact, seq, at } = entry;
    const kind = KINDS.get(fact.type);
    if (kind === undefined) return [];
    const event = { eventId: `${debtorId}.${seq}`, occurredAt: at, type: fact.type, debtorId };
    const credorId = kind !== 'person' && 'credorId' in fact ? fact.credorId : null;
    return [{ ...event, credorId, ...(kind === 'money' && figures(entry, changes)) }];
  });
}

const figures = (
  { fact, seq }: HistoryEntry,
  changes: ReadonlyMap<number, number>,
): Pick<OwnTold, 'amount' | 'kept'> =>
  'amount' in fact && typeof fact.amount === 'number'
    ? { amount: fact.amount, kept: changes.get(seq) ?? 0 }
    : {};

/** Whether it is true of the person, whichever credor it came by: all who know the person are told. */
export const isOfThePerson = (type: string): boolean => KINDS.get(type) === 'person';
