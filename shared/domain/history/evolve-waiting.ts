import { withoutWaits, type Progress } from '#shared/domain/case/progress.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { FactType, HistoryEntry } from './entry.ts';

/** What may end early that for which a step was told to wait, or have it go another way. */
const FREEING: ReadonlySet<FactType> = new Set<FactType>([
  'ladder-resumed',
  'step-overridden',
  'override-lifted',
  'suspicion-ended',
  'payment-applied',
  'promise-kept',
  'promise-broken',
  'promise-lapsed',
  'opted-in',
]);

/** Steps that were told to wait ask again once what they wait for may be over: all of the credor's, or all of the person's. */
export function evolveWaiting(record: RegisteredRecord, { fact }: HistoryEntry): RegisteredRecord {
  if (!FREEING.has(fact.type)) return record;
  const asksAgain = <T extends { credorId: CredorId; progress: Progress }>(known: T): T =>
    known.progress.waiting && (!('credorId' in fact) || fact.credorId === known.credorId)
      ? { ...known, progress: withoutWaits(known.progress) }
      : known;
  return {
    ...record,
    cases: record.cases.map(asksAgain),
    agreements: record.agreements.map((known) => ('progress' in known ? asksAgain(known) : known)),
  };
}
