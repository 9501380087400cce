import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { PaymentPromise } from '#shared/domain/promise/promise.ts';
import type { PromiseId } from '#shared/domain/values/ids.ts';
import type { HistoryEntry } from './entry.ts';
import { replacing } from './replacing.ts';

/** Promises as they are made, kept, broken and moved. */
export function evolvePromise(record: RegisteredRecord, entry: HistoryEntry): RegisteredRecord {
  const { fact, at } = entry;
  switch (fact.type) {
    case 'promise-made': {
      const { type: _, ...terms } = fact;
      const moved = fact.replaces ? ended(record, fact.replaces, 'rescheduled', at) : record;
      const made: PaymentPromise = { ...terms, madeAt: at, status: 'made' };
      return { ...moved, promises: [...moved.promises, made] };
    }
    case 'promise-kept':
      return ended(record, fact.promiseId, 'kept', at);
    case 'promise-broken':
      return ended(record, fact.promiseId, 'broken', at);
    case 'promise-lapsed':
      return ended(record, fact.promiseId, 'lapsed', at);
    default:
      return record;
  }
}

const ended = (
  record: RegisteredRecord,
  promiseId: PromiseId,
  status: Exclude<PaymentPromise['status'], 'made'>,
  at: HistoryEntry['at'],
): RegisteredRecord => ({
  ...record,
  promises: replacing(
    record.promises,
    (known) => known.promiseId === promiseId,
    (known) => ({ ...known, status, endedAt: at }),
  ),
});
