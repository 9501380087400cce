import { caseOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { type ClearingPolicy, mayComeUntil } from '#shared/domain/payment/may-still-come.ts';
import type { CredorId, PromiseId } from '#shared/domain/values/ids.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import type { OpenPromise } from './promise.ts';
import { lastDayNow, openOf, openPromiseOf, paidSince } from './promise-figures.ts';

/**
 * What money makes of the promises to a credor: the one that stands is kept once all of it came for the debts that it is of, or
 * nothing of them is owed any more, and one that was judged broken is kept after all once all of it turns out to have come by its last day.
 */
export function promisesAfterMoney(record: RegisteredRecord, credorId: CredorId): readonly Fact[] {
  const afterAll = record.promises
    .filter((known) => known.credorId === credorId && known.status === 'broken')
    .filter((known) => paidSince(record, known, lastDayNow(record, known)) >= known.amount)
    .map(({ promiseId }) => ({
      type: 'promise-kept' as const,
      promiseId,
      credorId,
      afterAll: true as const,
    }));
  return [...promiseKept(record, credorId), ...afterAll];
}

/** Whether all that was promised came, or nothing of it is owed any more. */
function promiseKept(record: RegisteredRecord, credorId: CredorId): readonly Fact[] {
  const promise = openPromiseOf(record, credorId);
  if (!promise) return [];
  const isKept =
    openOf(record, promise).length === 0 || paidSince(record, promise) >= promise.amount;
  return isKept ? [{ type: 'promise-kept', promiseId: promise.promiseId, credorId }] : [];
}

/** The first day on which a promise is judged: its tolerance is over, and money that was paid within it has come. */
export const judgedFrom = (
  record: RegisteredRecord,
  promise: OpenPromise,
  policy: ClearingPolicy,
): LocalDate =>
  addDays(mayComeUntil(record, promise.credorId, lastDayNow(record, promise), policy), 1);

/**
 * What becomes of a promise whose tolerance is over. Nothing when it was kept, moved or lapsed, when money may still come, or while
 * the case is contested: the debtor waits for the answer.
 */
export function judgePromise(
  record: RegisteredRecord,
  { credorId, promiseId }: { readonly credorId: CredorId; readonly promiseId: PromiseId },
  now: Instant,
  policy: ClearingPolicy,
): readonly Fact[] {
  const promise = openPromiseOf(record, credorId);
  if (promise?.promiseId !== promiseId) return [];
  if (caseOf(record, credorId)?.status === 'disputed') return [];
  if (localDateOf(now, record.debtor.zone) < judgedFrom(record, promise, policy)) return [];
  const kept = promiseKept(record, credorId);
  return kept.length > 0 ? kept : [{ type: 'promise-broken', promiseId, credorId }];
}
