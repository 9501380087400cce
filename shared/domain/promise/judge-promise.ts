import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { openDebtsOf } from '#shared/domain/case/case-figures.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import type { CredorId, PromiseId } from '#shared/domain/values/ids.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { lastDayOf, openPromiseOf, paidSince } from './promise-figures.ts';

/** Whether all that was promised came, or nothing is owed any more. */
export function promiseKept(record: RegisteredRecord, credorId: CredorId): readonly Fact[] {
  const promise = openPromiseOf(record, credorId);
  if (!promise) return [];
  const isKept =
    openDebtsOf(record, credorId).length === 0 || paidSince(record, promise) >= promise.amount;
  return isKept ? [{ type: 'promise-kept', promiseId: promise.promiseId, credorId }] : [];
}

/** What becomes of a promise whose tolerance is over. Nothing when it was kept, moved or lapsed meanwhile. */
export function judgePromise(
  record: RegisteredRecord,
  { credorId, promiseId }: { readonly credorId: CredorId; readonly promiseId: PromiseId },
  now: Instant,
): readonly Fact[] {
  const promise = openPromiseOf(record, credorId);
  if (promise?.promiseId !== promiseId) return [];
  if (localDateOf(now, record.debtor.zone) <= lastDayOf(promise)) return [];
  const kept = promiseKept(record, credorId);
  return kept.length > 0 ? kept : [{ type: 'promise-broken', promiseId, credorId }];
}
